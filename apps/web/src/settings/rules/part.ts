import type { ShopSettings } from '@throughline/model';

/** One entry of a part of the settings as it is typed, by field. A check that is set says `yes`. */
export type Row = Readonly<Record<string, string>>;

/** A list of entries in the settings: how it is typed, and what was typed in place of what was there. */
export interface Part {
  /** The order of the entries counts: they can be moved. */
  readonly isOrdered?: boolean;
  readonly rowsOf: (settings: ShopSettings) => readonly Row[];
  /**
   * What the form does not show of an entry stays.
   * @param then the settings that the rows are of, where they are others: those that are had back
   */
  readonly settingsWith: (settings: ShopSettings, rows: readonly Row[], then?: ShopSettings) => ShopSettings;
}

/** One of a list: between quotes, where a quote is doubled, or up to the next comma or line. */
const LISTED = /\s*"((?:[^"]|"")+)"\s*(?=[,\n]|$)|([^,\n]+)/gu;

/** Names parted by commas or lines; one with a comma in it stands between quotes. */
export function listOf(text: string | undefined): string[] {
  return [...(text ?? '').matchAll(LISTED)]
    .map(([, quoted, plain = '']) => (quoted === undefined ? plain.trim() : quoted.replaceAll('""', '"')))
    .filter((name) => name !== '');
}

/** Whether a name would not be read as it is written. */
const needsQuotes = (name: string): boolean => name.trim() !== name || /[,\n]|^"/u.test(name);

export const textOf = (names: readonly string[] | undefined): string =>
  (names ?? []).map((name) => (needsQuotes(name) ? `"${name.replaceAll('"', '""')}"` : name)).join(', ');

/** A name, or no field at all where none was typed: then the default holds. */
export function told<Name extends string>(name: Name, text: string | undefined): { [key in Name]?: string } {
  const said = text?.trim() ?? '';
  return said === '' ? {} : ({ [name]: said } as { [key in Name]?: string });
}

/** An id of a name, unlike those that are taken: letters, digits and dashes. */
export function idOf(name: string, taken: readonly string[]): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
    .slice(0, 56);
  const base = plain === '' ? 'entry' : plain;
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? base : `${base}-${count}`;
    if (!taken.includes(id)) return id;
  }
}

/** The rows with an id each: the one they had, or one of their names. */
export function withIds(rows: readonly Row[], nameOf: (row: Row) => string): Row[] {
  const taken = rows.flatMap(({ id }) => (id === undefined || id === '' ? [] : [id]));
  return rows.map((row) => {
    if (row['id'] !== undefined && row['id'] !== '') return row;
    const id = idOf(nameOf(row), taken);
    taken.push(id);
    return { ...row, id };
  });
}

/** A name that two rows have, so that one would be lost; null where there is none. */
export function namedTwice(rows: readonly Row[]): string | null {
  const names = rows.flatMap(({ key }) => (key === undefined ? [] : [key.trim()]));
  return names.find((name, at) => names.indexOf(name) !== at) ?? null;
}
