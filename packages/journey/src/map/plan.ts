import {
  definitionOf,
  goalOf,
  isNamed,
  isTraced,
  type Goal,
  type LogSummary,
  type MapExtra,
  type MapQuestion,
  type ShopSettings,
} from '@throughline/model';
import type { StoredActivity } from '@throughline/stores';
import { QuestionError, contextObjectType, unknownObjectType } from '../question-error.js';
import type { JourneyScope } from '../scope.js';
import type { GoalNumbers, WorthNumbers } from './map.sql.js';

/** What is known of a shop before any journey is read. */
export interface ShopFacts {
  readonly shop: string;
  readonly settings: ShopSettings;
  readonly log: LogSummary;
  readonly activities: readonly StoredActivity[];
}

/** All that is needed to map one object type. */
export interface TypePlan {
  readonly scope: JourneyScope;
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
export function planMap(question: MapQuestion, facts: ShopFacts): TypePlan[] {
  refuseEmptyPeriod(question);
  const { settings, log, shop } = facts;
  const shared = {
    worth: worthOf(facts),
    now: log.to === null ? null : new Date(log.to),
    limit: question.limit,
    ranks: ranksOf(facts.activities),
    extras: new Set(question.include ?? []),
  };
  return askedTypes(question, facts).map((objectType) => {
    const goal = goalOf(objectType, settings);
    const scope = { shop, objectType, period: question.period ?? null };
    return { ...shared, scope, goal, goalNumbers: goal && numbersOf(goal, facts) };
  });
}

function refuseEmptyPeriod({ period }: MapQuestion): void {
  if (period === undefined || Date.parse(period.from) < Date.parse(period.to)) return;
  throw new QuestionError({
    field: 'period',
    message: `period: it ends (${period.to}) before it begins (${period.from}).`,
    hint: 'Give a “to” that is later than “from”.',
  });
}

function askedTypes(question: MapQuestion, { log, settings }: ShopFacts): string[] {
  const present = Object.keys(log.objects).sort();
  const traced = present.filter((type) => isTraced(type, settings));
  if (question.object === undefined) return traced;
  if (traced.includes(question.object)) return [question.object];
  throw present.includes(question.object)
    ? contextObjectType(question.object)
    : unknownObjectType(question.object, traced);
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
