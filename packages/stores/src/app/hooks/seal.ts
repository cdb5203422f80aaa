import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { StoreError } from '../../events/errors.js';

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const CIPHER = 'aes-256-gcm';

/** Where a sealed text belongs: it cannot be opened as that of another place. */
export interface SealPlace {
  readonly id: string;
  /** What it is, where it cannot be read: “The secrets of the webhooks of boots/crm”. */
  readonly called: string;
  /** What to do where its key is lost for good. */
  readonly anew: string;
}

/** Closes and opens texts that have to be known again, as the secrets of webhooks have to. */
export interface Seal {
  close(text: string, place: SealPlace): Promise<string>;
  /** @throws StoreError `wrong-data` where the key is another one than it was closed with. */
  open(sealed: string, place: SealPlace): Promise<string>;
}

/**
 * A seal by AES-256-GCM with a key in a file that its owner alone may read, made with the first text that is closed. A copy
 * of the database alone tells nothing.
 * @param file null for a key that is forgotten with the seal.
 */
export function sealBy(file: string | null): Seal {
  let key: Promise<Buffer> | null = null;
  const known = (): Promise<Buffer> => {
    key ??= (file === null ? Promise.resolve(randomBytes(KEY_BYTES)) : keyIn(file)).catch(
      (thrown: unknown) => {
        key = null;
        throw thrown;
      },
    );
    return key;
  };
  return {
    close: async (text, place) => closed(await known(), text, place.id),
    open: async (sealed, place) => opened(await known(), { sealed, place, file }),
  };
}

async function keyIn(file: string): Promise<Buffer> {
  const found = await readFile(file, 'utf8').catch(() => null);
  if (found !== null) return keyOf(found, file);
  await mkdir(dirname(file), { recursive: true });
  const made = randomBytes(KEY_BYTES).toString('base64');
  // Whoever was faster is right.
  await writeFile(file, `${made}\n`, { mode: 0o600, flag: 'wx' }).catch(() => undefined);
  return keyOf(await readFile(file, 'utf8'), file);
}

function keyOf(text: string, file: string): Buffer {
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length === KEY_BYTES) return key;
  throw new StoreError({
    kind: 'wrong-data',
    message: `${file} holds no key of ${KEY_BYTES} bytes in base64.`,
    hint: 'Put back the file that was there, or remove it and set the secrets of the webhooks anew.',
  });
}

function closed(key: Buffer, text: string, place: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(place, 'utf8'));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64');
}

interface Sealed {
  readonly sealed: string;
  readonly place: SealPlace;
  readonly file: string | null;
}

function opened(key: Buffer, { sealed, place, file }: Sealed): string {
  const bytes = Buffer.from(sealed, 'base64');
  try {
    const nonce = bytes.subarray(0, NONCE_BYTES);
    const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
    const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(place.id, 'utf8')).setAuthTag(tag);
    const body = bytes.subarray(NONCE_BYTES + TAG_BYTES);
    return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
  } catch (cause) {
    throw new StoreError({
      kind: 'wrong-data',
      message: `${place.called} cannot be read with the key ${file === null ? 'that is known' : `in ${file}`}.`,
      hint: `Put back the key that was there, or ${place.anew}.`,
      cause,
    });
  }
}
