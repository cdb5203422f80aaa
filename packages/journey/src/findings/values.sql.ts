import type { EventMatch, EventProperty } from '@throughline/model';
import type { Statement } from '@throughline/stores';
import type { ShopFacts } from '../shop/facts.js';
import { matchesRow, matchOf } from '../source/match.js';
import type { JourneySource } from '../source/source.js';
import { eventOperand, valueText } from '../sql/event-property.sql.js';

export interface ValueRow {
  readonly value: string;
}

/** A property with more values than this is no kind to split by. */
const MOST_VALUES = 8;

/** The commonest values of a property among the events of a match. */
export function valuesOfProperty(
  { own, everyShard, binder }: JourneySource,
  asked: { readonly facts: ShopFacts; readonly match: EventMatch; readonly property: EventProperty },
): Statement {
  const { facts, match, property } = asked;
  const rows = { binder, zone: facts.settings.zone };
  const found = everyShard(`
  SELECT ${valueText(eventOperand(property, rows))} AS value FROM ${own('events')}
  WHERE shop = ${binder.text(facts.shop)} AND ${matchesRow(matchOf(match, facts), facts, rows)}`);
  const sql = `
SELECT value FROM ${found} WHERE value != '' GROUP BY value ORDER BY count() DESC, value LIMIT ${binder.whole(MOST_VALUES)}`;
  return binder.statement(sql);
}
