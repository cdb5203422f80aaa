import type { Statement } from '../port.js';
import { columnNames } from '../schema/ddl.js';
import { JOURNEY_CAP, JOURNEYS } from '../schema/journeys.js';
import { stageName } from '../schema/staging.js';
import { EVENT_OBJECTS, EVENTS } from '../schema/tables.js';
import { activityNumbers } from './activities.sql.js';
import type { CommitScope, Slice } from './events.sql.js';
import { CUSTOMER } from './identities.sql.js';
import { leadTables } from './lead/tables.js';

/** Which journeys to build. */
export interface JourneyScope extends CommitScope {
  readonly types: readonly string[];
  /**
   * `import`: the shop was empty. `touched`: those that the import touched. `stored`: all of these types. `regrouped`: all
   * rows of the journeys are staged, events are not.
   */
  readonly of: 'import' | 'touched' | 'stored' | 'regrouped';
  /** Whether some rows of the shop lead events to the wrong customer: they count no more. */
  readonly misled?: boolean;
  /** What no event of the import tells, so that it need not be looked for: a tenth of the time for each. */
  readonly untold?: readonly ToldOnce[];
}

/** What a journey takes from the first of its events that tells it. */
export const TOLD_ONCE = ['currency', 'channel', 'device'] as const;
export type ToldOnce = (typeof TOLD_ONCE)[number];

const FACTS =
  'shop, object_type, object_id, time, position, event_id, activity, channel, device, amount, currency';

/** Rows of the journeys to build, as a table expression. */
function journeyRows(scope: JourneyScope): string {
  const staged = stageName(scope.importId, EVENT_OBJECTS.name);
  const slice = 'cityHash64(object_id) % {slices:UInt32} = {slice:UInt32}';
  const wanted = `object_type IN {types:Array(String)} AND ${slice}`;
  const fromStage = `SELECT ${FACTS} FROM ${staged} WHERE ${wanted}`;
  const fromStore = `SELECT ${FACTS} FROM ${EVENT_OBJECTS.name} WHERE shop = {shop:String} AND ${wanted}`;
  switch (scope.of) {
    case 'import':
    case 'regrouped':
      return fromStage;
    case 'stored':
      return fromStore;
    case 'touched':
      return scope.misled === true
        ? `${fromStage} UNION ALL ${fromStore} AND ${touchedOrMisled(scope.importId, `${staged} WHERE ${wanted}`)}`
        : `${fromStage} UNION ALL ${fromStore}
  AND (object_type, object_id) GLOBAL IN (SELECT object_type, object_id FROM ${staged} WHERE ${wanted})`;
  }
}

function touchedOrMisled(importId: number, staged: string): string {
  const { wrong } = leadTables(importId);
  return `(object_type, object_id) GLOBAL IN (
    SELECT object_type, object_id FROM ${staged} UNION ALL SELECT '${CUSTOMER}', customer FROM ${wrong})
  AND NOT (object_type = '${CUSTOMER}' AND (object_id, event_id) GLOBAL IN (SELECT customer, id FROM ${wrong}))`;
}

function paramsOf(scope: JourneyScope, slice: Slice): Record<string, unknown> {
  return { shop: scope.shop, types: scope.types, version: scope.version, ...slice };
}

/** Journeys of ordinary length. Longer ones are left out, and no array of them grows further than that. */
export function buildJourneys(scope: JourneyScope, slice: Slice): Statement {
  const build = { rows: journeyRows(scope), cut: 'toUInt64(0)', ended: 'max(time)', slice };
  return insertJourneys(scope, { ...build, having: `HAVING count() <= ${JOURNEY_CAP}` });
}

/** How many events the rows of these journeys are, to be compared with how many the journeys hold. */
export function countRows(scope: JourneyScope, slice: Slice): Statement {
  return { sql: `SELECT count() AS rows FROM (${journeyRows(scope)})`, params: paramsOf(scope, slice) };
}

export function countSteps(scope: JourneyScope): Statement {
  return { sql: `SELECT sum(length(activities)) AS rows FROM ${stageName(scope.importId, JOURNEYS.name)}` };
}

/** Objects with more events than a journey keeps. */
export function findGiants(scope: JourneyScope, slice: Slice): Statement {
  const sql = `
INSERT INTO ${stageName(scope.importId, 'giants')} (object_type, object_id, events, finish)
SELECT object_type, object_id, count() AS events, max(time) FROM (${journeyRows(scope)})
GROUP BY shop, object_type, object_id HAVING events > ${JOURNEY_CAP}`;
  return { sql, params: paramsOf(scope, slice) };
}

/** Journeys that are cut: their first events only, read one object at a time. */
export function buildGiants(scope: JourneyScope, slice: Slice): Statement {
  const giants = stageName(scope.importId, 'giants');
  const rows = `
  SELECT * FROM (${journeyRows(scope)})
  WHERE (object_type, object_id) IN (SELECT object_type, object_id FROM ${giants})
  ORDER BY shop, object_type, object_id, time, position, event_id
  LIMIT ${JOURNEY_CAP} BY shop, object_type, object_id`;
  const known = `(SELECT groupArray(((object_type, object_id), events - ${JOURNEY_CAP}, finish)) FROM ${giants})`;
  const giant = `arrayFirst(each -> each.1 = (any(object_type), any(object_id)), ${known})`;
  return insertJourneys(scope, { rows, cut: `${giant}.2`, ended: `${giant}.3`, slice, having: '' });
}

interface JourneyBuild {
  readonly rows: string;
  readonly cut: string;
  readonly ended: string;
  readonly slice: Slice;
  readonly having: string;
}

/**
 * One row for each object. Streams of several parts meet here merged by object, not by time, so each journey is
 * put in order by itself: most hold a handful of events.
 */
function insertJourneys(scope: JourneyScope, build: JourneyBuild): Statement {
  const sql = `
INSERT INTO ${stageName(scope.importId, JOURNEYS.name)} (${columnNames(JOURNEYS)})
WITH
  arrayMap((a, b) -> toUInt32(a) * 65536 + b, arrayPopBack(names), arrayPopFront(names)) AS edges
SELECT {shop:String}, object_type, object_id, begun, ended, names,
  arrayMap(instant -> instant - instants[1], instants), sums, currency, channel, device,
  cityHash64(names), names[1], names[-1], edges,
  arrayMap(gap -> toUInt64(gap), arrayPopFront(arrayDifference(instants))),
  arrayMap((edge, to) -> toUInt8((edge = 1) + 2 * (to = 1) + 4 * (to = 2)),
    arrayEnumerateUniq(edges), arrayPopFront(arrayEnumerateUniq(names))),
  cut, {version:UInt64}, 0
FROM (
  WITH ${activityNumbers(scope.importId)} AS numbered,
    toUInt16(transform(activity, numbered.1, numbered.2, toUInt16(0))) AS number,
    toUnixTimestamp64Milli(time) AS instant,
    arraySort(groupArray((instant, position, event_id, number, amount))) AS rows,
    -- the order of events in one number: as a key it costs a third of the tuple
    bitShiftLeft(toUInt128(instant + 4611686018427387904), 64) + bitShiftLeft(position, 32)
      + toUInt32(event_id) AS place
  SELECT object_type, object_id, min(time) AS begun, ${build.ended} AS ended,
    rows.1 AS instants, rows.4 AS names, rows.5 AS sums,
    ${TOLD_ONCE.map((fact) => toldFirst(fact, scope)).join(', ')}, ${build.cut} AS cut
  FROM (${build.rows})
  GROUP BY shop, object_type, object_id
  ${build.having}
)`;
  return { sql, params: paramsOf(scope, build.slice) };
}

function toldFirst(fact: ToldOnce, { untold }: JourneyScope): string {
  return untold?.includes(fact) ? `'' AS ${fact}` : `argMinIf(${fact}, place, ${fact} != '') AS ${fact}`;
}

/** Whether any event of an import tells these facts. */
export function factsTold(importId: number): Statement {
  const told = TOLD_ONCE.map((fact) => `max(${fact} != '') AS ${fact}`);
  return { sql: `SELECT ${told.join(', ')} FROM ${stageName(importId, EVENTS.name)}` };
}

/** Journeys of types that are no longer traced are written as deleted. */
export function retireJourneys(scope: CommitScope, types: readonly string[]): Statement {
  const sql = `
INSERT INTO ${stageName(scope.importId, JOURNEYS.name)} (${columnNames(JOURNEYS)})
SELECT * REPLACE ({version:UInt64} AS version, 1 AS is_deleted) FROM journeys FINAL
WHERE shop = {shop:String} AND object_type IN {types:Array(String)}`;
  return { sql, params: { shop: scope.shop, types, version: scope.version } };
}

/** Object types of an import, or of a shop. */
export function objectTypes(
  scope: Pick<CommitScope, 'importId' | 'shop'>,
  of: JourneyScope['of'],
): Statement {
  const table = of === 'stored' ? EVENT_OBJECTS.name : stageName(scope.importId, EVENT_OBJECTS.name);
  const sql = `SELECT DISTINCT toString(object_type) AS type FROM ${table} WHERE shop = {shop:String}`;
  return { sql, params: { shop: scope.shop } };
}
