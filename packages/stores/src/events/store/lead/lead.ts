import type { Engine } from '../../engine.js';
import type { Statement } from '../../port.js';
import { BULK_SETTINGS } from '../../schema/staging.js';
import { countOf, countRows } from '../counts.js';
import { type CommitScope, slicesOf } from '../events.sql.js';
import { mostNamed, stageAlone } from './alone.sql.js';
import * as near from './near.sql.js';
import { findLed, type Overlay, resolve } from './owners.sql.js';
import { countWrong, stageLed, storeWrong } from './rows.sql.js';
import { BRANCHES, type LeadPlace, leadTables, makeTables, OWNED, ROOTS } from './tables.js';

/** A commit or a change of identities that may lead events to customers. */
export interface LeadJob {
  readonly engine: Engine;
  readonly scope: CommitScope;
}

/** A job that knows where its scratch tables are made. */
type PlacedJob = LeadJob & LeadPlace;

/** Up to so many events, or ids of customers, what is gathered about them is little. */
const LIGHT_EVENTS = 50_000;
const LIGHT_IDS = 1000;

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
  const at = { ...job, importId: scope.importId, light: events <= LIGHT_EVENTS };
  if (!(await gather(at, seeds))) return 0;
  if (await settle(at, { told: [], customers: [] })) await run(job, stageLed(scope, 'new'));
  return empty ? 0 : keepWrong(at);
}

/** Keeps the rows of the shop that are wrong from now on; gives how many. Most commits make none, and need no table. */
async function keepWrong(job: PlacedJob): Promise<number> {
  const { engine, scope } = job;
  const wrong = await countOf(engine, countWrong(scope));
  if (wrong === 0) return 0;
  await makeTables(job, ['wrong']);
  await run(job, storeWrong(scope));
  return wrong;
}

/** Stages anew all rows that lead events to some customers, who are put together anew. */
export async function leadAgain(job: LeadJob, ids: readonly string[], overlay: Overlay): Promise<void> {
  const { scope } = job;
  const bound = '{ids:Array(String)}';
  const at = { ...job, importId: scope.importId, light: ids.length <= LIGHT_IDS };
  if (!(await gather(at, near.objectsOfCustomers(bound), { ids }))) return;
  if (!(await settle(at, overlay))) return;
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
async function gather(job: PlacedJob, seeds: string, params: Record<string, unknown> = {}): Promise<boolean> {
  const { engine, scope } = job;
  await makeTables(job, ['objects', 'near', 'ties']);
  const tied = (await countOf(engine, near.someTies(scope))) > 0;
  const begin = near.addObjects(scope, 0, seeds);
  const read = { ...job, tied };
  if (!(await readRound(read, 0, { ...begin, params: { ...begin.params, ...params } }))) return false;
  await further(read, 1, BRANCHES);
  const loose = `SELECT count() AS rows FROM (${near.looseNear(scope.importId)})`;
  if ((await countOf(engine, { sql: loose })) === 0) return false;
  await further(read, 2, OWNED);
  await further(read, 3, ROOTS);
  return true;
}

/** Of a gathering, whether relations are to be looked at. */
interface GatherJob extends PlacedJob {
  readonly tied: boolean;
}

async function further(job: GatherJob, round: number, types: readonly string[]): Promise<void> {
  await readRound(job, round, near.addObjects(job.scope, round, near.besideObjects(job.scope, types)));
}

/** Reads what is told of a round's objects; false where it has none. */
async function readRound(job: GatherJob, round: number, add: Statement): Promise<boolean> {
  await run(job, add);
  const { objects } = leadTables(job.scope.importId);
  const sql = `SELECT count() AS rows FROM ${objects} WHERE round = ${round}`;
  if ((await countOf(job.engine, { sql })) === 0) return false;
  await run(job, near.addNear(job.scope, round));
  if (job.tied) await run(job, near.addTies(job.scope, round));
  return true;
}

/** Works out whom the loose events lead to; false where it is nobody. */
async function settle(job: PlacedJob, overlay: Overlay): Promise<boolean> {
  await makeTables(job, ['who', 'led']);
  await run(job, resolve(job.scope, overlay));
  await run(job, findLed(job.scope));
  return (await countRows(job.engine, leadTables(job.scope.importId).led)) > 0;
}

function run(
  { engine }: LeadJob,
  statement: Statement,
  settings: Readonly<Record<string, number>> = {},
): Promise<void> {
  return engine.run(statement, { lane: 'write', settings });
}
