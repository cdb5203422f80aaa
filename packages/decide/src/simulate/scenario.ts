import { CannotEstimate } from '../cannot-estimate.js';
import { InputError } from '../input-error.js';
import type { Change, ChangeOf } from './changes.js';
import type { LearnedShop } from './learn.js';
import { chancesOf, meanChance, oddsFor, withOdds, type StepsMeant } from './odds.js';
import { probabilityOutside, timeOutside, mixOutside, factorOutside, type ToldShop } from './outside.js';
import type { Parameters } from './shop.js';

/** One change made ready: what it does to parameters, in words what it assumes, and what of it no data stand behind. */
export interface PreparedChange {
  readonly apply: (parameters: Parameters) => Parameters;
  readonly assumptions: readonly string[];
  readonly outside: readonly string[];
}

/**
 * Changes made ready to be applied to the shop and to each draw of it: how much the odds of a step change is settled once,
 * on the shop as learned.
 * @throws InputError where a name is none of the shop's.
 * @throws CannotEstimate where a step is changed that was never taken.
 */
export function prepare(learned: ToldShop, changes: readonly Change[]): PreparedChange {
  const prepared = changes.map((change, at) => prepareOne(learned, change, `changes.${at}`));
  return {
    apply: (parameters) => prepared.reduce((shop, { apply }) => apply(shop), parameters),
    assumptions: prepared.flatMap(({ assumptions }) => assumptions),
    outside: prepared.flatMap(({ outside }) => outside),
  };
}

function prepareOne(learned: ToldShop, change: Change, field: string): PreparedChange {
  switch (change.change) {
    case 'probability':
      return probability(learned, change, field);
    case 'duration':
      return duration(learned, change, field);
    case 'arrivals':
      return plain((shop) => ({ ...shop, perWeek: shop.perWeek * change.factor }), {
        outside: factorOutside(learned.words.arrivals, change.factor, learned),
      });
    case 'mix':
      return mix(learned, change, field);
    case 'staff':
    case 'capacity':
    case 'calendar':
      return resource(learned, change, field);
    case 'price':
      return price(learned, change);
    case 'promise':
      return promise(learned, change);
  }
}

function plain(apply: PreparedChange['apply'], said: Partial<PreparedChange> = {}): PreparedChange {
  return { apply, assumptions: [], outside: [], ...said };
}

/** Why a change cannot be played. */
function because({ reason, hint }: { readonly reason: string; readonly hint: string }): CannotEstimate {
  return new CannotEstimate(reason, hint);
}

function placesOf(names: readonly string[], { activities }: LearnedShop, field: string): Set<number> {
  return new Set(
    names.map((name) => {
      const place = activities.indexOf(name);
      if (place < 0) throw new InputError(field, `“${name}” is none of the activities.`);
      return place + 1;
    }),
  );
}

interface NamedSteps {
  readonly from?: readonly string[] | undefined;
  readonly to?: readonly string[] | undefined;
}

/** Without `to`, the end is meant. */
function meantBy({ from, to }: NamedSteps, learned: ToldShop, field: string): StepsMeant {
  return {
    from: from === undefined ? null : placesOf(from, learned, `${field}.from`),
    to: to === undefined ? new Set([0]) : placesOf(to, learned, `${field}.to`),
  };
}

function probability(learned: ToldShop, change: ChangeOf<'probability'>, field: string): PreparedChange {
  const { factor, probability: wanted, segment } = change;
  if ((factor === undefined) === (wanted === undefined))
    throw new InputError(field, 'must have either “factor” or “probability”.');
  const only = segment === undefined ? null : segmentOf(learned, segment, `${field}.segment`);
  const meant = meantBy(change, learned, field);
  const aim = { meant, only, said: learned.words.step(change.from, change.to) };
  return steps(learned, aim, (today) => wanted ?? (factor ?? 1) * today);
}

interface StepsAim {
  readonly meant: StepsMeant;
  /** The segment that is changed alone; null for all. */
  readonly only: number | null;
  readonly said: string;
}

function steps(learned: ToldShop, aim: StepsAim, targetOf: (today: number) => number): PreparedChange {
  const { meant, only } = aim;
  const { network, probabilities, mix } = learned.parameters;
  const heaviest = mix.indexOf(Math.max(...mix));
  const chances = chancesOf(network, probabilities[only ?? heaviest] ?? new Float64Array(), {
    meant,
    visits: learned.visits,
  });
  const today = meanChance(chances);
  if (today === 0) throw because(learned.words.neverSeen(aim.said));
  const target = Math.min(1 - 1e-9, targetOf(today));
  const odds = oddsFor(chances, target);
  const apply = (shop: Parameters) => ({
    ...shop,
    probabilities: shop.probabilities.map((each, segment) =>
      only === null || only === segment ? withOdds(shop.network, each, { meant, odds }) : each,
    ),
  });
  return plain(apply, { outside: probabilityOutside(aim.said, { today, target, chances, learned }) });
}

function segmentOf({ segments }: LearnedShop, name: string, field: string): number {
  const at = segments.indexOf(name);
  if (at < 0)
    throw new InputError(field, `“${name}” is none of the segments learned: ${segments.join(', ')}.`);
  return at;
}

function duration(learned: ToldShop, change: ChangeOf<'duration'>, field: string): PreparedChange {
  const { from, to } = meantBy(change, learned, field);
  const { pairs } = learned.parameters.network;
  const meant = pairs.map(([before, after]) => to.has(after) && (from === null || from.has(before)));
  const said = learned.words.step(change.from, change.to);
  if (!meant.includes(true)) throw because(learned.words.noTime(said));
  const apply = (shop: Parameters) => ({
    ...shop,
    stretch: shop.stretch.map((stretch, pair) => (meant[pair] === true ? stretch * change.factor : stretch)),
  });
  return plain(apply, { outside: timeOutside(said, change.factor, { learned, meant }) });
}

function mix(learned: ToldShop, { shares }: ChangeOf<'mix'>, field: string): PreparedChange {
  const named = new Map(
    Object.entries(shares).map(([name, share]) => [segmentOf(learned, name, `${field}.shares`), share]),
  );
  const asked = [...named.values()].reduce((sum, share) => sum + share, 0);
  if (asked > 1 + 1e-9) throw new InputError(`${field}.shares`, 'must not sum to more than 1.');
  const apply = (shop: Parameters) => ({ ...shop, mix: mixed(shop.mix, named, 1 - asked) });
  return plain(apply, { outside: mixOutside(learned, apply(learned.parameters).mix) });
}

function mixed(mix: Float64Array, named: ReadonlyMap<number, number>, left: number): Float64Array {
  const others = mix.reduce((sum, weight, at) => sum + (named.has(at) ? 0 : weight), 0);
  return mix.map((weight, at) => named.get(at) ?? (others > 0 ? (weight / others) * Math.max(0, left) : 0));
}

type ResourceChange = ChangeOf<'staff' | 'capacity' | 'calendar'>;

const hoursOf = (week: readonly number[]): number => week.reduce((sum, share) => sum + share, 0);

function resource(learned: ToldShop, change: ResourceChange, field: string): PreparedChange {
  const at = learned.parameters.resources.findIndex(({ id }) => id === change.resource);
  const today = learned.parameters.resources[at];
  if (today === undefined) throw because(learned.words.unknownCapacity(change.resource));
  if (change.change === 'calendar' && hoursOf(change.week) === 0)
    throw new InputError(`${field}.week`, 'must have an hour in which somebody works.');
  const apply = (shop: Parameters) => {
    const before = shop.resources[at] ?? today;
    const { after, cost } = changedResource(before, change);
    return {
      ...shop,
      resources: shop.resources.map((each, place) => (place === at ? after : each)),
      staffCost: shop.staffCost + cost,
    };
  };
  return plain(apply, {
    outside: factorOutside(learned.words.capacity(change.resource), capacityFactor(today, change), learned),
  });
}

function capacityFactor(today: Parameters['resources'][number], change: ResourceChange): number {
  switch (change.change) {
    case 'staff':
      return change.then / change.now;
    case 'capacity':
      return change.factor;
    case 'calendar':
      return hoursOf(change.week) / Math.max(1, hoursOf(today.week));
  }
}

/** A team that was learned as one server keeps being one: it is as fast as its people are many. */
function changedResource(before: Parameters['resources'][number], change: ResourceChange) {
  const { perHour, servers, hourlyRate, week } = before;
  switch (change.change) {
    case 'staff': {
      const { now, then } = change;
      const after =
        servers === now ? { ...before, servers: then } : { ...before, perHour: (perHour * then) / now };
      return { after, cost: (then - now) * hoursOf(week) * hourlyRate };
    }
    case 'capacity':
      return { after: { ...before, perHour: perHour * change.factor }, cost: 0 };
    case 'calendar':
      return {
        after: { ...before, week: change.week },
        cost: (hoursOf(change.week) - hoursOf(week)) * servers * hourlyRate,
      };
  }
}

function price(learned: ToldShop, { factor, elasticity }: ChangeOf<'price'>): PreparedChange {
  const { words } = learned;
  const paid = plain((shop) => ({ ...shop, price: shop.price * factor }));
  const assumptions = [elasticity === 0 ? words.anyPrice : words.elasticity(elasticity)];
  const outside = factorOutside(words.price, factor, { words, most: 1.1 });
  if (elasticity === 0) return { ...paid, assumptions, outside };
  const meant = { from: null, to: new Set(learned.goal) };
  const demand = steps(
    learned,
    { meant, only: null, said: words.buying },
    (today) => today * factor ** elasticity,
  );
  return {
    apply: (shop) => demand.apply(paid.apply(shop)),
    assumptions,
    outside: [...outside, ...demand.outside],
  };
}

function promise({ parameters, words }: ToldShop, { later }: ChangeOf<'promise'>): PreparedChange {
  if (parameters.promise === null) throw because(words.noPromise);
  return plain(
    (shop) => ({
      ...shop,
      promise: shop.promise === null ? null : { ...shop.promise, later: shop.promise.later + later },
    }),
    { assumptions: [words.anyPromise] },
  );
}
