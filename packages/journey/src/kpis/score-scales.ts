import type { EventStore, Statement } from '@throughline/stores';
import { feedbackNumbers } from './feedback-numbers.js';
import { UNSAID } from './scores.js';
import type { ShopFacts } from '../shop/facts.js';
import { Binder } from '../sql/binder.js';

/** Feedback activities, by number, whose `score` goes from 1 to 5, and those where it goes from 0 to 10. */
export interface ScoreScales {
  readonly stars: readonly number[];
  readonly points: readonly number[];
}

/** All answers in `score` that ever came in at an activity. */
export interface ScoresGiven {
  readonly answers: number;
  /** From 1 to 5; more than 5, up to 10; and neither from 0 to 10. */
  readonly inStars: number;
  readonly high: number;
  readonly beyond: number;
}

/** So few of the answers may be strays: typed wrongly, or sent to try something out. */
const STRAYS = 0.01;
/** So many answers are a few: fewer may be strays, unless they are half of all. */
const FEW = 3;

/**
 * The scale of a `score`: by shares of all answers, so that a single wrong one does not turn all past figures over. Null
 * where it is neither, such as 0 to 5 or 0 to 100. Points need answers above 5: without them a scale that ends at 5 would
 * be told as an NPS of -100. A young NPS has them soon, as most of its answers lie there.
 */
export function scaleOf({ answers, inStars, high, beyond }: ScoresGiven): 'stars' | 'points' | null {
  if (answers - inStars <= STRAYS * answers) return 'stars';
  const enough = Math.max(STRAYS * answers, Math.min(FEW, answers / 2));
  return high >= enough && beyond <= STRAYS * answers ? 'points' : null;
}

/** Scales found, by the facts they were found with. */
const found = new WeakMap<ShopFacts, ScoreScales>();

/** Judged by all answers that ever came in, so that a week of low points is not taken for one of stars. */
export async function scoreScales(store: EventStore, facts: ShopFacts): Promise<ScoreScales> {
  const before = found.get(facts);
  if (before !== undefined) return before;
  const names = feedbackNumbers(facts).flatMap((number) => facts.nameOf.get(number) ?? []);
  const rows = names.length === 0 ? [] : await store.query<GivenRow>(scoresGiven(facts, names));
  const scales = new Map(rows.map((row) => [row.name, scaleOf(row)]));
  const on = (scale: 'stars' | 'points') =>
    facts.activities.filter(({ name }) => scales.get(name) === scale).map(({ id }) => id);
  const judged = { stars: on('stars'), points: on('points') };
  found.set(facts, judged);
  return judged;
}

interface GivenRow extends ScoresGiven {
  readonly name: string;
}

function scoresGiven({ shop, layout: { own, everyShard } }: ShopFacts, names: readonly string[]): Statement {
  const binder = new Binder();
  const score = binder.text(UNSAID);
  const given = `
  SELECT toString(activity) AS activity, numbers[${score}] AS score
  FROM ${own('events')}
  WHERE shop = ${binder.text(shop)} AND activity IN ${binder.texts(names)} AND has(mapKeys(numbers), ${score})`;
  return binder.statement(`
SELECT activity AS name, sum(each) AS answers, sum(stars) AS inStars, sum(highs) AS high, sum(others) AS beyond
FROM ${everyShard(`
  SELECT activity, count() AS each, countIf(score >= 1 AND score <= 5) AS stars, countIf(score > 5 AND score <= 10) AS highs,
    countIf(NOT (score >= 0 AND score <= 10)) AS others
  FROM (${given})
  GROUP BY activity`)}
GROUP BY name`);
}
