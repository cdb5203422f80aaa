import {
  millisecondsOf,
  type BlueprintStep,
  type ConformanceQuestion,
  type ConformanceStep,
} from '@throughline/model';
import { type Inquiry } from '../answer/inquiry.js';
import { stepsOf } from '../answer/steps.js';
import { QuestionError } from '../answer/question-error.js';
import { type AskOptions, byItself } from '../answer/reader.js';
import { askBlueprint } from '../blueprint/blueprint.js';
import { goalNumbersOf, type GoalNumbers } from '../outcome/goal.js';
import type { ShopFacts } from '../shop/facts.js';
import { activityNumbers } from '../shop/names.js';
import type { JourneyOrder } from '../source/order.js';
import { worthNumbersOf, type WorthNumbers } from '../worth/worth.js';
import type { Expected } from './align.js';

/** What so many journeys do several times, such as picking item after item, is how the work is done and no deviation. */
const USUALLY_REPEATED = 0.25;

export interface PlannedStep extends Expected {
  /** As the question or the blueprint says them. */
  readonly names: readonly string[];
  /** Milliseconds since the step before; null where it may take any time. */
  readonly within: number | null;
}

export interface ConformancePlan {
  readonly question: ConformanceQuestion;
  readonly facts: ShopFacts;
  readonly order: JourneyOrder;
  readonly path: readonly PlannedStep[];
  /** Activities that count; null for all. */
  readonly only: readonly number[] | null;
  readonly goal: GoalNumbers | null;
  readonly worth: WorthNumbers | null;
}

/** @throws QuestionError where there is no path, or two. */
export async function planConformance(
  inquiry: Inquiry<ConformanceQuestion>,
  options: AskOptions,
): Promise<ConformancePlan> {
  const { question, facts } = inquiry;
  const order = stepsOf(inquiry, question.object, 'starting');
  const steps = await pathOf(inquiry, options);
  const path = steps.map((step) => planStep(step, facts));
  const only = question.others === 'ignored' ? path.flatMap(({ numbers }) => [...numbers]) : null;
  const goal = goalNumbersOf(question.object, facts);
  return { question, facts, order, path, only, goal, worth: worthNumbersOf(facts) };
}

function planStep({ activity, optional, repeat, within }: ConformanceStep, facts: ShopFacts): PlannedStep {
  const names = typeof activity === 'string' ? [activity] : activity;
  const numbers = new Set(names.flatMap((name) => activityNumbers(name, facts)));
  return { names, numbers, optional, repeat, within: within === undefined ? null : millisecondsOf(within) };
}

async function pathOf(
  inquiry: Inquiry<ConformanceQuestion>,
  options: AskOptions,
): Promise<ConformanceStep[]> {
  const { path, against } = inquiry.question;
  if (path !== undefined && against === undefined) return path;
  if (path === undefined && against !== undefined) return throughLine(inquiry, options);
  throw QuestionError.because('path', ({ noPath, twoPaths }) => (path === undefined ? noPath : twoPaths));
}

/**
 * The main way of the object type: the steps that its journeys share with the through-line of the shop's whole blueprint,
 * which is what people see and agree on. A type of which that says nothing, as tickets, has the line of a blueprint of its
 * own.
 */
async function throughLine(
  { store, facts, question }: Inquiry<ConformanceQuestion>,
  options: AskOptions,
): Promise<ConformanceStep[]> {
  const draw = async (more: { readonly object?: string }): Promise<BlueprintStep[]> => {
    const asked = { kind: 'blueprint', steps: 200, ...more } as const;
    const { steps } = await askBlueprint(store, { shop: facts.shop, question: asked }, byItself(options));
    return steps.filter(({ activities }) => activities.length > 0);
  };
  const own = await draw({ object: question.object });
  const whole = (await draw({})).filter(
    ({ main, objectTypes }) => main && objectTypes.includes(question.object),
  );
  const line = whole.length > 1 ? whole : own.filter(({ main }) => main);
  const inOrder = [...line].sort((a, b) => a.column - b.column);
  const often = new Set(
    own
      .filter(({ metrics }) => metrics.repeatRate >= USUALLY_REPEATED)
      .flatMap(({ activities }) => activities),
  );
  if (inOrder.length > 0)
    return inOrder.map(({ activities }) => ({
      activity: activities,
      optional: false,
      repeat: activities.some((activity) => often.has(activity)),
    }));
  throw QuestionError.because('against', ({ noThroughLine }) => noThroughLine(question.object));
}
