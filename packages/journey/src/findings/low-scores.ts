import type { EventFilter, EventMatch, SingleMatch } from '@throughline/model';
import type { Inquiry } from '../answer/inquiry.js';
import { scoreScales, type ScoreScales } from '../kpis/score-scales.js';
import { activityNumbers } from '../shop/names.js';
import type { ShopFacts } from '../shop/facts.js';
import { singlesOf } from './facets.js';
import { unclearScale, type Missing } from './missing.js';
import { SCORE, type Study } from './study.js';

/** Where customers say what they think of the shop. */
const SAYING: EventMatch = { activity: ['Review Posted', 'Product Reviewed', 'Survey Answered'] };
/** These go from 1 to 5 wherever they come from; a score goes by the scale of whoever asked for it. */
const STARS = 'number.stars';
/** As KPIs count them: one or two of five stars, and up to six of ten points, as detractors give (Reichheld 2003). */
const LOW = { stars: [1, 2], points: [0, 6] } as const;

type Asking = Pick<Inquiry<unknown>, 'store' | 'facts'>;

/** Few stars, or a score that is low on its scale. */
export async function lowScoreMatch({ store, facts }: Asking): Promise<EventMatch> {
  return { any: lowScoresAt(SAYING, facts, await scoreScales(store, facts)) };
}

/** Studies as a shop's scores can be read; `missing`: where nobody knows on what scale they are. */
export interface Scaled {
  readonly studies: readonly Study[];
  readonly missing: readonly Missing[];
}

/** Tells studies of scores what a low one is in this shop, and leaves out those activities of which nobody knows it. */
export async function withScales({ store, facts }: Asking, studies: readonly Study[]): Promise<Scaled> {
  const scales = await scoreScales(store, facts);
  const missing = studies.filter(
    (study) => study.scored === true && unclearOf(study, facts, scales).length > 0,
  );
  return {
    studies: studies.flatMap((study) => {
      if (study.scored !== true) return [study];
      const opportunity = clearOf(study, facts, scales);
      if (opportunity === null) return [];
      const any = lowScoresAt(study.opportunity, facts, scales);
      return [any.length > 0 ? { ...study, opportunity, hit: { any } } : study];
    }),
    missing: missing.flatMap((study) =>
      unclearOf(study, facts, scales).map((number) => unclearScale(study, facts.nameOf.get(number))),
    ),
  };
}

function unclearOf({ opportunity }: Study, facts: ShopFacts, { unclear }: ScoreScales): number[] {
  return numbersOf(opportunity, facts).filter((number) => unclear.includes(number));
}

/** What can be low or not: also a review with stars, whatever its score says. Null where nobody knows it of anything. */
function clearOf(study: Study, facts: ShopFacts, scales: ScoreScales): EventMatch | null {
  const unclear = unclearOf(study, facts, scales);
  if (unclear.length === 0) return study.opportunity;
  const names = numbersOf(study.opportunity, facts)
    .filter((number) => !unclear.includes(number))
    .flatMap((number) => facts.nameOf.get(number) ?? []);
  const starred = reviewsIn(study.opportunity).map((activity): SingleMatch => {
    return { activity, where: [{ property: STARS, operator: 'is set' }] };
  });
  const any = [...(names.length === 0 ? [] : [onlyOf(names)]), ...starred];
  return any.length === 0 ? null : { any };
}

/** Events by their own names: one of the taxonomy stands for others, too. */
function onlyOf(names: string[], where: readonly EventFilter[] = []): SingleMatch {
  return { activity: names, where: [{ property: 'activity', operator: 'is', value: names }, ...where] };
}

function lowScoresAt(match: EventMatch, facts: ShopFacts, scales: ScoreScales): SingleMatch[] {
  const own = numbersOf(match, facts);
  const scored = (['stars', 'points'] as const).flatMap((scale): SingleMatch[] => {
    const names = own
      .filter((number) => scales[scale].includes(number))
      .flatMap((number) => facts.nameOf.get(number) ?? []);
    return names.length === 0 ? [] : [onlyOf(names, between(SCORE, LOW[scale]))];
  });
  const stars = reviewsIn(match).map((activity) => ({ activity, where: between(STARS, LOW.stars) }));
  return [...stars, ...scored];
}

function reviewsIn(match: EventMatch): string[] {
  return singlesOf(match)
    .flatMap(({ activity = [] }) => activity)
    .filter((activity) => activity !== 'Survey Answered');
}

function between(
  property: typeof STARS | typeof SCORE,
  [least, most]: readonly [number, number],
): EventFilter[] {
  return [
    { property, operator: '>=', value: least },
    { property, operator: '<=', value: most },
  ];
}

function numbersOf(match: EventMatch, facts: ShopFacts): number[] {
  const names = singlesOf(match).flatMap(({ activity = [] }) => activity);
  return [...new Set(names.flatMap((name) => activityNumbers(name, facts)))];
}
