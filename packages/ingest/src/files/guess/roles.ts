import type { FileShape } from '../inspect/shape.js';
import type { Sentences } from '../../words/sentences.js';
import { fitOf, objectTypeOf, type Role, ROLES } from './names.js';
import { type ColumnLook, lookAt } from './shapes.js';

export interface GuessColumn {
  readonly name: string;
  readonly look: ColumnLook;
}

export interface ObjectColumn {
  readonly name: string;
  readonly type: string;
  readonly lists: boolean;
}

/** What each column of a table seems to be. */
export interface Roles {
  readonly columns: readonly GuessColumn[];
  readonly byRole: Readonly<Partial<Record<Role, string>>>;
  readonly objects: readonly ObjectColumn[];
  /** Columns whose values are times, in the order of the file. */
  readonly times: readonly string[];
  /** Why, each with the role that it is about. */
  readonly notes: readonly { readonly role: Role; readonly told: string }[];
}

export type Words = Sentences['guess'];

export function rolesOf(shape: FileShape, words: Words): Roles {
  const columns = shape.columns.map((column, index) => ({
    name: column.name,
    look: lookAt(shape.rows.length === 0 ? column.samples : shape.rows.map((row) => row[index] ?? '')),
  }));
  const notes: Roles['notes'][number][] = [];
  const times = columns.filter(({ look }) => look.times > 0.8).map(({ name }) => name);
  const byRole: Partial<Record<Role, string>> = {};
  for (const role of ROLES) {
    const name = bestNamed(columns, role);
    if (name === null) continue;
    byRole[role] = name;
    notes.push({ role, told: words.byName(name, role) });
  }
  const time = byRole.time ?? times[0];
  if (byRole.time === undefined && time !== undefined) {
    byRole.time = time;
    notes.push({ role: 'time', told: words.byDates(time) });
  }
  const objects = columns.flatMap(({ name, look }) => {
    const type = objectTypeOf(name);
    return type === null || look.filled === 0 ? [] : [{ name, type, lists: look.lists > 0 }];
  });
  return { columns, byRole, objects, times, notes };
}

function bestNamed(columns: readonly GuessColumn[], role: Role): string | null {
  const fitting = columns
    .map(({ name, look }) => ({
      name,
      fit: look.filled === 0 || !looksRight(look, role) ? 0 : fitOf(name, role),
    }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit);
  return fitting[0]?.name ?? null;
}

/** A name alone does not make a time or an amount: what stands in the column has to fit. */
function looksRight(look: ColumnLook, role: Role): boolean {
  if (role === 'time') return look.times > 0.5;
  if (role === 'amount') return look.numbers > 0.8;
  if (role === 'activity') return look.times < 0.5;
  if (role === 'id') return look.distinct > 0.98;
  return true;
}
