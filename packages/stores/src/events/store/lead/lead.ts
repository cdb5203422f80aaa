import type { Engine } from '../../engine.js';
import type { Statement } from '../../port.js';
import { BULK_SETTINGS } from '../../schema/staging.js';
import { countOf, countRows } from '../counts.js';
import { type CommitScope, slicesOf } from '../events.sql.js';
import { mostNamed, stageAlone } from './alone.sql.js';
import * as near from './near.sql.js';
import { findLed, type Overlay, resolve } from './owners.sql.js';
import { findWrong, stageLed } from './rows.sql.js';
import { BRANCHES, leadTables, makeTables, OWNED, ROOTS } from './tables.js';

/** A commit or a change of identities that may lead events to customers. */
export interface LeadJob {
  readonly engine: Engine;
  readonly scope: CommitScope;
}

/** What a commit brings. */
export interface Brought {
  /** Whether the shop held no event. */
  readonly empty: boolean;
  /** Whether relations were told. */
  readonly relations: boolean;
  readonly events: number;
}

/**
 * Leads events that name no customer to the customer of what they name, by rules L1 to L7 of SPEC.md: stages rows of
 * `event_objects` for them. Gives how many rows of the shop are wrong from now on; they are in the table `wrong`.
 */
export async function lead(job: LeadJob, brought: Brought): Promise<number> {
  const { scope } = job;
  const { empty, events, relations } = brought;
  if (empty && !relations && (await countOf(job.engine, mostNamed(scope))) === 1) {
    for (const slice of slicesOf(events)) await run(job, stageAlone(scope, slice), BULK_SETTINGS);
    return 0;
  }
  const seeds = empty ? near.looseObjects(scope) : near.touchedObjects(scope);
  if (!(await gather(job, seeds))) return 0;
  await settle(job, { told: [], customers: [] });
  await makeTables(job.engine, scope.importId, ['wrong']);
  await run(job, stageLed(scope, 'new'));
  if (empty) return 0;
  await run(job, findWrong(scope));
  return countRows(job.engine, leadTables(scope.importId).wrong);
}

/** Stages anew all rows that lead events to some customers, who are put together anew. */
export async function leadAgain(job: LeadJob, ids: readonly string[], overlay: Overlay): Promise<void> {
  const { scope } = job;
  const bound = '{ids:Array(String)}';
  if (!(await gather(job, near.objectsOfCustomers(bound), { ids }))) return;
  await settle(job, overlay);
  const staged = stageLed(scope, { customers: bound });
  await run(job, { ...staged, params: { ...staged.params, ids } });
}

/** Whether the import brings an event that leads to somebody by an object alone. */
export async function bringsLoose({ engine, scope }: LeadJob): Promise<boolean> {
  return (await countOf(engine, near.someLoose(scope))) > 0;
}

/**
 * Gathers the events of some objects, of what belongs to them, and of what these belong to: all that says whose they are.
 * False where no loose event is among them.
 */
async function gather(job: LeadJob, seeds: string, params: Record<string, unknown> = {}): Promise<boolean> {
  const { engine, scope } = job;
  const tables = leadTables(scope.importId);
  await makeTables(engine, scope.importId, ['objects', 'near', 'ties']);
  const tied = (await countOf(engine, near.someTies(scope))) > 0;
  const begin = near.addObjects(scope, 0, seeds);
  await run(job, { ...begin, params: { ...begin.params, ...params } });
  if ((await countRows(engine, tables.objects)) === 0) return false;
  const read = { ...job, tied };
  await readRound(read, 0);
  await further(read, 1, BRANCHES);
  const loose = `SELECT count() AS rows FROM (${near.looseNear(scope.importId)})`;
  if ((await countOf(engine, { sql: loose })) === 0) return false;
  await further(read, 2, OWNED);
  await further(read, 3, ROOTS);
  return true;
}

/** Of a gathering, whether relations are to be looked at. */
interface GatherJob extends LeadJob {
  readonly tied: boolean;
}

async function further(job: GatherJob, round: number, types: readonly string[]): Promise<void> {
  await run(job, near.addObjects(job.scope, round, near.besideObjects(job.scope, types)));
  await readRound(job, round);
}

async function readRound(job: GatherJob, round: number): Promise<void> {
  await run(job, near.addNear(job.scope, round));
  if (job.tied) await run(job, near.addTies(job.scope, round));
}

async function settle(job: LeadJob, overlay: Overlay): Promise<void> {
  await makeTables(job.engine, job.scope.importId, ['who', 'led']);
  await run(job, resolve(job.scope, overlay));
  await run(job, findLed(job.scope));
}

function run(
  { engine }: LeadJob,
  statement: Statement,
  settings: Readonly<Record<string, number>> = {},
): Promise<void> {
  return engine.run(statement, { lane: 'write', settings });
}
