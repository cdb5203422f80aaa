import { segmentFilters, type EffectQuestion, type EventMatch, type EventProperty } from '@throughline/model';
import { QuestionError } from '../answer/question-error.js';
import { studiesOf } from '../findings/studies/index.js';
import type { Study } from '../findings/study.js';
import type { ShopFacts } from '../shop/facts.js';

/**
 * What a finding looks into, read from its id: that of its study, with the value by which the study was split, and then
 * its segment.
 * @throws QuestionError where no study makes findings of that name.
 */
export function studyOf(question: EffectQuestion, facts: ShopFacts): Study {
  const { finding } = question;
  const studies = studiesOf(facts);
  const name = withoutBreak(nameOf(question));
  const exact = studies.find(({ id }) => id === name);
  if (exact !== undefined && exact.each === undefined) return exact;
  const split = studies.find(({ id, each }) => each !== undefined && name.startsWith(`${id}-`));
  if (split?.each !== undefined) return having(split, split.each, name.slice(split.id.length + 1));
  throw QuestionError.because('finding', ({ noFinding }) => noFinding(finding));
}

/** The id of a finding without its segment. */
export function nameOf({ finding, inside }: EffectQuestion): string {
  const segment = Object.entries(inside)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([facet, value]) => `:${facet}=${value}`)
    .join('');
  return finding.endsWith(segment) ? finding.slice(0, finding.length - segment.length) : finding;
}

/** What is told of a figure beside (a day on which it broke, a step after which it rises) is followed by the figure's own study. */
function withoutBreak(name: string): string {
  return name
    .replace(/^(?:broke|better)-(.+)-\d{4}-\d{2}-\d{2}$/u, '$1')
    .replace(/^(?:growing|two-kinds|batched|handed|fewer)-/u, '')
    .replace(/^after-.+-then-/u, '');
}

function having(study: Study, property: EventProperty, value: string): Study {
  const only = { [property]: value };
  return { ...study, opportunity: within(study.opportunity, only), hit: within(study.hit, only) };
}

/** A match for those events alone that say all of this. */
export function within(match: EventMatch, said: Readonly<Record<EventProperty, string>>): EventMatch {
  const singles = 'any' in match ? match.any : [match];
  const filters = Object.entries(said).flatMap(([property, value]) => segmentFilters(property, value));
  return { any: singles.map((single) => ({ ...single, where: [...(single.where ?? []), ...filters] })) };
}
