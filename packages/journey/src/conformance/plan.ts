import {
  millisecondsOf,
  type BlueprintStep,
  type ConformanceQuestion,
  type ConformanceStep,
} from '@throughline/model';
import { orderOf, type Inquiry } from '../answer/inquiry.js';
import { QuestionError } from '../answer/question-error.js';
import type { AskOptions } from '../answer/reader.js';
import { askBlueprint } from '../blueprint/blueprint.js';
import { goalNumbersOf, type GoalNumbers } from '../outcome/goal.js';
import type { ShopFacts } from '../shop/facts.js';
import { activityNumbers } from '../shop/names.js';
import type { JourneyOrder } from '../source/order.js';
import { worthNumbersOf, type WorthNumbers } from '../worth/worth.js';
import type { Expected } from './align.js';

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
  const order = orderOf(inquiry, question.object, 'starting');
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
  throw new QuestionError({
    field: 'path',
    message:
      path === undefined
        ? 'path: there is nothing to hold the journeys against.'
        : 'path: there are two things to hold the journeys against.',
    hint: 'Give either a “path” or “against”: “blueprint”.',
  });
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
    const { steps } = await askBlueprint(store, { shop: facts.shop, question: asked }, options);
    return steps.filter(({ main, activities }) => main && activities.length > 0);
  };
  const whole = (await draw({})).filter(({ objectTypes }) => objectTypes.includes(question.object));
  const line = whole.length > 1 ? whole : await draw({ object: question.object });
  const inOrder = [...line].sort((a, b) => a.column - b.column);
  if (inOrder.length > 0)
    return inOrder.map(({ activities }) => ({ activity: activities, optional: false, repeat: false }));
  throw new QuestionError({
    field: 'against',
    message: `against: the blueprint has no through-line for “${question.object}”.`,
    hint: 'Give a “path” instead.',
  });
}
