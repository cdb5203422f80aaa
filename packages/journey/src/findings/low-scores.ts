import type { EventFilter, EventMatch, EventProperty, SingleMatch } from '@throughline/model';
import type { Inquiry } from '../answer/inquiry.js';
import { scoreScales, type ScoreScales } from '../kpis/score-scales.js';
import { activityNumbers } from '../shop/names.js';
import type { ShopFacts } from '../shop/facts.js';
import { singlesOf } from './facets.js';
import { unclearScale, type Missing } from './missing.js';
import { SCORE, type Study } from './study.js';

/** Where customers say what they think of the shop. */
const SAYING: EventMatch = { activity: ['Review Posted', 'Product Reviewed', 'Survey Answered'] };
/** These go from 1 to 5 in reviews wherever they come from; a score goes by the scale of whoever asked for it. */
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
  /** The numbers in which such scores are told. */
  readonly unclear: readonly EventProperty[];
}

/** Tells studies of scores what a low one is in this shop, and leaves out those activities of which nobody knows it. */
export async function withScales({ store, facts }: Asking, studies: readonly Study[]): Promise<Scaled> {
  const scales = await scoreScales(store, facts);
  const missing = studies
    .filter(({ scored }) => scored === true)
    .flatMap((study) => unreadOf(study, facts, scales).map((number) => ({ study, number })));
  return {
    studies: studies.flatMap((study) => {
      if (study.scored !== true) return [study];
      const opportunity = clearOf(study, facts, scales);
      if (opportunity === null) return [];
      const any = lowScoresAt(study.opportunity, facts, scales);
      const known = { ...study, ...neededBy(study, facts, scales) };
      return [any.length > 0 ? { ...known, opportunity, hit: { any } } : known];
    }),
    missing: missing.map(({ study, number }) =>
      unclearScale(study, { told: facts.nameOf.get(number), property: unclearIn(number, scales) }),
    ),
    unclear: missing.map(({ number }) => unclearIn(number, scales)),
  };
}

/** Activities of which a score is told that nobody can read. */
function unclearOf({ opportunity }: Study, facts: ShopFacts, scales: ScoreScales): number[] {
  const { stars, points, unclear, named } = scales;
  const read = new Set([
    ...stars,
    ...points,
    ...named.flatMap((each) => (each.scale ? each.activities : [])),
  ]);
  const off = named
    .flatMap((each) => (each.scale ? [] : each.activities))
    .filter((number) => !read.has(number));
  return numbersOf(opportunity, facts).filter((number) => unclear.includes(number) || off.includes(number));
}

/** Those of them that tell no other number that can be read. */
function unreadOf(study: Study, facts: ShopFacts, scales: ScoreScales): number[] {
  const unclear = unclearOf(study, facts, scales);
  const read = new Set(namedOf(unclear, scales).flatMap(({ activities }) => activities));
  return unclear.filter((number) => !read.has(number));
}

function unclearIn(number: number, { unclear, named }: ScoreScales): EventProperty {
  if (unclear.includes(number)) return SCORE;
  return named.find(({ activities }) => activities.includes(number))?.property ?? SCORE;
}

/** A shop that tells no `score` needs the number in which it tells one by another name. */
function neededBy(
  { needs, opportunity }: Study,
  facts: ShopFacts,
  scales: ScoreScales,
): Pick<Study, 'needs'> {
  const own = numbersOf(opportunity, facts);
  if (needs !== SCORE || own.some((number) => [...scales.stars, ...scales.points].includes(number)))
    return {};
  const named = namedOf(own, scales).at(0);
  return named === undefined ? {} : { needs: named.property };
}

/** Of some activities, the numbers whose name says their scale, with those activities that keep to it. */
function namedOf(own: readonly number[], { named }: ScoreScales) {
  return named.flatMap(({ property, scale, activities }) => {
    const kept = activities.filter((number) => own.includes(number));
    return scale === null || kept.length === 0 ? [] : [{ property, scale, activities: kept }];
  });
}

/** What can be low or not: also a review with stars or a number by another name, whatever its score says. Null where nobody knows it of anything. */
function clearOf(study: Study, facts: ShopFacts, scales: ScoreScales): EventMatch | null {
  const unclear = unclearOf(study, facts, scales);
  if (unclear.length === 0) return study.opportunity;
  const names = incoming(
    numbersOf(study.opportunity, facts).filter((number) => !unclear.includes(number)),
    facts,
  );
  const starred = starredIn(study.opportunity, facts, scales).map(
    (names): SingleMatch => onlyOf(names, [{ property: STARS, operator: 'is set' }]),
  );
  const named = namedOf(unclear, scales).map(({ property, activities }) =>
    onlyOf(incoming(activities, facts), [{ property, operator: 'is set' }]),
  );
  const any = [...(names.length === 0 ? [] : [onlyOf(names)]), ...starred, ...named];
  return any.length === 0 ? null : { any };
}

/** Events by their own names: one of the taxonomy stands for others, too. */
function onlyOf(names: string[], where: readonly EventFilter[] = []): SingleMatch {
  return { activity: names, where: [{ property: 'activity', operator: 'is', value: names }, ...where] };
}

function lowScoresAt(match: EventMatch, facts: ShopFacts, scales: ScoreScales): SingleMatch[] {
  const own = numbersOf(match, facts);
  const scored = (['stars', 'points'] as const).flatMap((scale): SingleMatch[] => {
    const names = incoming(
      own.filter((number) => scales[scale].includes(number)),
      facts,
    );
    return names.length === 0 ? [] : [onlyOf(names, between(SCORE, LOW[scale]))];
  });
  const stars = starredIn(match, facts, scales).map((names) => onlyOf(names, between(STARS, LOW.stars)));
  const named = namedOf(own, scales).map(({ property, scale, activities }) =>
    onlyOf(incoming(activities, facts), between(property, LOW[scale])),
  );
  return [...stars, ...scored, ...named];
}

function incoming(numbers: readonly number[], facts: ShopFacts): string[] {
  return numbers.flatMap((number) => facts.nameOf.get(number) ?? []);
}

/** Reviews with stars, but for those whose stars keep to no scale. */
function starredIn(match: EventMatch, facts: ShopFacts, { named }: ScoreScales): string[][] {
  const off = named.filter(({ property, scale }) => property === STARS && scale === null);
  const unread = new Set(off.flatMap(({ activities }) => activities));
  return singlesOf(match)
    .flatMap(({ activity = [] }) => activity)
    .filter((activity) => activity !== 'Survey Answered')
    .map((activity) => numbersOf({ activity }, facts).filter((number) => !unread.has(number)))
    .filter((numbers) => numbers.length > 0)
    .map((numbers) => incoming(numbers, facts));
}

function between(property: EventProperty, [least, most]: readonly [number, number]): EventFilter[] {
  return [
    { property, operator: '>=', value: least },
    { property, operator: '<=', value: most },
  ];
}

function numbersOf(match: EventMatch, facts: ShopFacts): number[] {
  const names = singlesOf(match).flatMap(({ activity = [] }) => activity);
  return [...new Set(names.flatMap((name) => activityNumbers(name, facts)))];
}
