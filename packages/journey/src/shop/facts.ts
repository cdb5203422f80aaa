import { EVIDENCE_ALONE, isNamed, type LogSummary, type ShopSettings } from '@throughline/model';
import {
  readActivities,
  readSummary,
  type EventStore,
  type Layout,
  type OwnTable,
  type StoredActivity,
} from '@throughline/stores';
import { shopRecord } from './record.js';

/** What is known of a shop before any journey is read. */
export interface ShopFacts {
  readonly shop: string;
  /** How the store's tables are spread. */
  readonly layout: Layout;
  readonly version: number;
  readonly settings: ShopSettings;
  readonly log: LogSummary;
  readonly activities: readonly StoredActivity[];
  readonly nameOf: ReadonlyMap<number, string>;
  /** By object type, how many are known as bots (`bot` among their attributes); types without one are missing. */
  readonly bots: ReadonlyMap<string, number>;
  /** By object type, how many journeys are cut at the cap on their events; types without one are missing. */
  readonly capped: ReadonlyMap<string, number>;
  /** Names of activities that are evidence alone. */
  readonly evidence: ReadonlySet<string>;
  /** Object types whose journeys have any of these. */
  readonly evidenceOf: ReadonlySet<string>;
}

/** The latest facts of each shop, by store: they hold until the shop's version changes. */
const known = new WeakMap<EventStore, Map<string, ShopFacts>>();

/** @throws StoreError `unknown-shop` */
export async function readFacts(store: EventStore, shop: string): Promise<ShopFacts> {
  const record = await shopRecord(store, shop);
  const shops = known.get(store) ?? new Map<string, ShopFacts>();
  known.set(store, shops);
  const before = shops.get(shop);
  if (before?.version === record.version) return before;
  const activities = await readActivities(store, shop);
  const evidence = activities
    .map(({ name }) => name)
    .filter((name) => isNamed(name, EVIDENCE_ALONE, record.settings));
  const facts: ShopFacts = {
    shop,
    layout: store.layout,
    version: record.version,
    settings: record.settings,
    log: await readSummary(store, shop),
    activities,
    nameOf: new Map(activities.map(({ id, name }) => [id, name])),
    bots: await readBots(store, shop),
    capped: await readCapped(store, shop),
    evidence: new Set(evidence),
    evidenceOf: await readTypesWith(store, shop, evidence),
  };
  shops.set(shop, facts);
  return facts;
}

const NAMES_BOTS = "has(mapKeys(text), 'bot')";
/** Whoever brings objects says which are bots by an attribute. */
export const IS_BOT = `${NAMES_BOTS} AND lower(text['bot']) IN ('true', 'yes', '1')`;

interface TypeCount {
  readonly type: string;
  readonly count: number;
}

function readBots(store: EventStore, shop: string): Promise<ReadonlyMap<string, number>> {
  return countByType(store, shop, { table: 'objects', condition: IS_BOT, needs: NAMES_BOTS });
}

function readCapped(store: EventStore, shop: string): Promise<ReadonlyMap<string, number>> {
  return countByType(store, shop, { table: 'journeys', condition: 'cut > 0', needs: 'cut > 0' });
}

/** The object types that events of some activities touched. A row of any version tells, and none need be picked. */
async function readTypesWith(
  store: EventStore,
  shop: string,
  names: readonly string[],
): Promise<ReadonlySet<string>> {
  if (names.length === 0) return new Set();
  const { everyVersion, everyShard } = store.layout;
  const rows = everyShard(
    `SELECT DISTINCT object_type FROM ${everyVersion('event_objects')} WHERE shop = {shop:String} AND activity IN {names:Array(String)}`,
  );
  const sql = `SELECT DISTINCT toString(object_type) AS type FROM ${rows}`;
  const found = await store.query<{ readonly type: string }>({ sql, params: { shop, names } });
  return new Set(found.map(({ type }) => type));
}

/** Rows to count, and what all of them meet that is cheap to look for. */
interface Counted {
  readonly table: OwnTable;
  readonly condition: string;
  readonly needs: string;
}

/** Most shops have none: then a look at all versions tells, which costs a tenth of picking the newest ones. */
async function countByType(
  store: EventStore,
  shop: string,
  { table, condition, needs }: Counted,
): Promise<ReadonlyMap<string, number>> {
  const { own, everyVersion, everyShard } = store.layout;
  const ever = everyShard(
    `SELECT 1 AS found FROM ${everyVersion(table)} WHERE shop = {shop:String} AND ${needs} LIMIT 1`,
  );
  const [found] = await store.query({ sql: `SELECT found FROM ${ever} LIMIT 1`, params: { shop } });
  if (found === undefined) return new Map();
  const rows = everyShard(
    `SELECT object_type FROM ${own(table)} WHERE shop = {shop:String} AND ${condition}`,
  );
  const sql = `SELECT toString(object_type) AS type, count() AS count FROM ${rows} GROUP BY object_type`;
  const counts = await store.query<TypeCount>({ sql, params: { shop } });
  return new Map(counts.map(({ type, count }) => [type, count]));
}
