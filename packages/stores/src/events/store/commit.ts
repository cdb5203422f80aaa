import { isTraced, type ShopSettings } from '@throughline/model';
import type { Engine } from '../engine.js';
import type { Commit, ImportProgress, Statement } from '../port.js';
import { BULK_SETTINGS, createStage, DOUBLES_TABLES, stageName } from '../schema/staging.js';
import { JOURNEYS } from '../schema/journeys.js';
import { EVENTS } from '../schema/tables.js';
import { stageActivities } from './activities.js';
import { countOf, countRows } from './counts.js';
import * as events from './events.sql.js';
import { buildAll } from './journeys.js';
import * as journeys from './journeys.sql.js';
import { bringsLoose, lead } from './lead/lead.js';
import { retireMisled } from './lead/rows.sql.js';
import { OWNED } from './lead/tables.js';
import { CUSTOMER } from './identities.sql.js';
import type { MovePlan } from './log.js';
import * as objects from './objects.sql.js';
import { literal } from '../sql.js';
import { readShop, settingsOf, type ShopRow } from './shops.js';

/** One commit under way. */
export interface CommitJob {
  readonly engine: Engine;
  readonly importId: number;
  readonly shop: string;
  readonly rejected: number;
  /** No id stands twice among the staged events. */
  readonly distinct: boolean;
  /** Whether objects and relations were told on their own. */
  readonly told: { readonly objects: boolean; readonly relations: boolean };
  readonly onProgress: (progress: ImportProgress) => void;
}

interface CommitState extends CommitJob {
  readonly scope: events.CommitScope;
  readonly before: ShopRow;
  readonly settings: ShopSettings;
  readonly staged: number;
}

/** What a commit will have done, and how to carry it out. */
export interface PreparedCommit {
  readonly commit: Commit;
  readonly plan: MovePlan;
}

/** Makes everything that a staged import will add to the shop: folds doubles, derives, builds journeys. Moves nothing. */
export async function prepareCommit(job: CommitJob): Promise<PreparedCommit> {
  const state = await prepare(job);
  await foldDoubles(state);
  await stageActivities(job.engine, state.scope, state.settings);
  await write(state, events.storeEventObjects(state.scope), BULK_SETTINGS);
  const named = await namedTypes(state);
  const loose = await isLoose(state, named);
  const misled = loose ? await leadEvents(state, named) : 0;
  const types = [...new Set([...named, CUSTOMER])].filter((type) => isTraced(type, state.settings));
  const journeys = await build(state, types, misled > 0);
  await storeObjects(state, types);
  return planMove(state, { journeys, loose, misled: misled > 0 });
}

async function prepare(job: CommitJob): Promise<CommitState> {
  const before = await readShop(job.engine, job.shop);
  const scope = { importId: job.importId, shop: job.shop, version: before.version + 1 };
  const staged = await countRows(job.engine, stageName(job.importId, EVENTS.name));
  return { ...job, scope, before, settings: settingsOf(before), staged };
}

/** Folds doubles within the import and with what the shop holds. Most imports have none, and are not written again. */
async function foldDoubles(state: CommitState): Promise<void> {
  const all = events.slicesOf(state.staged);
  if (!(await hasDoubles(state, all))) return;
  for (const shape of DOUBLES_TABLES) await write(state, { sql: createStage(state.importId, shape) });
  for (const slice of all) {
    await write(state, events.keepIds(state.scope, 'twice', events.idsTwice(state.scope, slice)));
    await write(state, events.keepIds(state.scope, 'known', events.idsKnown(state.scope, slice)));
  }
  await write(state, events.keepOnce(state.scope));
  await swapKept(state);
}

/** An empty shop need not be asked what it holds, nor an import that is known to tell nothing twice. */
async function hasDoubles(state: CommitState, slices: readonly events.Slice[]): Promise<boolean> {
  const { engine, scope } = state;
  for (const slice of slices) {
    const twice = events.countIds(events.idsTwice(scope, slice));
    if (!state.distinct && (await countOf(engine, twice)) > 0) return true;
    if (state.before.events === 0) continue;
    if ((await countOf(engine, events.countIds(events.idsKnown(scope, slice)))) > 0) return true;
  }
  return false;
}

/** Puts the events that are kept in the place of those that were staged. */
async function swapKept({ engine, importId, shop }: CommitState): Promise<void> {
  const staged = stageName(importId, EVENTS.name);
  await engine.run({ sql: `TRUNCATE TABLE ${staged}` }, { lane: 'write' });
  const move = `ALTER TABLE ${stageName(importId, 'kept')} MOVE PARTITION ${literal(shop)} TO TABLE ${staged}`;
  await engine.run({ sql: move }, { lane: 'write' });
}

async function storeObjects(state: CommitState, traced: readonly string[]): Promise<void> {
  const holdsObjects = Object.keys(state.before.objects).length > 0;
  if (holdsObjects) await write(state, objects.findSeen(state.scope));
  if (state.told.objects) await write(state, objects.storeToldObjects(state.scope));
  await write(state, objects.storeNamedObjects(state.scope, traced));
  if (state.told.relations) await write(state, objects.storeRelations(state.scope));
}

/** Types of the objects that the import's events name. */
async function namedTypes(state: CommitState): Promise<string[]> {
  const found = await state.engine.rows<{ type: string }>(journeys.objectTypes(state.scope, 'import'));
  return found.map(({ type }) => type);
}

/** Whether the shop has events that name an object with an owner and no customer, or has some from now on. */
async function isLoose(state: CommitState, named: readonly string[]): Promise<boolean> {
  return state.before.loose === 1 || (namesOwned(named) && (await bringsLoose(state)));
}

function namesOwned(named: readonly string[]): boolean {
  return named.some((type) => OWNED.some((each) => each === type));
}

/** Leads events to the customers of what they name; gives how many that the shop led before are somebody's no longer. */
async function leadEvents(state: CommitState, named: readonly string[]): Promise<number> {
  const customers = named.includes(CUSTOMER) || (state.before.objects[CUSTOMER] ?? 0) > 0;
  if (!state.told.relations && !(namesOwned(named) && customers)) return 0;
  const { relations } = state.told;
  return lead(state, { empty: state.before.events === 0, events: state.staged, relations });
}

/** Builds the journeys of the import, and of those from whom an event was taken again. */
async function build(state: CommitState, types: readonly string[], misled: boolean): Promise<number> {
  const of = state.before.events === 0 ? 'import' : 'touched';
  const built = await buildAll(state, { ...state.scope, types, of, misled });
  if (!misled) return built;
  await write(state, retireMisled(state.scope));
  return countRows(state.engine, stageName(state.importId, JOURNEYS.name));
}

interface Summary {
  readonly events: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly event_objects: number;
  readonly objects: number;
  readonly object_relations: number;
}

interface Built {
  readonly journeys: number;
  readonly loose: boolean;
  readonly misled: boolean;
}

async function planMove(state: CommitState, { journeys, loose, misled }: Built): Promise<PreparedCommit> {
  const [summary] = await state.engine.rows<Summary>(events.summarise(state.scope));
  if (summary === undefined) throw new TypeError('a summary of counts is one row');
  const { first: from, last: to, ...rows } = summary;
  const { events: added, objects: named, object_relations: relations } = rows;
  const commit = { events: added, objects: named, relations, journeys, from, to };
  const moved = { ...rows, [JOURNEYS.name]: journeys };
  const shop = { ...(await shopAfter(state, summary)), loose: loose ? 1 : 0 };
  const plan = { shop, rows: moved, ...(misled && { misled }) };
  return { commit: { ...commit, duplicates: state.staged - added }, plan };
}

async function shopAfter(state: CommitState, { events: added, first, last }: Summary): Promise<ShopRow> {
  return {
    ...state.before,
    version: state.scope.version,
    rejected: state.before.rejected + state.rejected,
    events: state.before.events + added,
    first: least([state.before.first, first]),
    last: least([state.before.last, last], -1),
    objects: await objectCounts(state),
  };
}

async function objectCounts(state: CommitState): Promise<Record<string, number>> {
  const counts: Record<string, number> = { ...state.before.objects };
  const fresh = await state.engine.rows<{ type: string; objects: number }>(
    objects.countNewObjects(state.scope),
  );
  for (const { type, objects: count } of fresh) counts[type] = (counts[type] ?? 0) + count;
  return counts;
}

/** The earliest of some ISO times, or with -1 the latest. */
function least(times: readonly (string | null)[], sign = 1): string | null {
  const given = times.filter((time) => time !== null);
  return given.sort((a, b) => sign * (Date.parse(a) - Date.parse(b)))[0] ?? null;
}

function write(
  state: CommitState,
  statement: Statement,
  settings: Readonly<Record<string, number>> = {},
): Promise<void> {
  const onRows = (rows: number) => state.onProgress({ phase: 'storing', rows, total: state.staged });
  return state.engine.run(statement, { lane: 'write', onRows, settings });
}
