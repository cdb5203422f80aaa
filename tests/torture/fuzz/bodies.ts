import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import type { Random } from './random.js';
import { templatesFor } from './templates.js';
import { mutated } from './values.js';

/** A body, and what its header says of how it is packed. */
export interface Body {
  readonly bytes: Buffer;
  readonly encoding?: string;
}

const ZEROS = Buffer.alloc(300 * 1024 * 1024);
/** A few hundred kilobytes that are three hundred megabytes once they are unpacked. */
const BOMBS: readonly Body[] = [
  { bytes: gzipSync(ZEROS), encoding: 'gzip' },
  { bytes: gzipSync(ZEROS) },
  { bytes: deflateSync(ZEROS), encoding: 'deflate' },
  { bytes: brotliCompressSync(ZEROS.subarray(0, 64 * 1024 * 1024), { params: {} }), encoding: 'br' },
  { bytes: gzipSync(gzipSync(ZEROS.subarray(0, 1024 * 1024))), encoding: 'gzip, gzip' },
];

const text = (said: string): Body => ({ bytes: Buffer.from(said, 'utf8') });

/** Bodies that are no body of any client. */
const RAW: readonly Body[] = [
  text(''),
  text('null'),
  text('0'),
  text('"x"'),
  text('{'),
  text('[1,'),
  text('{"batch":[{"type":"track","event":"x"}'),
  text('\uFEFF[]'),
  text('[1e999, -1e999, 1e-999]'),
  text('{"a":1,"a":2,"__proto__":{"b":3}}'),
  text(`{"batch":${'['.repeat(100_000)}${']'.repeat(100_000)}}`),
  text('['.repeat(500_000)),
  text(`${'{"a":'.repeat(60_000)}1${'}'.repeat(60_000)}`),
  text(`[${'null,'.repeat(100_000)}null]`),
  text(`data=${'%'.repeat(5000)}`),
  text(`data=${Buffer.from('{"batch":[{}]}').toString('base64')}`),
  text('v=2&en=page_view&cid=1\r\nen=purchase&epn.value=x\r\n&&&=&%ff%fe'),
  { bytes: Buffer.from([0xff, 0xfe, 0x00, 0x80, 0xc3, 0x28, 0xed, 0xa0, 0x80]) },
  { bytes: Buffer.concat([Buffer.from('{"event":"'), Buffer.from([0xc3, 0x28, 0xff]), Buffer.from('"}')]) },
  { bytes: Buffer.from([0x1f, 0x8b]) },
  { bytes: Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9]), encoding: 'gzip' },
  { bytes: gzipSync('{"batch":[]}').subarray(0, 20), encoding: 'gzip' },
  { bytes: Buffer.from('[]'), encoding: 'br' },
  { bytes: Buffer.from('[]'), encoding: 'gzip, br, x-unknown' },
];

/** Something to send to an address: most often nearly what it expects. */
export function bodyFor(path: string, random: Random): Body {
  const drawn = random.next();
  if (drawn < 0.015) return random.one(BOMBS);
  if (drawn < 0.2) return random.one(RAW);
  const body = Buffer.from(written(mutated(random.one(templatesFor(path)), random)), 'utf8');
  if (drawn < 0.35) return { bytes: gzipSync(body), ...(random.chance(0.5) ? { encoding: 'gzip' } : {}) };
  return { bytes: drawn < 0.45 ? spoiled(body, random) : body };
}

/** With some of its bytes others, and some missing. */
function spoiled(body: Buffer, random: Random): Buffer {
  const copy = Buffer.from(body);
  for (let times = 0; times < 3 && copy.length > 0; times += 1)
    copy[random.below(copy.length)] = random.below(256);
  return random.chance(0.3) ? copy.subarray(0, random.below(copy.length + 1)) : copy;
}

function written(value: unknown): string {
  try {
    return JSON.stringify(value) ?? 'null';
  } catch {
    return 'null';
  }
}
