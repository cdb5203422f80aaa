import { definitionOf } from '@throughline/model';
import type { ShopFacts } from '../../shop/facts.js';
import type { SampledOrder } from './sample.sql.js';

/** One step that orders take: the activities that bear its name. */
export interface Step {
  readonly name: string;
  readonly numbers: readonly number[];
}

/** The way that most orders take, and what comes beside it. */
export interface OrderLine {
  /** In the order in which they are taken; the first comes after the order itself. */
  readonly steps: readonly Step[];
  /** How long four of five wait from the step of this place to the next, in milliseconds (0 where nobody does); the first of them from the order on. */
  readonly slow: readonly number[];
  /** What some orders meet and most do not. */
  readonly others: readonly Step[];
  /** True where the steps are those that orders should take, whatever they do. */
  readonly isExpected: boolean;
}

/** A step of the line is one that so many orders take. */
const MOST_TAKE = 0.6;
/** What fewer meet cannot be told from chance. */
const FEWEST_MEET = 0.003;
const MOST_STEPS = 12;
const MOST_OTHERS = 60;
const SLOWEST = 0.8;
/** What comes sooner is no wait that anybody notices, in milliseconds. */
const LEAST_WAIT = 900_000;

/** The blueprint's line behind the order: the steps that are expected, or else those that the sampled ones take. */
export function lineOf(
  orders: readonly SampledOrder[],
  facts: ShopFacts,
  expected: readonly Step[] | null = null,
): OrderLine {
  const times = timesOf(orders, namesBy(facts, expected ?? []));
  const share = (name: string) => (times.get(name)?.length ?? 0) / Math.max(1, orders.length);
  const names = [...times.keys()];
  const taken = names
    .filter((name) => share(name) >= MOST_TAKE)
    .map((name) => ({ name, at: quantile(times.get(name)?.map(({ at }) => at) ?? [], 0.5) }))
    .sort((a, b) => a.at - b.at || rankOf(a.name) - rankOf(b.name))
    .slice(0, MOST_STEPS)
    .map(({ name }) => name);
  const line = expected?.map(({ name }) => name) ?? taken;
  const others = names
    .filter((name) => !line.includes(name) && share(name) >= FEWEST_MEET)
    .sort((a, b) => share(b) - share(a) || (a < b ? -1 : 1))
    .slice(0, MOST_OTHERS);
  // What an expected step names by itself is that step, though another of its name comes beside it.
  const own = new Set(expected?.flatMap(({ numbers }) => numbers));
  const step = (name: string): Step => ({
    name,
    numbers: numbersOf(name, facts).filter((number) => !own.has(number)),
  });
  const isExpected = expected !== null;
  return {
    steps: expected ?? line.map(step),
    slow: slowOf(line, times),
    others: others.map(step),
    isExpected,
  };
}

/** The names of activities by number; those of an expected step all bear its name. */
function namesBy({ activities }: ShopFacts, expected: readonly Step[]): ReadonlyMap<number, string> {
  const own = expected.flatMap(({ name, numbers }) => numbers.map((number) => [number, name] as const));
  return new Map([...activities.map(({ id, name, canonical }) => [id, canonical ?? name] as const), ...own]);
}

interface Taken {
  readonly order: number;
  readonly at: number;
}

type Times = ReadonlyMap<string, readonly Taken[]>;

/** When each order took what, by its name. */
function timesOf(orders: readonly SampledOrder[], nameOf: ReadonlyMap<number, string>): Times {
  const times = new Map<string, Taken[]>();
  for (const [order, { activities, offsets }] of orders.entries()) {
    const seen = new Set<string>();
    for (const [at, activity] of activities.entries()) {
      const name = nameOf.get(activity);
      if (name === undefined || seen.has(name)) continue;
      seen.add(name);
      const own = times.get(name) ?? [];
      times.set(name, own);
      own.push({ order, at: offsets[at] ?? 0 });
    }
  }
  return times;
}

function slowOf(line: readonly string[], times: Times): number[] {
  return line.map((name, place) => {
    const before = new Map(times.get(line[place - 1] ?? '')?.map(({ order, at }) => [order, at]));
    const waits = (times.get(name) ?? []).flatMap(({ order, at }) => {
      const since = place === 0 ? 0 : before.get(order);
      return since === undefined || at < since ? [] : [at - since];
    });
    const slow = Math.ceil(quantile(waits, SLOWEST));
    return slow < LEAST_WAIT ? 0 : slow;
  });
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** Names that the taxonomy knows have a place of their own, where steps come at the same time. */
const rankOf = (name: string): number => definitionOf(name)?.order ?? 500;

export function numbersOf(name: string, { activities }: ShopFacts): number[] {
  return activities.filter((each) => (each.canonical ?? each.name) === name).map(({ id }) => id);
}
