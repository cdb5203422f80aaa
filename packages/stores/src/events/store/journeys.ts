import type { Engine } from '../engine.js';
import type { ImportProgress, Statement } from '../port.js';
import { JOURNEYS } from '../schema/journeys.js';
import { createStage, GIANTS, stageName } from '../schema/staging.js';
import { EVENT_OBJECTS } from '../schema/tables.js';
import {
  buildGiants,
  buildJourneys,
  countRows,
  countSteps,
  factsTold,
  findGiants,
  type JourneyScope,
  TOLD_ONCE,
  type ToldOnce,
} from './journeys.sql.js';

/** Rows whose journeys are built in one statement where rows of import and store have to be brought together. */
const ROWS_AT_ONCE = 5_000_000;

/** So many journeys are worth a statement more: fewer are read fast in any shape. */
const MERGED_FROM = 10_000;

/** Every part of the table is read by a stream of its own: small blocks keep a hundred of them within memory. */
const BUILD_SETTINGS = {
  aggregation_in_order_max_block_bytes: 4_000_000,
  max_block_size: 16_384,
  // Small enough for two threads within any limit: parts are merged when all journeys are built.
  min_insert_block_size_rows: 1_000_000,
  min_insert_block_size_bytes: 128_000_000,
  max_insert_threads: 2,
  max_insert_threads_min_free_memory_per_thread: 300_000_000,
};

interface BuildJob {
  readonly engine: Engine;
  readonly onProgress: (progress: ImportProgress) => void;
}

/**
 * Builds the journeys of a scope into the staging table and returns how many there are. Rows of one table come in
 * the order of its key and are never held in memory; rows of two are, so those are taken in slices.
 */
export async function buildAll(job: BuildJob, scope: JourneyScope): Promise<number> {
  if (scope.types.length === 0) return 0;
  const staged = stageName(scope.importId, EVENT_OBJECTS.name);
  const total = await count(job.engine, scope.of === 'stored' ? EVENT_OBJECTS.name : staged);
  const slices = scope.of === 'touched' ? Math.max(1, Math.ceil(total / ROWS_AT_ONCE)) : 1;
  const onRows = (rows: number) => job.onProgress({ phase: 'journeys', rows, total });
  const lean = scope.of === 'import' ? { ...scope, untold: await untoldBy(job.engine, scope) } : scope;
  let steps = 0;
  for (let slice = 0; slice < slices; slice += 1)
    steps = await buildSlice(job.engine, lean, { slice, slices, steps, onRows });
  const built = await count(job.engine, stageName(scope.importId, JOURNEYS.name));
  if (built >= MERGED_FROM && job.engine.cluster === null) await mergeBuilt(job.engine, scope);
  return built;
}

/**
 * Makes one merged part of what was built: the engine then knows that no row of it is an older version of another, and
 * reads it with `FINAL` as fast as without. On a cluster rows are sent on, and merged where they arrive.
 */
function mergeBuilt(engine: Engine, { importId }: JourneyScope): Promise<void> {
  return engine.run({ sql: `OPTIMIZE TABLE ${stageName(importId, JOURNEYS.name)} FINAL` }, { lane: 'write' });
}

async function untoldBy(engine: Engine, { importId }: JourneyScope): Promise<ToldOnce[]> {
  const [told] = await engine.rows<Record<ToldOnce, number>>(factsTold(importId));
  return TOLD_ONCE.filter((fact) => told?.[fact] !== 1);
}

interface SliceRun {
  readonly slice: number;
  readonly slices: number;
  /** Events in the journeys of the slices before. */
  readonly steps: number;
  readonly onRows: (rows: number) => void;
}

/**
 * Gives how many events the journeys hold now. Giants are looked for only where these are fewer than there are rows:
 * hardly ever.
 */
async function buildSlice(engine: Engine, scope: JourneyScope, run: SliceRun): Promise<number> {
  const options = { lane: 'write', onRows: run.onRows, settings: BUILD_SETTINGS } as const;
  const slice = { slice: run.slice, slices: run.slices };
  await engine.run(buildJourneys(scope, slice), options);
  const steps = await sum(engine, countSteps(scope));
  if (steps - run.steps === (await sum(engine, countRows(scope, slice)))) return steps;
  await engine.run({ sql: createStage(scope.importId, GIANTS) }, { lane: 'write' });
  await engine.run({ sql: `TRUNCATE TABLE ${stageName(scope.importId, GIANTS.name)}` }, { lane: 'write' });
  await engine.run(findGiants(scope, slice), options);
  await engine.run(buildGiants(scope, slice), options);
  return sum(engine, countSteps(scope));
}

async function sum(engine: Engine, statement: Statement): Promise<number> {
  const [row] = await engine.rows<{ rows: number }>(statement);
  return row?.rows ?? 0;
}

function count(engine: Engine, table: string): Promise<number> {
  return sum(engine, { sql: `SELECT count() AS rows FROM ${table}` });
}
