import type { Statement } from '@throughline/stores';
import { rowsLeft } from '../../source/event-rows.sql.js';
import { type Match, matchesRow } from '../../source/match.js';
import { isWhole, type JourneyOrder } from '../../source/order.js';
import { tableOf } from '../../source/source.js';
import { Binder } from '../../sql/binder.js';

export interface SaidRow {
  readonly said: string;
  /** 1: with a low score, of its own or, where it has none, of the same journey. */
  readonly low: number;
}

export interface SaidAsked {
  /** Scores, and which of them are low. */
  readonly opportunity: Match;
  readonly hit: Match;
  /** Incoming names of the activities that bring scores or texts. */
  readonly activities: readonly string[];
  /** Properties that hold texts, the first that is set counts. */
  readonly texts: readonly string[];
  /** The newest so many. */
  readonly most: number;
}

/** What people wrote with a score, or elsewhere in a journey that has one; only these activities' rows are grouped. */
export function saidWithScores(order: JourneyOrder, asked: SaidAsked): Statement {
  const binder = new Binder();
  const { facts } = order;
  const { own, everyShard } = facts.layout;
  const table = (other: JourneyOrder) => tableOf(other, binder);
  const rows = { binder, zone: facts.settings.zone };
  const scored = matchesRow(asked.opportunity, facts, rows);
  const low = matchesRow(asked.hit, facts, rows);
  const meant = isWhole(order) ? 'true' : `object_id IN (SELECT object_id FROM ${table(order)})`;
  const said = `arrayFirst(value -> value != '', arrayMap(key -> text[key], ${binder.texts(asked.texts)}))`;
  const sql = `
SELECT said, low
FROM ${everyShard(`
  SELECT each.1 AS at, each.2 AS said, toUInt8(if(each.3, each.4, lowest)) AS low
  FROM (
    SELECT max(${scored}) AS asked, max(${low}) AS lowest, groupArray((time, ${said}, ${scored}, ${low})) AS rows
    FROM ${own('event_objects')}
    WHERE ${rowsLeft({ order, binder, table })} AND activity IN ${binder.texts(asked.activities)} AND ${meant}
    GROUP BY object_id
  )
  ARRAY JOIN arrayFilter(row -> row.2 != '', rows) AS each
  WHERE asked`)}
ORDER BY at DESC, said
LIMIT ${binder.whole(asked.most)}`;
  return binder.statement(sql);
}
