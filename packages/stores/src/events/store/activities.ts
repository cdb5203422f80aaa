import { canonicalName, type ShopSettings } from '@throughline/model';
import type { Engine } from '../engine.js';
import { StoreError } from '../errors.js';
import type { EventStore } from '../port.js';
import { columnNames, structureOf } from '../schema/ddl.js';
import { stageName } from '../schema/staging.js';
import { ACTIVITIES, EVENTS } from '../schema/tables.js';
import type { CommitScope } from './events.sql.js';

/** Numbers from 1: 0 stands for none. */
export const MOST_ACTIVITIES = 65_535;

/** An activity of a shop: its number in `events` and `journeys`, the name that came in, the taxonomy's name. */
export interface StoredActivity {
  readonly id: number;
  readonly name: string;
  readonly canonical: string | null;
}

/** The activities of a shop, by number. */
export async function readActivities(
  store: Pick<EventStore, 'query'>,
  shop: string,
): Promise<StoredActivity[]> {
  const sql = 'SELECT id, name, canonical FROM activities FINAL WHERE shop = {shop:String} ORDER BY id';
  const rows = await store.query<{ id: number; name: string; canonical: string }>({ sql, params: { shop } });
  return rows.map(({ id, name, canonical }) => ({
    id,
    name,
    canonical: canonical === '' ? null : canonical,
  }));
}

/** Numbers the activities that the import brings. They become visible with the import, not before. */
export async function stageActivities(
  engine: Engine,
  scope: CommitScope,
  settings: ShopSettings,
): Promise<void> {
  const known = await readActivities(asked(engine), scope.shop);
  const taken = new Set(known.map(({ name }) => name));
  const sql = `SELECT DISTINCT toString(activity) AS name FROM ${stageName(scope.importId, EVENTS.name)} ORDER BY name`;
  const staged = await engine.rows<{ name: string }>({ sql });
  const fresh = staged.filter(({ name }) => !taken.has(name));
  const first = Math.max(0, ...known.map(({ id }) => id)) + 1;
  refuseTooMany(scope.shop, first - 1 + fresh.length);
  const numbered = fresh.map(({ name }, at) => ({
    id: first + at,
    name,
    canonical: canonicalName(name, settings),
  }));
  await writeActivities(engine, scope, numbered);
}

/** Stages activities anew where the shop's settings changed what the taxonomy calls them. */
export async function restageActivities(
  engine: Engine,
  scope: CommitScope,
  settings: ShopSettings,
): Promise<void> {
  const known = await readActivities(asked(engine), scope.shop);
  const named = known.map((each) => ({ ...each, canonical: canonicalName(each.name, settings) }));
  const changed = named.filter((each, at) => each.canonical !== known[at]?.canonical);
  await writeActivities(engine, scope, changed);
}

async function writeActivities(
  engine: Engine,
  scope: CommitScope,
  activities: readonly StoredActivity[],
): Promise<void> {
  const rows = activities.map((each) => ({
    ...each,
    shop: scope.shop,
    canonical: each.canonical ?? '',
    version: scope.version,
  }));
  await engine.load({
    into: `${stageName(scope.importId, ACTIVITIES.name)} (${columnNames(ACTIVITIES)})`,
    select: columnNames(ACTIVITIES),
    structure: structureOf(ACTIVITIES),
    lines: rows.map((row) => JSON.stringify(row)).join('\n'),
  });
}

function refuseTooMany(shop: string, count: number): void {
  if (count <= MOST_ACTIVITIES) return;
  throw new StoreError({
    kind: 'too-many-activities',
    message: `The shop “${shop}” would have ${count} different activities; a shop can have ${MOST_ACTIVITIES}.`,
    hint: 'An activity is a kind of thing that happens. Is a column with ids or free text mapped as the activity?',
  });
}

/** An engine, as those ask it who know the store only. */
function asked(engine: Engine): Pick<EventStore, 'query'> {
  return { query: (statement, options) => engine.rows(statement, options) };
}
