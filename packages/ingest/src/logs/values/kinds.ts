/** What the value of an attribute is. The words are those of OCEL 2.0, with XES's own after them. */
export const KINDS = ['string', 'integer', 'float', 'boolean', 'time', 'id', 'list', 'container'] as const;
export type Kind = (typeof KINDS)[number];

const WORDS: Readonly<Record<string, Kind>> = {
  string: 'string',
  str: 'string',
  text: 'string',
  int: 'integer',
  integer: 'integer',
  float: 'float',
  double: 'float',
  real: 'float',
  number: 'float',
  numeric: 'float',
  bool: 'boolean',
  boolean: 'boolean',
  date: 'time',
  time: 'time',
  datetime: 'time',
  timestamp: 'time',
  id: 'id',
  list: 'list',
  container: 'container',
};

/** The kind that a file's word for it means; null where it means none. */
export function kindOf(word: string): Kind | null {
  const known = word.toLowerCase();
  return Object.hasOwn(WORDS, known) ? (WORDS[known] ?? null) : null;
}

/** One attribute as a file has it: its name, what it is, and its text. */
export interface Value {
  readonly name: string;
  readonly kind: Kind;
  readonly text: string;
}

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/u;

/**
 * The number that a value is; null for a value that is none, and for a whole number that a double cannot hold: that
 * one is kept as text, so that nothing of it is lost.
 */
export function numberOf({ kind, text }: Value): number | null {
  if (kind !== 'integer' && kind !== 'float') return null;
  if (!NUMBER.test(text)) return null;
  const number = Number(text);
  if (!Number.isFinite(number)) return null;
  return kind === 'integer' && !Number.isSafeInteger(number) ? null : number;
}
