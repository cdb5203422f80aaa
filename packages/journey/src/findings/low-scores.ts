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

/** Tells studies of scores what a low one is in this shop, and leaves out those of which nobody knows it. */
export async function withScales({ store, facts }: Asking, studies: readonly Study[]): Promise<Scaled> {
  const scales = await scoreScales(store, facts);
  const missing = studies.filter((study) => study.scored === true && isUnclear(study, facts, scales));
  return {
    studies: studies.flatMap((study) => {
      if (study.scored !== true) return [study];
      const any = lowScoresAt(study.opportunity, facts, scales);
      if (any.length > 0) return [{ ...study, hit: { any } }];
      return missing.includes(study) ? [] : [study];
    }),
    missing: missing.map(unclearScale),
  };
}

function isUnclear({ opportunity }: Study, facts: ShopFacts, { unclear }: ScoreScales): boolean {
  return numbersOf(opportunity, facts).some((number) => unclear.includes(number));
}

/** Names alone would not do: a name of the taxonomy may stand for activities of both scales. */
function lowScoresAt(match: EventMatch, facts: ShopFacts, scales: ScoreScales): SingleMatch[] {
  const own = numbersOf(match, facts);
  const scored = (['stars', 'points'] as const).flatMap((scale): SingleMatch[] => {
    const names = own
      .filter((number) => scales[scale].includes(number))
      .flatMap((number) => facts.nameOf.get(number) ?? []);
    const only: EventFilter = { property: 'activity', operator: 'is', value: names };
    return names.length === 0 ? [] : [{ activity: names, where: [only, ...between(SCORE, LOW[scale])] }];
  });
  const reviews = singlesOf(match)
    .flatMap(({ activity = [] }) => activity)
    .filter(isReview);
  const stars = reviews.map((activity) => ({ activity, where: between(STARS, LOW.stars) }));
  return [...stars, ...scored];
}

const isReview = (activity: string): boolean => activity !== 'Survey Answered';

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
