import type { AudienceMember } from '@throughline/model';

/** A field that a spreadsheet would take for a formula is kept a text. */
const FORMULA = /^[=+\-@\t\r]/u;

function field(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\n\r]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The attributes that any of the members has, by name. */
export interface Columns {
  readonly text: readonly string[];
  readonly numbers: readonly string[];
}

export function columnsOf(members: readonly AudienceMember[]): Columns {
  const names = (key: 'text' | 'numbers') =>
    [...new Set(members.flatMap((member) => Object.keys(member[key])))].sort((a, b) => (a < b ? -1 : 1));
  return { text: names('text'), numbers: names('numbers') };
}

/**
 * An audience as CSV (RFC 4180): `id`, then every attribute of any member, texts before numbers; what a member lacks is empty.
 */
export function audienceCsv(members: readonly AudienceMember[]): string {
  const { text, numbers } = columnsOf(members);
  const lines = members.map((member) =>
    [
      field(member.id),
      ...text.map((name) => field(member.text[name] ?? '')),
      ...numbers.map((name) => field(member.numbers[name] ?? '')),
    ].join(','),
  );
  const head = ['id', ...text, ...numbers].map(field).join(',');
  return [head, ...lines, ''].join('\r\n');
}
