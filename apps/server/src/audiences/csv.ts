import type { AudienceMember } from '@throughline/model';
import { csvOf } from '../exports/csv.js';

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
  const rows = members.map((member) => [
    member.id,
    ...text.map((name) => member.text[name] ?? ''),
    ...numbers.map((name) => member.numbers[name] ?? ''),
  ]);
  return csvOf(['id', ...text, ...numbers], rows);
}
