export type Cell = string | number | boolean | null;

/** A list of an answer as rows of one width. */
export interface AnswerTable {
  /** The field of the answer that holds it: `steps`. */
  readonly name: string;
  /** Nested fields by their paths: `seconds.p50`, `returned.3`; a list of texts is one. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const ASIDE = new Set(['meta', 'compared']);

/**
 * Every list of an answer as a table, in the answer's own order. An answer without a list is one row of its figures, called
 * `figures`.
 */
export function tablesOf(answer: object): AnswerTable[] {
  const lists = Object.entries(answer).flatMap(([name, value]) =>
    Array.isArray(value) && value.length > 0 && !ASIDE.has(name) ? [tableOf(name, value)] : [],
  );
  return lists.length > 0 ? lists : [tableOf('figures', [withoutAside(answer)])];
}

function withoutAside(answer: object): object {
  return Object.fromEntries(Object.entries(answer).filter(([name]) => !ASIDE.has(name)));
}

function tableOf(name: string, items: readonly unknown[]): AnswerTable {
  const flat = items.map((item) => {
    const cells = new Map<string, Cell>();
    flatten(item, '', cells);
    return cells;
  });
  const columns = columnsOf(flat);
  return { name, columns, rows: flat.map((cells) => columns.map((column) => cells.get(column) ?? null)) };
}

/** All that any row tells. What is null in some rows and has fields in others is told by its fields alone. */
function columnsOf(flat: readonly ReadonlyMap<string, Cell>[]): string[] {
  const all = [...new Set(flat.flatMap((cells) => [...cells.keys()]))];
  const parents = new Set(all.filter((column) => all.some((other) => other.startsWith(`${column}.`))));
  return all.filter((column) => !parents.has(column));
}

function flatten(value: unknown, path: string, cells: Map<string, Cell>): void {
  if (typeof value !== 'object' || value === null) {
    cells.set(path === '' ? 'value' : path, isCell(value) ? value : null);
    return;
  }
  if (isTexts(value)) {
    cells.set(path === '' ? 'value' : path, value.join('; '));
    return;
  }
  for (const [name, part] of Object.entries(value))
    flatten(part, path === '' ? name : `${path}.${name}`, cells);
}

/** The activities of a way, say: how many there are differs from row to row. */
function isTexts(value: object): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string');
}

function isCell(value: unknown): value is Cell {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}
