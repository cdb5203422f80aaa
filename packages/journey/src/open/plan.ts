import { isTraced, type OpenQuestion } from '@throughline/model';
import { orderOf, type Inquiry } from '../answer/inquiry.js';
import { QuestionError } from '../answer/question-error.js';
import { goalNumbersOf, type GoalNumbers } from '../outcome/goal.js';
import { promisesOf, type Promised } from '../promises/promise.js';
import type { ShopFacts } from '../shop/facts.js';
import type { JourneyOrder } from '../source/order.js';
import { noTeam } from '../teams/no-team.js';
import type { Teams } from '../teams/teams.js';
import { worthNumbersOf, type WorthNumbers } from '../worth/worth.js';

/** Object types that a shop works on. */
export const WORKED_ON: readonly string[] = ['order', 'parcel', 'ticket', 'return'];

/** All that is needed to look at one object type. */
export interface OpenPlan {
  readonly question: OpenQuestion;
  readonly facts: ShopFacts;
  readonly order: JourneyOrder;
  readonly goal: GoalNumbers;
  readonly now: Date;
  readonly teams: Teams;
  readonly worth: WorthNumbers | null;
  /** What is promised of the goal; where nothing is, the first promise there is. */
  readonly promise: Promised | null;
}

/**
 * @param now the moment that is looked at.
 * @throws QuestionError where the object type that is asked for has no journeys or no goal, or a team is not known.
 */
export function planOpen(inquiry: Inquiry<OpenQuestion>, now: Date, teams: Teams): OpenPlan[] {
  const { question, facts } = inquiry;
  refuseUnknownTeam(question, facts);
  return typesOf(question, facts).map((objectType) => {
    const goal = goalNumbersOf(objectType, facts);
    if (goal === null) throw withoutGoal(objectType);
    const whole = orderOf(inquiry, objectType, 'events');
    const order = question.at === undefined ? whole : { ...whole, span: until(now) };
    const promise = promiseOf(objectType, goal, { facts, teams, now });
    return { question, facts, order, goal, now, teams, worth: worthNumbersOf(facts), promise };
  });
}

function refuseUnknownTeam({ team }: OpenQuestion, { settings: { teams } }: ShopFacts): void {
  if (team === undefined || teams.some(({ id }) => id === team)) return;
  throw noTeam(team, 'team', teams);
}

function typesOf({ object }: OpenQuestion, facts: ShopFacts): readonly string[] {
  if (object !== undefined) return [object];
  return WORKED_ON.filter(
    (type) =>
      (facts.log.objects[type] ?? 0) > 0 &&
      isTraced(type, facts.settings) &&
      goalNumbersOf(type, facts) !== null,
  );
}

/** As though nothing had happened after an instant. */
function until(now: Date): JourneyOrder['span'] {
  return { from: new Date(0), to: new Date(now.getTime() + 1), take: 'events' };
}

interface Context {
  readonly facts: ShopFacts;
  readonly teams: Teams;
  readonly now: Date;
}

function promiseOf(objectType: string, goal: GoalNumbers, { facts, teams, now }: Context): Promised | null {
  const from = Date.parse(facts.log.from ?? now.toISOString());
  const promises = promisesOf(objectType, { facts, teams, span: { from, to: now.getTime() } });
  const ofGoal = promises.find(({ to }) => to.some((number) => goal.reach.includes(number)));
  return ofGoal ?? promises[0] ?? null;
}

function withoutGoal(objectType: string): QuestionError {
  return QuestionError.because('object', ({ noneOpen }) => noneOpen(objectType));
}
