import type { MappingJson } from '@throughline/server/routes';

/** The parts of a mapping that the matcher reads and writes; whatever else a rule says is kept as it is. */
export interface EventRule {
  readonly activity: unknown;
  readonly time: unknown;
  readonly objects?: readonly ObjectField[];
  readonly amount?: unknown;
  readonly channel?: unknown;
  readonly device?: unknown;
  readonly system?: unknown;
  readonly position?: unknown;
  readonly text?: Readonly<Record<string, unknown>>;
  readonly numbers?: Readonly<Record<string, unknown>>;
}

export interface ObjectField {
  readonly type: unknown;
  readonly id?: unknown;
  readonly ids?: unknown;
}

export interface TableRule {
  readonly file?: string;
  readonly zone?: string;
  readonly group?: unknown;
  readonly join?: readonly unknown[];
  readonly events?: readonly EventRule[];
  readonly objects?: readonly unknown[];
  readonly relations?: readonly unknown[];
}

export interface Mapping {
  readonly version?: 1;
  readonly shop?: { readonly currency?: string; readonly zone?: string; readonly name?: string };
  readonly tables: Readonly<Record<string, TableRule>>;
}

/** A mapping as it comes over the wire; null where it has no tables, and so nothing that could be edited. */
export function mappingOf(json: MappingJson | null): Mapping | null {
  const tables = json?.['tables'];
  return typeof tables === 'object' && tables !== null ? (json as unknown as Mapping) : null;
}

export function withTable(mapping: Mapping, name: string, rule: TableRule): Mapping {
  return { ...mapping, tables: { ...mapping.tables, [name]: rule } };
}

export function withShop(mapping: Mapping, part: NonNullable<Mapping['shop']>): Mapping {
  return { ...mapping, shop: { ...mapping.shop, ...part } };
}

/** The template that names a column, whatever the column is called. */
export function reference(column: string): string {
  return /^[${]/u.test(column) ? `\${${column}}` : `$${column}`;
}

/** True where an expression is the column itself and nothing else. */
export function isReference(expression: unknown, column: string): boolean {
  return expression === `$${column}` || expression === `\${${column}}`;
}

/** True where a column is named anywhere inside a rule, however deep. */
export function mentions(value: unknown, column: string): boolean {
  if (typeof value === 'string') return value === `$${column}` || value.includes(`\${${column}}`);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((part) => mentions(part, column));
}

/**
 * The rules of a mapping that are for a file: those that name it with `*` for any text, or else those that name no
 * file. There can be several: a preset may read one file once for its orders and once more for its charges.
 */
export function rulesFor(mapping: Mapping, file: string): readonly string[] {
  const entries = Object.entries(mapping.tables);
  const named = entries.filter(([, rule]) => rule.file !== undefined && fits(rule.file, file));
  const found = named.length > 0 ? named : entries.filter(([, rule]) => rule.file === undefined);
  return found.map(([name]) => name);
}

function fits(pattern: string, file: string): boolean {
  const escaped = pattern.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  return new RegExp(`^${escaped.join('.*')}$`, 'iu').test(file);
}
