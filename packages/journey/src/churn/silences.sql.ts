import type { Statement } from '@throughline/stores';
import type { Day } from '../customers/days.js';
import type { JourneyOrder } from '../source/order.js';
import { groupedSource } from '../source/grouped.js';
import type { Split } from '../source/split.sql.js';
import { journeySource } from '../source/source.js';

/** A customer by days with orders; once for each value of the breakdown. */
export interface SilenceRow {
  readonly id: string;
  readonly grp: string;
  readonly days: number;
  readonly first: Day;
  readonly last: Day;
  /** Days from the first order until the first silence was over, or until the watch ended. */
  readonly time: number;
  readonly left: boolean;
  /** Whether an order came after that silence. */
  readonly returned: boolean;
}

export interface Silence {
  readonly until: Day;
  /** Days. */
  readonly silence: number;
}

/**
 * When each customer first fell silent. The end of the silence counts, not its beginning: only then is it known, and
 * whoever is watched for less could not have been seen to leave.
 * @param order whose first match says which events are orders.
 */
export function silences(order: JourneyOrder, { until, silence }: Silence, split: Split | null): Statement {
  const source = split === null ? journeySource(order) : groupedSource(order, split);
  const { binder } = source;
  const [last, pause] = [binder.whole(until), binder.whole(silence)];
  const zone = binder.text(order.facts.settings.zone);
  const ordered = `
    SELECT object_id, ${split === null ? "''" : 'grp'} AS part,
      arrayFilter(day -> day <= ${last}, arrayDistinct(arrayMap(each -> toInt32(toDate(fromUnixTimestamp64Milli(toUnixTimestamp64Milli(start) + each.1, 'UTC'), ${zone})),
        arrayFilter(each -> bitTest(each.2, 0), arrayZip(offsets, marks))))) AS dates
    FROM ${source.journeys}`;
  const paused = `
  SELECT object_id, part, dates,
    arrayFirstIndex((day, next) -> next - day > ${pause}, arrayPopBack(dates), arrayPopFront(dates)) AS place
  FROM (${ordered})
  WHERE notEmpty(dates)`;
  const gone = `place > 0 OR ${last} - dates[-1] > ${pause}`;
  return binder.statement(`
SELECT id, grp, days, first, last, time, left, returned
FROM ${source.everyShard(`
SELECT object_id AS id, part AS grp, toUInt32(length(dates)) AS days, dates[1] AS first, dates[-1] AS last, toBool(place > 0) AS returned,
  toBool(${gone}) AS left, toUInt32(if(place > 0, dates[place], if(left, last, ${last} - ${pause})) + ${pause} - first) AS time
FROM (${paused})`)}
ORDER BY id, grp`);
}
