/** An object of JSON that came from outside: each field may be missing, or of another kind. */
export type Json = Readonly<Record<string, unknown>>;

const NOTHING: Json = Object.freeze({});

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as an object; an empty one where it is none. */
export function recordOf(value: unknown): Json {
  return isObject(value) ? value : NOTHING;
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A text, or a number as one; '' for anything else. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : '';
}

/** The first of some values that is a text with something in it; '' where none is. */
export function firstText(...values: readonly unknown[]): string {
  for (const value of values) {
    const text = textOf(value);
    if (text !== '') return text;
  }
  return '';
}

/** A finite number, told as one or as a text. */
export function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** The object that a text of JSON says, or an empty one. */
export function parsedRecord(text: string): Json {
  try {
    return recordOf(JSON.parse(text));
  } catch {
    return NOTHING;
  }
}
