import { definitionOf } from '@throughline/model';
import type { Statement } from '@throughline/stores';
import { rowsLeft } from '../source/event-rows.sql.js';
import { isWhole, type JourneyOrder } from '../source/order.js';
import { tableOf } from '../source/source.js';
import { Binder } from '../sql/binder.js';
import { daysOf } from './days.sql.js';
import type { KpiPlan } from './plan.js';
import type { NamedScale, ScoreScales } from './score-scales.js';
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

export interface PurchaseRow {
  readonly day: string;
  readonly orders: number;
}

/** Orders of a shop that tells of none by themselves: each event that completed one, whoever it was. */
export function purchases(plan: KpiPlan): Statement {
  const binder = new Binder();
  const bought = plan.activities.bought.flatMap((number) => plan.facts.nameOf.get(number) ?? []);
  const events = eventsMeant(plan, binder, { where: `activity IN ${binder.texts(bought)}`, told: '1' });
  const sql = `
SELECT day, count() AS orders
FROM ${events}
ARRAY JOIN days AS day
GROUP BY day`;
  return binder.statement(sql);
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
  const given = {
    name: 'pair.1',
    value: 'pair.2',
    at: (numbers: readonly number[]) =>
      `activity IN ${binder.texts(numbers.flatMap((number) => plan.facts.nameOf.get(number) ?? []))}`,
  };
  const name = scaled(given, { names, scales: plan.scales }, binder);
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

/** An answer in SQL. */
interface Given {
  readonly name: string;
  readonly value: string;
  /** Whether it was given at one of some activities, by number. */
  readonly at: (activities: readonly number[]) => string;
}

/** Answers on each scale. */
const ON = {
  stars: (value: string) => `${value} >= 1 AND ${value} <= 5`,
  points: (value: string) => `${value} >= 0 AND ${value} <= 10`,
} as const;

/**
 * The name of an answer, by its scale where the name does not say it and no question does. An answer off the scale that its
 * activity was found to keep to is a stray, which nobody looks for: so few turn no figure over, here as in findings.
 */
export function scaled({ name, value, at }: Given, { names, scales }: Scaling, binder: Binder): string {
  const isUsual = names.usual.includes(UNSAID);
  const inOrStray = (scale: keyof typeof ON, then: string) =>
    `if(${ON[scale](value)}, ${then}, ${binder.text(STRAY)})`;
  const kept = keptScales(names, scales).map(({ number, scale, activities }) => {
    const then = isUsual && number === UNSAID && scale === 'stars' ? binder.text(UNSAID_STARS) : name;
    return `${name} = ${binder.text(number)} AND ${at(activities)}, ${inOrStray(scale, then)}`;
  });
  const off = isUsual ? [`${name} = ${binder.text(UNSAID)}, ${binder.text(UNSAID_OFF)}`] : [];
  const ways = [...kept, ...off];
  return ways.length === 0 ? name : `multiIf(${[...ways, name].join(',\n    ')})`;
}

interface Scaling {
  readonly names: ScoreNames;
  readonly scales: ScoreScales;
}

interface KeptScale {
  readonly number: string;
  readonly scale: 'stars' | 'points';
  readonly activities: readonly number[];
}

/** Where the answers in which number keep to which scale, of those that are asked for. */
function keptScales({ asked, usual }: ScoreNames, { stars, points, named }: ScoreScales): KeptScale[] {
  const all: readonly (Omit<KeptScale, 'scale'> & { readonly scale: NamedScale['scale'] })[] = [
    { number: UNSAID, scale: 'stars', activities: stars },
    { number: UNSAID, scale: 'points', activities: points },
    ...named.map(({ property, ...rest }) => ({ ...rest, number: property.slice('number.'.length) })),
  ];
  return all.flatMap(({ number, scale, activities }) => {
    const isMeant = asked.includes(number) || usual.includes(number);
    return isMeant && scale !== null && activities.length > 0 ? [{ number, scale, activities }] : [];
  });
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
