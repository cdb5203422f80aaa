import { EventProperty, nearest, type FunnelQuestion } from '@throughline/model';
import type { Inquiry } from '../answer/inquiry.js';
import { QuestionError } from '../answer/question-error.js';
import { requireProperty } from '../shop/properties.js';
import type { FunnelSplit } from './plan.js';

function refuse(field: string, said: string, hint: string): never {
  throw new QuestionError({ field, message: `${field}: ${said}`, hint });
}

/** @throws QuestionError where a step cannot be optional. */
export function requireOptional({ steps, order }: FunnelQuestion): void {
  steps.forEach(({ optional = false }, at) => {
    if (!optional) return;
    const field = `steps[${at}].optional`;
    if (at === 0)
      refuse(field, 'the first step cannot be left out.', 'Start the funnel with a step that has to be.');
    if (order !== 'ordered')
      refuse(
        field,
        `a funnel in “${order}” order has no optional steps.`,
        'Ask for “ordered”, or leave the step out.',
      );
  });
}

/** @throws QuestionError where an exclusion is not between two steps. */
export function requireExclusions(question: FunnelQuestion): void {
  question.exclusions?.forEach((_, at) => requireExclusion(question, at));
}

function requireExclusion({ steps, exclusions = [], order }: FunnelQuestion, at: number): void {
  const last = steps.length;
  const { from = 1, to = last } = exclusions[at] ?? {};
  const field = (end: 'from' | 'to') => `exclusions[${at}].${end}`;
  if (to > last) refuse(field('to'), `the funnel has no step ${to}.`, `Its last step is ${last}.`);
  if (from >= to)
    refuse(
      field('from'),
      `step ${from} does not come before step ${to}.`,
      'Exclude between two steps, the earlier one first.',
    );
  if (order === 'any' && (from > 1 || to < last))
    refuse(
      field(from > 1 ? 'from' : 'to'),
      'in any order there is no step between others.',
      'Leave “from” and “to” out.',
    );
  for (const [end, place] of [
    ['from', from],
    ['to', to],
  ] as const)
    if (steps[place - 1]?.optional === true)
      refuse(field(end), `step ${place} may be left out.`, 'Choose a step that is not optional.');
}

/** @throws QuestionError where a list is of a step that is not there, or of those dropped before the first. */
export function requirePlace(
  { steps }: FunnelQuestion,
  { step, outcome }: NonNullable<FunnelQuestion['list']>,
): void {
  if (step > steps.length)
    refuse('list.step', `the funnel has no step ${step}.`, `Its last step is ${steps.length}.`);
  if (step === 1 && outcome === 'dropped')
    refuse(
      'list.step',
      'nobody drops out before the first step.',
      'Ask for a later step, or for those that reached it.',
    );
}

/** @throws QuestionError where no event has the property, or the shop has no objects of the type. */
export async function requireSame({ store, facts }: Inquiry<FunnelQuestion>, same: string): Promise<void> {
  if (EventProperty.safeParse(same).success)
    return requireProperty(store, facts, { path: same, field: 'same' });
  const types = Object.keys(facts.log.objects);
  if (types.includes(same)) return;
  const near = nearest(same, types, { far: true }).map((each) => `“${each}”`);
  refuse(
    'same',
    `this shop has no objects of type “${same}”.`,
    near.length === 0 ? 'Give a property such as text.product.' : `Did you mean ${near.join(', ')}?`,
  );
}

/** @throws QuestionError where the breakdown asks what the question leaves no room for. */
export function requireSplit({ steps, same, breakdown }: FunnelQuestion, kind: FunnelSplit['kind']): void {
  const attribution = breakdown?.attribution;
  if (typeof attribution === 'object' && attribution.step > steps.length)
    refuse(
      'breakdown.attribution.step',
      `the funnel has no step ${attribution.step}.`,
      `Its last step is ${steps.length}.`,
    );
  if (same !== undefined && kind !== 'journey')
    refuse(
      'breakdown.by',
      'with “same”, journeys are split by what they are as a whole.',
      'Choose a property of journeys or “segment”.',
    );
}
