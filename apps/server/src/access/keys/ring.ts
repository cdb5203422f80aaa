import type { Keys, StoredKey } from '@throughline/stores';
import { Recent } from '../recent.js';
import { hashOf } from './secret.js';

/** For how long keys are taken from memory; servers that share a database see each other's keys after it. */
const KEPT_MS = 2000;

/** What became of looking a key up. */
export type Found = { readonly key: StoredKey } | { readonly ended: StoredKey } | null;

/** All keys in memory by their hashes: events come by the thousand, and none waits for a database. */
export class KeyRing {
  readonly #keys: Recent<ReadonlyMap<string, StoredKey>>;
  readonly #now: () => number;

  constructor(keys: Keys, now: () => number) {
    this.#now = now;
    const read = async () => new Map((await keys.list()).map((key) => [key.hash, key]));
    this.#keys = new Recent(read, { keptMs: KEPT_MS, now });
  }

  async find(secret: string, kind: StoredKey['kind']): Promise<Found> {
    if (secret === '') return null;
    const key = (await this.#keys.get()).get(hashOf(secret));
    if (key === undefined || key.kind !== kind) return null;
    return key.ends !== null && Date.parse(key.ends) <= this.#now() ? { ended: key } : { key };
  }

  forget(): void {
    this.#keys.forget();
  }
}
