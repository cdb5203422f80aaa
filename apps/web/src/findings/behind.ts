import type { Finding } from '@throughline/model';
import type { QuestionOf } from '../api/queries.js';
import { objectFor } from '../what-if/finding-lever.js';
import { conditionsOf } from '../what-if/segment.js';
import { called, t } from '../texts/texts.js';

/** The journeys that a finding stands on, as a question, and in words. */
export interface Behind {
  readonly question: QuestionOf<'journeys'>;
  readonly words: string;
}

const MOST = 8;

/**
 * The journeys to look at behind a finding, as near as can be asked for by its place and segment: those that met what happens
 * at a step; those that came to the first of two steps, where people stop without the second, where things wait the slowest first.
 * @param types the types of objects that have journeys in this shop
 */
export function behindOf(finding: Finding, types: readonly string[]): Behind | null {
  const { where, detector } = finding;
  const { activity, edge } = where;
  const object = nearest(objectFor(finding), types);
  if (object === undefined) return null;
  const shared = { kind: 'journeys', object, limit: MOST } as const;
  const segment = conditionsOf(where.segment);
  if (edge === undefined) {
    if (activity === undefined) return null;
    const met = { with: { activity } };
    return {
      question: { ...shared, where: [met, ...segment] },
      words: t().findings.withLatest(called(activity)),
    };
  }
  const { from, to } = edge;
  if (detector === 'drop-offs' || detector === 'deviations')
    return {
      question: {
        ...shared,
        where: [{ with: { activity: from } }, { without: { activity: to } }, ...segment],
      },
      words: t().findings.withoutLatest(called(from), called(to)),
    };
  const followed = { followed: { first: { activity: from }, then: { activity: to } } };
  return {
    question: { ...shared, where: [followed, ...segment], sort: { by: 'duration' } },
    words: t().findings.fromTo(called(from), called(to)),
  };
}

/** The type that shows a finding best, or where the shop has no journeys of it, whose they are. */
function nearest(best: string, types: readonly string[]): string | undefined {
  return [best, 'customer', 'order'].find((type) => types.includes(type)) ?? types[0];
}
