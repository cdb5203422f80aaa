import {
  definitionOf,
  goalOf,
  isNamed,
  type Goal,
  type MapExtra,
  type MapQuestion,
} from '@throughline/model';
import type { StoredActivity } from '@throughline/stores';
import { orderOf, tracedTypes, type Inquiry } from '../answer/inquiry.js';
import type { ShopFacts } from '../shop/facts.js';
import type { JourneyOrder } from '../source/order.js';
import { journeySource, type JourneySource } from '../source/source.js';
import type { GoalNumbers, WorthNumbers } from './map.sql.js';

/** All that is needed to map one object type. */
export interface TypePlan {
  readonly order: JourneyOrder;
  readonly source: JourneySource;
  readonly goal: Goal | null;
  readonly goalNumbers: GoalNumbers | null;
  /** Null where the shop has no activity that moves money. */
  readonly worth: WorthNumbers | null;
  /** The shop's last event: what is too young is judged from there, not from today. */
  readonly now: Date | null;
  readonly limit: number;
  readonly ranks: readonly number[];
  readonly extras: ReadonlySet<MapExtra>;
}

/** @throws QuestionError where the question names an object type or a period that cannot be. */
export function planMap(inquiry: Inquiry<MapQuestion>): TypePlan[] {
  const { question, facts } = inquiry;
  const { settings, log } = facts;
  const shared = {
    worth: worthOf(facts),
    now: log.to === null ? null : new Date(log.to),
    limit: question.limit,
    ranks: ranksOf(facts.activities),
    extras: new Set(question.include ?? []),
  };
  const types = question.object === undefined ? tracedTypes(facts) : [question.object];
  return types.map((objectType) => {
    const goal = goalOf(objectType, settings);
    const order = orderOf(inquiry, objectType, 'starting');
    const source = journeySource(order);
    return { ...shared, order, source, goal, goalNumbers: goal && numbersOf(goal, facts) };
  });
}

function numbersOf(goal: Goal, { activities, settings }: ShopFacts): GoalNumbers {
  const named = (names: readonly string[]) =>
    activities.filter(({ name }) => isNamed(name, names, settings)).map(({ id }) => id);
  return { reach: named(goal.reach), without: named(goal.without) };
}

function worthOf({ activities, settings }: ShopFacts): WorthNumbers | null {
  const moving = (sign: -1 | 1) =>
    activities
      .filter(({ canonical }) => canonical !== null && definitionOf(canonical)?.revenue === sign)
      .map(({ id }) => id);
  const worth = { earned: moving(1), given: moving(-1), currency: settings.currency };
  return worth.earned.length + worth.given.length === 0 ? null : worth;
}

/** At index id - 1 (arrays of the engine count from 1), the rank of that activity's name. */
function ranksOf(activities: readonly StoredActivity[]): number[] {
  const sorted = [...activities].sort((a, b) => (a.name < b.name ? -1 : 1));
  const ranks = Array.from({ length: Math.max(0, ...activities.map(({ id }) => id)) }, () => 0);
  sorted.forEach(({ id }, rank) => (ranks[id - 1] = rank));
  return ranks;
}
