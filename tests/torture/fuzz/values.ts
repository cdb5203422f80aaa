import type { Random } from './random.js';

const deep = (levels: number): unknown => {
  let value: unknown = 1;
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
};

/** What nobody expects in the place of a value. */
const HOSTILE: readonly unknown[] = [
  null,
  true,
  '',
  ' ',
  0,
  -0,
  -1,
  1e308,
  -1e308,
  2 ** 53,
  0.1,
  [],
  {},
  [[]],
  [null],
  '\u0000',
  '\uD800',
  '\u202e\u2028',
  '💥'.repeat(200),
  'x'.repeat(70_000),
  "'; DROP TABLE events; --",
  '${jndi:ldap://x}',
  '{shop:String}',
  '../../etc/passwd',
  '%00',
  'NaN',
  'Infinity',
  '__proto__',
  'constructor',
  'undefined',
  '1970-01-01T00:00:00Z',
  '2999-12-31T23:59:59Z',
  '+275760-09-13T00:00:00.001Z',
  '0000-00-00',
  '2026-02-30T25:61:61Z',
  0,
  1,
  8_640_000_000_000_001,
  -62_135_596_800_000,
  '9'.repeat(400),
  deep(60),
  deep(3000),
  Array.from({ length: 3000 }, (_, at) => at),
  Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`k${at}`, at])),
];

/** Names that mean something to the language itself. */
const POLLUTING = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'then',
  'length',
  'toJSON',
];

/** A copy of a value in which some parts are missing, hostile or beside the point. */
export function mutated(value: unknown, random: Random, share = 0.08): unknown {
  if (random.chance(share)) return random.one(HOSTILE);
  if (Array.isArray(value)) return value.map((each) => mutated(each, random, share));
  if (typeof value !== 'object' || value === null) return value;
  const kept: Record<string, unknown> = {};
  for (const [name, each] of Object.entries(value)) {
    if (random.chance(share / 2)) continue;
    put(kept, random.chance(share / 2) ? random.one(POLLUTING) : name, mutated(each, random, share));
  }
  if (random.chance(share)) put(kept, random.one(POLLUTING), { polluted: true, isAdmin: true });
  return kept;
}

/** As an own property, even where it is called `__proto__`. */
function put(into: Record<string, unknown>, name: string, value: unknown): void {
  Object.defineProperty(into, name, { value, enumerable: true, writable: true, configurable: true });
}
