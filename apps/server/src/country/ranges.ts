import { readFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { Failure } from '../failure.js';
import { type NumberedAddress, numbered } from './address.js';

/** The country of an address, ISO 3166-1 alpha-2; '' where none is known. */
export type FindCountry = (address: string) => string;

/**
 * Countries by the ranges in a file that the operator supplies: MMDB as MaxMind and others write it, or CSV whose rows are
 * `first,last,country` or `network/bits,country`.
 * @throws Failure where the file is missing or neither.
 */
export async function readRanges(path: string): Promise<FindCountry> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw unusable(path, 'it cannot be read', cause);
  });
  return path.endsWith('.csv') ? fromCsv(path, bytes.toString('utf8')) : fromMmdb(path, bytes);
}

async function fromMmdb(path: string, bytes: Buffer): Promise<FindCountry> {
  // Loaded only where such a file is named.
  const { Reader } = await import('mmdb-lib');
  try {
    const reader = new Reader<object>(bytes);
    const { ipVersion } = reader.metadata;
    return (address) => {
      const plain = address.replace(/^::ffff:(?=\d+\.)/iu, '');
      // The reader takes any text for an address, and one of IPv6 for one of IPv4 where it knows no others.
      const family = isIP(plain);
      return family === 0 || (family === 6 && ipVersion === 4) ? '' : codeIn(reader.get(plain));
    };
  } catch (cause) {
    throw unusable(path, 'it is no MMDB file', cause);
  }
}

/** MaxMind and DB-IP say `country.iso_code`; others `country_code`, or the code itself. */
function codeIn(record: unknown): string {
  const { country, country_code: plain } = fieldsOf(record);
  const code = plain ?? fieldsOf(country)['iso_code'] ?? country;
  return typeof code === 'string' ? countryCode(code) : '';
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

interface Range {
  readonly first: bigint;
  readonly last: bigint;
  readonly code: string;
}

function fromCsv(path: string, text: string): FindCountry {
  const ranges: Record<4 | 6, Range[]> = { 4: [], 6: [] };
  for (const line of text.split('\n')) {
    const read = rangeIn(line);
    if (read !== null) ranges[read.family].push(read.range);
  }
  if (ranges[4].length + ranges[6].length === 0)
    throw unusable(path, 'no row of it says a range and a country');
  for (const each of Object.values(ranges)) each.sort((one, other) => (one.first < other.first ? -1 : 1));
  return (address) => {
    const number = numbered(address);
    return number === null ? '' : codeAt(ranges[number.family], number.value);
  };
}

function rangeIn(line: string): { family: 4 | 6; range: Range } | null {
  const [start = '', second = '', third = ''] = line
    .split(',')
    .map((cell) => cell.trim().replaceAll('"', ''));
  const [address = '', bits] = start.split('/');
  const first = numbered(address);
  if (first === null) return null;
  const last = bits === undefined ? numbered(second) : lastOf(first, Number(bits));
  const code = countryCode(bits === undefined ? third : second);
  if (last === null || last.family !== first.family || code === '') return null;
  return { family: first.family, range: { first: first.value, last: last.value, code } };
}

function lastOf({ family, value }: NumberedAddress, bits: number): NumberedAddress | null {
  if (!Number.isInteger(bits) || bits < 0 || bits > (family === 4 ? 32 : 128)) return null;
  const rest = BigInt(Math.max(0, (family === 4 ? 32 : 64) - bits));
  return { family, value: value | ((1n << rest) - 1n) };
}

/** The range that begins last before an address is the only one that can hold it: ranges do not overlap. */
function codeAt(ranges: readonly Range[], value: bigint): string {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.first ?? 0n) <= value) low = middle + 1;
    else high = middle;
  }
  const found = ranges[low - 1];
  return found !== undefined && value <= found.last ? found.code : '';
}

/** `XX` and `T1` are what Cloudflare says of addresses of no country and of Tor; `ZZ` is nowhere in ISO 3166. */
export function countryCode(text: string): string {
  const code = text.trim().toUpperCase();
  return /^[A-Z]{2}$/u.test(code) && code !== 'XX' && code !== 'ZZ' ? code : '';
}

function unusable(path: string, why: string, cause?: unknown): Failure {
  return new Failure({
    status: 400,
    message: `The file of countries ${path} is of no use: ${why}.`,
    hint: 'Name an .mmdb or a .csv file in THROUGHLINE_COUNTRY_FILE, as docs/security.md says.',
    cause,
  });
}
