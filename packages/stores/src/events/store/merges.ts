import { isTraced } from '@throughline/model';
import type { Engine } from '../engine.js';
import type { CustomerLink } from '../port.js';
import { JOURNEYS } from '../schema/journeys.js';
import { stageName } from '../schema/staging.js';
import { EVENT_OBJECTS, MOVED_TABLES } from '../schema/tables.js';
import { countOf, countRows } from './counts.js';
import type { CommitScope } from './events.sql.js';
import { CUSTOMER, identitiesOf, retireEmptied, stageRegrouped } from './identities.sql.js';
import { buildAll } from './journeys.js';
import { leadAgain } from './lead/lead.js';
import { followLinks, type Identity } from './links.js';
import type { MovePlan } from './log.js';
import { settingsOf, type ShopRow } from './shops.js';

/** What a change of identities starts from. */
export interface MergeJob {
  readonly engine: Engine;
  readonly scope: CommitScope;
  readonly before: ShopRow;
}

/** Stages what links between customers change; null where they change nothing. */
export async function stageMerges(job: MergeJob, links: readonly CustomerLink[]): Promise<MovePlan | null> {
  const known = await readIdentities(job, [...new Set(links.flatMap(({ from, to }) => [from, to]))]);
  const changed = followLinks(known, links);
  const from = new Set(links.map((link) => link.from));
  // Ids given up long ago, that events named again: what they brought goes to their customer.
  const again = known.filter(({ told, parted }) => parted === 0 && from.has(told));
  if (changed.length + again.length === 0) return null;
  return regroup(job, { known, changed, again });
}

/** Stages the parting of an id from the customer that it was joined to; null where it is joined to none. */
export async function stageParting(job: MergeJob, told: string): Promise<MovePlan | null> {
  const known = await readIdentities(job, [told]);
  const joined = known.find((each) => each.told === told && each.parted === 0);
  if (joined === undefined) return null;
  return regroup(job, { known, changed: [{ ...joined, parted: 1 }], again: [] });
}

/** Identities of some ids, of the customers that they lead to, and of all other ids of these. */
async function readIdentities({ engine, scope }: MergeJob, ids: readonly string[]): Promise<Identity[]> {
  const first = await engine.rows<Identity>(identitiesOf(scope.shop, ids));
  const customers = [...new Set(first.map(({ customer }) => customer))];
  if (customers.length === 0) return first;
  const second = await engine.rows<Identity>(identitiesOf(scope.shop, customers));
  return [...new Map([...first, ...second].map((each) => [each.told, each])).values()];
}

interface Change {
  readonly known: readonly Identity[];
  readonly changed: readonly Identity[];
  /** Identities that stand as they are, of ids that were named again. */
  readonly again: readonly Identity[];
}

async function regroup(job: MergeJob, change: Change): Promise<MovePlan> {
  const { engine, scope, before } = job;
  const after = [...new Map([...change.known, ...change.changed].map((each) => [each.told, each])).values()];
  const customers = new Set([...change.changed, ...change.again].map(({ customer }) => customer));
  const theirs = after.filter(({ customer }) => customers.has(customer));
  const joined = theirs.filter(({ parted }) => parted === 0);
  const ids = [...new Set([...customers, ...theirs.map(({ told }) => told)])];
  const told = joined.map((each) => each.told);
  await engine.run(stageRegrouped(scope, { ids, told, customers: joined.map(({ customer }) => customer) }), {
    lane: 'write',
  });
  await leadAgain(job, ids, {
    told: theirs.map((each) => each.told),
    customers: theirs.map((each) => (each.parted === 1 ? each.told : each.customer)),
  });
  await stageJourneys(job, ids);
  const objects = {
    ...before.objects,
    [CUSTOMER]: (before.objects[CUSTOMER] ?? 0) + (await customersMore(job, change)),
  };
  const rows = await stagedRows(engine, scope.importId);
  return {
    shop: { ...before, version: scope.version, objects },
    rows,
    regrouped: { ids, identities: change.changed },
  };
}

async function stageJourneys({ engine, scope, before }: MergeJob, ids: readonly string[]): Promise<void> {
  if (!isTraced(CUSTOMER, settingsOf(before))) return;
  await buildAll({ engine, onProgress: () => undefined }, { ...scope, types: [CUSTOMER], of: 'regrouped' });
  await engine.run(retireEmptied(scope, ids), { lane: 'write' });
}

/** How many more customers the shop has afterwards; fewer where it is negative. */
async function customersMore({ engine, scope }: MergeJob, { known, changed }: Change): Promise<number> {
  const before = new Map(known.map((each) => [each.told, each.parted]));
  const ids = changed
    .filter(({ told, parted }) => (before.get(told) ?? 1) !== parted)
    .map(({ told }) => told);
  if (ids.length === 0) return 0;
  const sql = `SELECT uniqExact(object_id) AS rows FROM objects
WHERE shop = {shop:String} AND object_type = '${CUSTOMER}' AND object_id IN {ids:Array(String)}`;
  const count = await countOf(engine, { sql, params: { shop: scope.shop, ids } });
  return changed.some(({ parted }) => parted === 1) ? count : -count;
}

async function stagedRows(engine: Engine, importId: number): Promise<Record<string, number>> {
  const rows = Object.fromEntries(MOVED_TABLES.map(({ name }) => [name, 0]));
  for (const { name } of [EVENT_OBJECTS, JOURNEYS])
    rows[name] = await countRows(engine, stageName(importId, name));
  return rows;
}
