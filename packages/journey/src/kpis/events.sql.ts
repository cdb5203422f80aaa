import { definitionOf } from '@throughline/model';
import type { Statement } from '@throughline/stores';
import { rowsLeft } from '../source/event-rows.sql.js';
import { isWhole, type JourneyOrder } from '../source/order.js';
import { tableOf } from '../source/source.js';
import { Binder } from '../sql/binder.js';
import { daysOf } from './days.sql.js';
import type { KpiPlan } from './plan.js';
import { STRAY, UNSAID, UNSAID_OFF, UNSAID_STARS, type ScoreNames } from './scores.js';

export interface MoneyRow {
  readonly day: string;
  readonly currency: string;
  /** 1: earned, -1: given back. */
  readonly sign: 1 | -1;
  /** An exact decimal. */
  readonly value: string;
  readonly events: number;
}

/** Money that moved, over events: what an order shares with its items counts once. Refunds count with either sign. */
export function money(plan: KpiPlan): Statement {
  const binder = new Binder();
  const earned = movingNames(plan, 1);
  const isEarned = `activity IN ${binder.texts(earned)}`;
  const events = eventsMeant(plan, binder, {
    where: `currency != '' AND activity IN ${binder.texts([...earned, ...movingNames(plan, -1)])}`,
    told: `toString(currency), if(${isEarned}, 1, -1), if(${isEarned}, amount, abs(amount))`,
  });
  const sql = `
SELECT day, told.1 AS currency, told.2 AS sign, sum(told.3) AS value, count() AS events
FROM ${events}
ARRAY JOIN days AS day
GROUP BY day, currency, sign`;
  return binder.statement(sql);
}

function movingNames({ facts }: KpiPlan, sign: 1 | -1): string[] {
  return facts.activities
    .filter(({ canonical }) => canonical !== null && definitionOf(canonical)?.revenue === sign)
    .map(({ name }) => name);
}

export interface ScoreRow {
  readonly day: string;
  /** The number's name. */
  readonly name: string;
  readonly answers: number;
  readonly least: number;
  readonly most: number;
  /** Answers of 9 and more, of 6 and less, of 4 and more. */
  readonly promoters: number;
  readonly detractors: number;
  readonly satisfied: number;
}

/** Scores that customers gave, by the name of the number: usual names count in feedback, names that were asked for anywhere. */
export function scores(plan: KpiPlan, names: ScoreNames): Statement {
  const binder = new Binder();
  const { asked, usual } = names;
  const feedback = `activity IN ${binder.texts(plan.feedback)}`;
  const [all, some] = [binder.texts(asked), binder.texts(usual)];
  const isScore = (name: string) => `(has(${all}, ${name}) OR (has(${some}, ${name}) AND ${feedback}))`;
  const { stars, points } = plan.scales;
  const given = {
    name: 'pair.1',
    value: 'pair.2',
    inStars: `activity IN ${binder.texts(stars)}`,
    inPoints: `activity IN ${binder.texts(points)}`,
  };
  const name = scaled(given, names, binder);
  const events = eventsMeant(plan, binder, {
    where: `${asked.length === 0 ? `${feedback} AND ` : ''}arrayExists(name -> ${isScore('name')}, mapKeys(numbers))`,
    told: `arrayMap(pair -> (${name}, pair.2),
      arrayFilter(pair -> ${isScore('pair.1')}, arrayZip(mapKeys(numbers), mapValues(numbers))))`,
  });
  const sql = `
SELECT each.1 AS day, each.2 AS name, count() AS answers, min(each.3) AS least, max(each.3) AS most,
  countIf(each.3 >= 9) AS promoters, countIf(each.3 <= 6) AS detractors, countIf(each.3 >= 4) AS satisfied
FROM ${events}
ARRAY JOIN arrayFlatten(arrayMap(day -> arrayMap(pair -> (day, pair.1, pair.2), told.1), days)) AS each
GROUP BY day, name`;
  return binder.statement(sql);
}

/** SQL expressions over an answer. */
interface Given {
  readonly name: string;
  readonly value: string;
  /** Whether scores that do not say their scale go from 1 to 5 at its activity, and whether from 0 to 10. */
  readonly inStars: string;
  readonly inPoints: string;
}

/** The name of an answer, by its scale where the name does not say it and no question does; strays have none that is looked for. */
export function scaled(
  { name, value, inStars, inPoints }: Given,
  { usual }: ScoreNames,
  binder: Binder,
): string {
  if (!usual.includes(UNSAID)) return name;
  const [unsaid, stars, off, stray] = [UNSAID, UNSAID_STARS, UNSAID_OFF, STRAY].map((each) =>
    binder.text(each),
  );
  return `multiIf(${name} != ${unsaid}, ${name},
    ${inStars}, if(${value} >= 1 AND ${value} <= 5, ${stars}, ${stray}),
    ${inPoints}, if(${value} >= 0 AND ${value} <= 10, ${unsaid}, ${stray}), ${off})`;
}

interface EventsWanted {
  readonly where: string;
  /** What is wanted of each event, as SQL expressions over its row. */
  readonly told: string;
}

/**
 * One row for each event of the period: the `days` that it counts for, and what is `told` of it. Without filters
 * that is one read of the events; else journeys decide which are meant, so they are reached through the objects that
 * they touched.
 */
function eventsMeant(plan: KpiPlan, binder: Binder, { where, told }: EventsWanted): string {
  const { facts, span } = plan;
  const { own, everyShard } = facts.layout;
  const days = daysOf(plan.interval, facts.settings, binder).of('toUnixTimestamp64Milli(time)');
  const order = holder(plan);
  if (order === null || isWhole(order)) {
    const within =
      span === null ? '' : ` AND time >= ${binder.instant(span.from)} AND time < ${binder.instant(span.to)}`;
    return everyShard(`
  SELECT ${days} AS days, tuple(${told}) AS told FROM ${own('events')}
  WHERE shop = ${binder.text(facts.shop)} AND ${where}${within}`);
  }
  const left = rowsLeft({ order: { ...order, span }, binder, table: (each) => tableOf(each, binder) });
  return `(
  SELECT any(counted) AS days, any(said) AS told
  FROM ${everyShard(`
    SELECT event_id, ${days} AS counted, tuple(${told}) AS said FROM ${own('event_objects')}
    WHERE ${left} AND ${where} AND object_id IN (SELECT object_id FROM ${tableOf(order, binder)})`)}
  GROUP BY event_id
)`;
}

/** The journeys that a shop's money and feedback belong to: orders, or else those of customers or visits. */
function holder({ journeys }: KpiPlan): JourneyOrder | null {
  return journeys('order', 'all') ?? journeys('customer', 'all') ?? journeys('session', 'all');
}
