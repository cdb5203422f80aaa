import type { Engine } from '../engine.js';
import type { ImportProgress } from '../port.js';
import { JOURNEYS } from '../schema/journeys.js';
import { stageName } from '../schema/staging.js';
import { EVENT_OBJECTS } from '../schema/tables.js';
import { buildGiants, buildJourneys, findGiants, type JourneyScope } from './journeys.sql.js';

/** Rows whose journeys are built in one statement where rows of import and store have to be brought together. */
const ROWS_AT_ONCE = 5_000_000;

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
  for (let slice = 0; slice < slices; slice += 1)
    await buildSlice(job.engine, scope, { slice, slices, onRows });
  return count(job.engine, stageName(scope.importId, JOURNEYS.name));
}

interface SliceRun {
  readonly slice: number;
  readonly slices: number;
  readonly onRows: (rows: number) => void;
}

async function buildSlice(engine: Engine, scope: JourneyScope, run: SliceRun): Promise<void> {
  const options = { lane: 'write', onRows: run.onRows } as const;
  const slice = { slice: run.slice, slices: run.slices };
  const table = stageName(scope.importId, 'giants');
  await engine.run({ sql: `TRUNCATE TABLE ${table}` }, { lane: 'write' });
  await engine.run(findGiants(scope, slice), options);
  const giants = (await count(engine, table)) > 0;
  await engine.run(buildJourneys(scope, { ...slice, giants }), options);
  if (giants) await engine.run(buildGiants(scope, slice), options);
}

async function count(engine: Engine, table: string): Promise<number> {
  const [row] = await engine.rows<{ rows: number }>({ sql: `SELECT count() AS rows FROM ${table}` });
  return row?.rows ?? 0;
}
