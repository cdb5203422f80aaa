import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { PayloadError } from './outcome.js';

/** A body as it came over the wire. */
export interface RawBody {
  readonly bytes: Buffer;
  /** Lower-case, '' where left out. */
  readonly encoding: string;
  /** What the address says of the packing: PostHog's older clients do. */
  readonly compression: string;
}

/** Bytes that a packed body may have once it is unpacked. */
export const MOST_UNPACKED = 32 * 1024 * 1024;

/**
 * Unpacks and parses a body: JSON where it is JSON, whatever its content type says; a form with JSON in `data`; or the
 * text as it is. Bytes that are no UTF-8 become replacement characters.
 * @throws PayloadError 400 where it cannot be unpacked, 413 where it would be larger than `MOST_UNPACKED`.
 */
export function decodeBody(raw: RawBody): unknown {
  if (raw.bytes.length === 0) return null;
  const text = unpack(raw)
    .toString('utf8')
    .replace(/^\uFEFF/u, '');
  return parsed(text) ?? fromForm(text) ?? text;
}

/** Packed by its first bytes rather than by what its headers say: browsers' beacons cannot set any. */
function unpack({ bytes, encoding, compression }: RawBody): Buffer {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return inflated(gunzipSync, bytes);
  if (encoding === 'br') return inflated(brotliDecompressSync, bytes);
  if (encoding === 'deflate') return inflated(inflateSync, bytes);
  if (encoding === 'gzip' || compression === 'gzip-js')
    return bytes[0] === 0x7b || bytes[0] === 0x5b ? bytes : refuseGzip();
  return bytes;
}

type Unpacker = (bytes: Buffer, options: { maxOutputLength: number }) => Buffer;

function inflated(unpacker: Unpacker, bytes: Buffer): Buffer {
  try {
    return unpacker(bytes, { maxOutputLength: MOST_UNPACKED });
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_BUFFER_TOO_LARGE')
      throw new PayloadError(413, ({ tooLarge }) => tooLarge);
    throw new PayloadError(400, ({ packed }) => packed);
  }
}

function refuseGzip(): never {
  throw new PayloadError(400, ({ noGzip }) => noGzip);
}

/** Undefined where the text is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** `data=…` with JSON, plain or as base64. */
function fromForm(text: string): unknown {
  if (!/(?:^|&)data=/u.test(text)) return undefined;
  const data = new URLSearchParams(text).get('data') ?? '';
  return parsed(data) ?? parsed(Buffer.from(data, 'base64').toString('utf8'));
}
