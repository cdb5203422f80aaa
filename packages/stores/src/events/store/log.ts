import type { Engine } from '../engine.js';
import { type Ownership, thisProcess } from './owner.js';
import type { Identity } from './links.js';
import type { ShopRow } from './shops.js';

/**
 * Where an import stands. `open`: rows are being staged, none is visible. `moving`: all is staged and being
 * moved in; a start finishes it. `done`, `aborted`: nothing is left of it. `removing`: a shop is being dropped.
 */
export const IMPORT_STATES = ['open', 'moving', 'removing', 'done', 'aborted'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** What a start needs to finish a commit that was cut off. */
export interface MovePlan {
  readonly shop: ShopRow;
  /** Rows staged in each table, as far as they were counted: there is nothing to move out of an empty one. */
  readonly rows: Readonly<Record<string, number>>;
  /** Of a change of identities, what is done once the rows are in. */
  readonly regrouped?: Regrouped;
  /** Whether rows that led events to the wrong customer are taken out once the rows are in. */
  readonly misled?: boolean;
}

/** Customers who were put together anew. */
export interface Regrouped {
  /** Ids whose former rows are replaced. */
  readonly ids: readonly string[];
  readonly identities: readonly Identity[];
}

export interface ImportEntry extends Ownership {
  readonly id: number;
  readonly shop: string;
  readonly state: ImportState;
  readonly plan: MovePlan | null;
}

/** Which import moves into which shop. */
export type Move = Pick<ImportEntry, 'id' | 'shop'>;

let last = 0;

/** Ids grow with time, so that the age of an import can be read from it; they fit a double exactly. */
export function newImportId(): number {
  last = Math.max(last + 1, Date.now() * 1000 + Math.floor(Math.random() * 1000));
  return last;
}

/** When the import with this id began, in milliseconds. */
function startOf(importId: number): number {
  return Math.floor(importId / 1000);
}

export async function logImport(engine: Engine, entry: Omit<ImportEntry, keyof Ownership>): Promise<void> {
  const sql =
    'INSERT INTO imports SELECT {id:UInt64}, {shop:String}, {state:String}, {step:UInt8}, now64(3), {plan:String}, {owner:String}';
  const plan = entry.plan === null ? '' : JSON.stringify(entry.plan);
  const step = IMPORT_STATES.indexOf(entry.state);
  const params = { id: entry.id, shop: entry.shop, state: entry.state, step, plan, owner: thisProcess() };
  await engine.run({ sql, params }, { lane: 'write' });
}

/** Imports that a crash cut off. */
export async function unfinished(engine: Engine): Promise<ImportEntry[]> {
  const sql =
    "SELECT id, shop, state, plan, owner FROM imports FINAL WHERE state IN ('open', 'moving', 'removing') ORDER BY id";
  const rows = await engine.rows<{
    id: number;
    shop: string;
    state: ImportState;
    plan: string;
    owner: string;
  }>({ sql });
  return rows.map((row) => ({
    ...row,
    plan: row.plan === '' ? null : (JSON.parse(row.plan) as MovePlan),
    begun: startOf(row.id),
  }));
}
