import type { Engine } from '../../engine.js';
import type { Statement } from '../../port.js';
import { countOf, countRows } from '../counts.js';
import { type CommitScope, slicesOf } from '../events.sql.js';
import { mostOwned, stageAlone } from './alone.sql.js';
import * as near from './near.sql.js';
import { findLed, type Overlay, resolve } from './owners.sql.js';
import { findWrong, stageLed } from './rows.sql.js';
import { BRANCHES, leadTables, makeTables, OWNED, ROOTS } from './tables.js';

/** A commit or a change of identities that may lead events to customers. */
export interface LeadJob {
  readonly engine: Engine;
  readonly scope: CommitScope;
}

/** From so many events on, a shop of which each names its customer is not looked through object by object. */
const MANY = 200_000;

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
  if (empty || events >= MANY) {
    if (!(await someLoose(job, empty ? ['staged'] : ['staged', 'stored']))) return 0;
  }
  if (empty && !relations && (await countOf(job.engine, mostOwned(scope))) === 1) {
    for (const slice of slicesOf(events)) await run(job, stageAlone(scope, slice));
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

async function someLoose({ engine, scope }: LeadJob, of: readonly ('staged' | 'stored')[]): Promise<boolean> {
  for (const each of of) if ((await countOf(engine, near.someLoose(scope, each))) > 0) return true;
  return false;
}

/**
 * Gathers the events of some objects, of what belongs to them, and of what these belong to: all that says whose they are.
 * False where no loose event is among them.
 */
async function gather(job: LeadJob, seeds: string, params: Record<string, unknown> = {}): Promise<boolean> {
  const { engine, scope } = job;
  const tables = leadTables(scope.importId);
  await makeTables(engine, scope.importId, ['objects', 'near']);
  const begin = near.addObjects(scope, 0, seeds);
  await run(job, { ...begin, params: { ...begin.params, ...params } });
  if ((await countRows(engine, tables.objects)) === 0) return false;
  await run(job, near.addNear(scope, 0));
  await further(job, 1, BRANCHES);
  const loose = `SELECT count() AS rows FROM (${near.looseNear(scope.importId)})`;
  if ((await countOf(engine, { sql: loose })) === 0) return false;
  await further(job, 2, OWNED);
  await further(job, 3, ROOTS);
  return true;
}

async function further(job: LeadJob, round: number, types: readonly string[]): Promise<void> {
  await run(job, near.addObjects(job.scope, round, near.besideObjects(job.scope, types)));
  await run(job, near.addNear(job.scope, round));
}

async function settle(job: LeadJob, overlay: Overlay): Promise<void> {
  await makeTables(job.engine, job.scope.importId, ['who', 'led']);
  await run(job, resolve(job.scope, overlay));
  await run(job, findLed(job.scope));
}

function run({ engine }: LeadJob, statement: Statement): Promise<void> {
  return engine.run(statement, { lane: 'write' });
}
