import type { SimulatedChange, SimulationQuestion } from '@throughline/model';
import { type Inquiry } from '../answer/inquiry.js';
import { stepsOf } from '../answer/steps.js';
import { QuestionError } from '../answer/question-error.js';
import { goalNumbersOf, type GoalNumbers } from '../outcome/goal.js';
import { outcomeRule } from '../outcome/outcome.js';
import { promisesOf, type Promised } from '../promises/promise.js';
import type { ShopFacts } from '../shop/facts.js';
import { activityNumbers } from '../shop/names.js';
import type { JourneyOrder } from '../source/order.js';
import { journeySource } from '../source/source.js';
import { readTeams, type Teams } from '../teams/teams.js';
import { worthNumbersOf, type WorthNumbers } from '../worth/worth.js';
import { extent, values, type ExtentRow, type ValueRow } from './parts.sql.js';
import type { Window } from './window.js';
import type { Words } from '../words/words.js';

/** All that is settled before anything is learned. */
export interface SimulationPlan {
  readonly words: Words;
  readonly question: SimulationQuestion;
  readonly facts: ShopFacts;
  readonly goal: GoalNumbers;
  readonly worth: WorthNumbers | null;
  readonly promise: Promised | null;
  readonly teams: Teams;
  readonly extent: ExtentRow;
  /** Null where no journey is old enough to learn from. */
  readonly window: Window | null;
}

/** Journeys that are told apart by channel or device, at most; the rest is one group. */
const MOST_GROUPS = 6;
/** More journeys teach nothing that could be seen in the figures. */
const MOST_LEARNED = 400_000;

/** @throws QuestionError where there is no such goal or promise. */
export async function planSimulation(inquiry: Inquiry<SimulationQuestion>): Promise<SimulationPlan> {
  const { question, facts, reader } = inquiry;
  const order = stepsOf(inquiry, question.object, 'starting');
  const goal = goalOf(question, facts);
  const now = facts.log.to === null ? null : new Date(facts.log.to);
  const rule = await outcomeRule(reader, { source: journeySource(order), goalNumbers: goal, now });
  const oldUntil = rule?.openSince ?? null;
  const found = await reader.row<ExtentRow>(extent(order, oldUntil, question.heldOut));
  const teams = await readTeams(reader, facts);
  const window = windowOf(question, order, { oldUntil, found });
  const grouped = window?.by ? await reader.rows<ValueRow>(values(window, window.by, MOST_GROUPS)) : [];
  return {
    words: inquiry.words,
    question,
    facts,
    goal,
    worth: worthNumbersOf(facts),
    promise: promiseOf(question, facts, teams),
    teams,
    extent: found,
    window: window === null ? null : { ...window, values: grouped.map(({ value }) => value) },
  };
}

function windowOf(
  question: SimulationQuestion,
  order: JourneyOrder,
  { oldUntil, found }: { readonly oldUntil: Date | null; readonly found: ExtentRow },
): Window | null {
  if (found.split === null) return null;
  return {
    order,
    oldUntil,
    split: new Date(Math.ceil(found.split)),
    by: question.by ?? (question.changes.some(needsGroups) ? 'channel' : null),
    values: [],
    oneIn: Math.max(1, Math.ceil(found.journeys / MOST_LEARNED)),
  };
}

function needsGroups(change: SimulatedChange): boolean {
  return change.change === 'mix' || (change.change === 'probability' && change.of !== undefined);
}

function goalOf({ goal, object }: SimulationQuestion, facts: ShopFacts): GoalNumbers {
  const numbers =
    goal === undefined ? goalNumbersOf(object, facts) : { reach: named(goal.activity, facts), without: [] };
  if (numbers !== null) return numbers;
  throw QuestionError.because('goal', ({ noGoal }) => noGoal(object));
}

/** The numbers of activities by incoming or canonical name. */
export function named(names: string | readonly string[], facts: ShopFacts): number[] {
  const all = typeof names === 'string' ? [names] : names;
  return [...new Set(all.flatMap((name) => activityNumbers(name, facts)))];
}

function promiseOf({ promise, object }: SimulationQuestion, facts: ShopFacts, teams: Teams): Promised | null {
  const said = facts.settings.promises.filter((each) => each.object === object);
  const at = promise === undefined ? 0 : said.findIndex(({ id }) => id === promise);
  if (at < 0)
    throw QuestionError.because('promise', ({ noPromise }) =>
      noPromise(
        promise ?? '',
        object,
        said.map(({ id }) => id),
      ),
    );
  const { from, to } = facts.log;
  const span = { from: Date.parse(from ?? '') || 0, to: Date.parse(to ?? '') || 0 };
  return promisesOf(object, { facts, teams, span })[at] ?? null;
}
