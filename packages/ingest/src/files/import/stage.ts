import type { ImportUnit } from '@throughline/stores';
import { stageBots } from '../../bots/stage-bots.js';
import { goodSelect, type Mapped, reasonsSelect, rejectedSelect } from '../sql/identity.js';
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
  const part = { mapped, table, rows };
  const { events, clean } = await stageMapped(unit, part);
  if (table.events.tellsAgents) await stageBots(unit, mapped.sql);
  return {
    events,
    reasons: clean ? [] : await unit.query<ReasonCount>({ sql: reasonsSelect(mapped) }),
    rejected: [(limit) => rejectedSelect(mapped, limit)],
  };
}

interface Part {
  readonly mapped: Mapped;
  readonly table: CompiledTable;
  readonly rows: string;
}

/** Events staged, and whether it is known that no row was rejected. */
interface StagedEvents {
  readonly events: number;
  readonly clean: boolean;
}

/**
 * Events of groups and of rows with keys are the same event where they come again; rows without a key are not, so
 * these are staged apart. Where all rows have a key, the file is read once.
 */
async function stageMapped(unit: ImportUnit, part: Part): Promise<StagedEvents> {
  const { mapped } = part;
  const stage = (which: 'all' | 'keyed' | 'keyless', repeats: 'told' | 'happened') =>
    unit.stageEvents({ sql: goodSelect(mapped, which) }, { repeats });
  switch (mapped.events.identity) {
    case 'group':
      return checked(unit, part, await stage('all', 'told'));
    case 'said':
      return checked(unit, part, await stage('all', 'happened'));
    case 'told': {
      const keyed = await checked(unit, part, await stage('keyed', 'told'));
      if (keyed.clean) return keyed;
      return checked(unit, part, keyed.events + (await stage('keyless', 'happened')));
    }
  }
}

/** Where each row gives one event, counting rows is the quickest way to know that none was rejected. */
async function checked(unit: ImportUnit, { table, rows }: Part, events: number): Promise<StagedEvents> {
  if (table.events?.onePerRow !== true) return { events, clean: false };
  return { events, clean: events === (await mostRows(unit, table, rows)) };
}

async function mostRows(unit: ImportUnit, table: CompiledTable, rows: string): Promise<number> {
  if (table.records !== null) return unit.mostRows(table.records);
  const [found] = await unit.query<{ rows: number }>({ sql: `SELECT count() AS rows FROM (${rows})` });
  return found?.rows ?? 0;
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
