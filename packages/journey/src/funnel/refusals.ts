import { EventProperty, meantBy, type FunnelQuestion } from '@throughline/model';
import type { Inquiry } from '../answer/inquiry.js';
import { QuestionError } from '../answer/question-error.js';
import { requireProperty } from '../shop/properties.js';
import type { FunnelSplit } from './plan.js';

function refuse(field: string, tell: Parameters<typeof QuestionError.because>[1]): never {
  throw QuestionError.because(field, tell);
}

/** @throws QuestionError where a step cannot be optional. */
export function requireOptional({ steps, order }: FunnelQuestion): void {
  steps.forEach(({ optional = false }, at) => {
    if (!optional) return;
    const field = `steps[${at}].optional`;
    if (at === 0) refuse(field, ({ optionalFirst }) => optionalFirst);
    if (order !== 'ordered') refuse(field, ({ optionalUnordered }) => optionalUnordered(order));
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
  if (to > last) refuse(field('to'), ({ noStep }) => noStep(to, last));
  if (from >= to) refuse(field('from'), ({ notBefore }) => notBefore(from, to));
  if (order === 'any' && (from > 1 || to < last))
    refuse(field(from > 1 ? 'from' : 'to'), ({ noneBetween }) => noneBetween);
  for (const [end, place] of [
    ['from', from],
    ['to', to],
  ] as const)
    if (steps[place - 1]?.optional === true) refuse(field(end), ({ optionalEnd }) => optionalEnd(place));
}

/** @throws QuestionError where a list is of a step that is not there, or of those dropped before the first. */
export function requirePlace(
  { steps }: FunnelQuestion,
  { step, outcome }: NonNullable<FunnelQuestion['list']>,
): void {
  if (step > steps.length) refuse('list.step', ({ noStep }) => noStep(step, steps.length));
  if (step === 1 && outcome === 'dropped') refuse('list.step', ({ droppedFirst }) => droppedFirst);
}

/** @throws QuestionError where no event has the property, or the shop has no objects of the type. */
export async function requireSame({ store, facts }: Inquiry<FunnelQuestion>, same: string): Promise<void> {
  if (EventProperty.safeParse(same).success)
    return requireProperty(store, facts, { path: same, field: 'same' });
  const types = Object.keys(facts.log.objects);
  if (types.includes(same)) return;
  const meant = meantBy(same, types);
  refuse('same', ({ noObjects }) => noObjects(same, meant));
}

/** @throws QuestionError where the breakdown asks what the question leaves no room for. */
export function requireSplit({ steps, same, breakdown }: FunnelQuestion, kind: FunnelSplit['kind']): void {
  const attribution = breakdown?.attribution;
  if (typeof attribution === 'object' && attribution.step > steps.length)
    refuse('breakdown.attribution.step', ({ noStep }) => noStep(attribution.step, steps.length));
  if (same !== undefined && kind !== 'journey') refuse('breakdown.by', ({ wholeSplit }) => wholeSplit);
}
