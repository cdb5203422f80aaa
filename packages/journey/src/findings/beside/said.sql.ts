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

/** A row of one of the rules, by its place from 0. */
export interface SaidOf extends SaidRow {
  readonly rule: number;
}

/** Which scores to look at, and which texts with them. */
export interface SaidRule {
  /** Scores, and which of them are low. */
  readonly opportunity: Match;
  readonly hit: Match;
  /** Incoming names of the activities that bring scores or texts. */
  readonly activities: readonly string[];
}

export interface SaidAsked {
  /** At most `MOST_RULES`. */
  readonly rules: readonly SaidRule[];
  /** Properties that hold texts, the first that is set counts. */
  readonly texts: readonly string[];
  /** The newest so many of each rule. */
  readonly most: number;
}

/** As many as the bits of a number. */
export const MOST_RULES = 60;

/**
 * What people wrote with a score, or elsewhere in a journey that has one; only these activities' rows are grouped. Rows are read
 * once for all rules: bits tell which of them a row is of, and which score it is to them.
 */
export function saidWithScores(order: JourneyOrder, asked: SaidAsked): Statement {
  const binder = new Binder();
  const { facts } = order;
  const { rules } = asked;
  const { own, everyShard } = facts.layout;
  const table = (other: JourneyOrder) => tableOf(other, binder);
  const rows = { binder, zone: facts.settings.zone };
  const bits = (of: (rule: SaidRule) => string) =>
    rules.map((rule, bit) => `bitShiftLeft(toUInt64(${of(rule)}), ${bit})`).join(' + ');
  const meant = isWhole(order) ? 'true' : `object_id IN (SELECT object_id FROM ${table(order)})`;
  const said = `arrayFirst(value -> value != '', arrayMap(key -> text[key], ${binder.texts(asked.texts)}))`;
  const activities = [...new Set(rules.flatMap((rule) => rule.activities))];
  const sql = `
SELECT rule, said, low
FROM ${everyShard(`
  SELECT rule, each.1 AS at, each.2 AS said, toUInt8(bitTest(if(bitTest(each.3, rule), each.4, lowest), rule)) AS low
  FROM (
    SELECT groupBitOr(scored) AS asked, groupBitOr(low) AS lowest, groupArrayIf((time, said, scored, low, meant), said != '') AS rows
    FROM (
      SELECT object_id, time, ${said} AS said, ${bits(({ activities: names }) => `activity IN ${binder.texts(names)}`)} AS meant,
        ${bits(({ opportunity }) => matchesRow(opportunity, facts, rows))} AS scored, ${bits(({ hit }) => matchesRow(hit, facts, rows))} AS low
      FROM ${own('event_objects')}
      WHERE ${rowsLeft({ order, binder, table })} AND activity IN ${binder.texts(activities)} AND ${meant}
    )
    GROUP BY object_id
    HAVING asked != 0 AND notEmpty(rows)
  )
  ARRAY JOIN rows AS each
  ARRAY JOIN arrayFilter(rule -> bitTest(bitAnd(asked, each.5), rule), range(${binder.whole(rules.length)})) AS rule`)}
ORDER BY rule, at DESC, said
LIMIT ${binder.whole(asked.most)} BY rule`;
  return binder.statement(sql);
}
