import type { ImportUnit } from '@throughline/stores';
import {
  keylessSelect,
  type Mapped,
  plainSelect,
  reasonsSelect,
  rejectedSelect,
  repeatedSelect,
  suspectsFound,
  suspectsSelect,
  uniqueSelect,
} from '../sql/identity.js';
import type { CompiledTable } from '../sql/table.js';

/** Rows rejected for one reason, as numbered in `REASONS`. */
export interface ReasonCount {
  readonly reason: number;
  readonly rows: number;
}

/** What staging a table did, and the selects that tell its rejected rows. */
export interface Staged {
  readonly events: number;
  readonly reasons: readonly ReasonCount[];
  readonly rejected: readonly ((limit: number) => string)[];
}

/** Stages all that one table gives: events, objects, relations. */
export async function stageTable(unit: ImportUnit, table: CompiledTable): Promise<Staged> {
  const rows = await rowsOf(unit, table);
  for (const objects of table.objects) await unit.stageObjects({ sql: objects(rows) });
  for (const relations of table.relations) await unit.stageRelations({ sql: relations(rows) });
  const ragged = await raggedRows(unit, table);
  const events = await stageEvents(unit, table, rows);
  return {
    events: events.events,
    reasons: [...ragged.reasons, ...events.reasons],
    rejected: [...ragged.rejected, ...events.rejected],
  };
}

const NOTHING: Staged = { events: 0, reasons: [], rejected: [] };

/** Joins and groups are worked out once, however many selects read them. */
async function rowsOf(unit: ImportUnit, table: CompiledTable): Promise<string> {
  const rows = table.rows();
  return table.costly ? `SELECT * FROM ${await unit.scratch(table.name, { sql: rows })}` : rows;
}

async function stageEvents(unit: ImportUnit, table: CompiledTable, rows: string): Promise<Staged> {
  if (table.events === null) return NOTHING;
  const mapped: Mapped = { sql: table.events.select(rows), events: table.events };
  const suspects = await suspectsOf(unit, table.name, mapped);
  const events =
    suspects === null || suspects.alike === 0
      ? await unit.stageEvents({ sql: plainSelect(mapped) })
      : (await unit.stageEvents({ sql: uniqueSelect(mapped, suspects.table) })) +
        (await unit.stageEvents({ sql: repeatedSelect(mapped, suspects.table) }));
  const clean = suspects === null ? await allStaged(unit, table, { rows, events }) : suspects.rejected === 0;
  return {
    events,
    reasons: clean ? [] : await unit.query<ReasonCount>({ sql: reasonsSelect(mapped) }),
    rejected: [(limit) => rejectedSelect(mapped, limit)],
  };
}

/** Where each row gives one event, counting rows is the quickest way to know that none was rejected. */
async function allStaged(
  unit: ImportUnit,
  table: CompiledTable,
  staged: { readonly rows: string; readonly events: number },
): Promise<boolean> {
  if (table.events?.onePerRow !== true) return false;
  return staged.events === (await countRows(unit, table.counted(staged.rows)));
}

interface Suspects {
  readonly table: string;
  /** What more than one row may say. */
  readonly alike: number;
  /** 1 where rows are rejected. */
  readonly rejected: number;
}

/** What may stand more than once and has no key; null where every event has a key. */
async function suspectsOf(unit: ImportUnit, name: string, mapped: Mapped): Promise<Suspects | null> {
  if (mapped.events.identity === 'group') return null;
  if (mapped.events.identity === 'told' && (await countRows(unit, keylessSelect(mapped))) === 0) return null;
  const table = await unit.scratch(`${name}_suspects`, { sql: suspectsSelect(mapped) });
  const [found] = await unit.query<Omit<Suspects, 'table'>>({ sql: suspectsFound(table) });
  return { table, alike: found?.alike ?? 0, rejected: found?.rejected ?? 0 };
}

/** Broken rows never reach their group: they are told of from the rows as they were. */
async function raggedRows(unit: ImportUnit, table: CompiledTable): Promise<Staged> {
  if (table.ungrouped === null) return NOTHING;
  const rows = table.ungrouped();
  const sql = `SELECT toUInt16(g) AS reason, count() AS rows FROM (${rows}) WHERE g != 0 GROUP BY reason`;
  const reasons = await unit.query<ReasonCount>({ sql });
  const rejected = (limit: number) =>
    `SELECT toUInt64(r) AS record, toUInt16(g) AS reason, '' AS detail FROM (${rows}) WHERE g != 0 ORDER BY record LIMIT ${limit}`;
  return { events: 0, reasons, rejected: reasons.length === 0 ? [] : [rejected] };
}

async function countRows(unit: ImportUnit, sql: string): Promise<number> {
  const [found] = await unit.query<{ rows: number }>({ sql });
  return found?.rows ?? 0;
}
