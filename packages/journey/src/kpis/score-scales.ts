import type { EventStore } from '@throughline/stores';
import type { ShopFacts } from '../shop/facts.js';
import type { EventProperty } from '@throughline/model';
import { givenAt, scoresGiven, type ScoresGiven } from './scores-given.js';
import { SAID, UNSAID } from './scores.js';

/**
 * Feedback activities, by number, whose `score` goes from 1 to 5, those where it goes from 0 to 10, and those where it goes by
 * neither. One that never told a `score` is in none.
 */
export interface ScoreScales {
  readonly stars: readonly number[];
  readonly points: readonly number[];
  readonly unclear: readonly number[];
  /** The same of numbers whose name says the scale, such as `nps` and `rating`. */
  readonly named: readonly NamedScale[];
}

/** Activities, by number, that tell a score in a number of their own name. */
export interface NamedScale {
  readonly property: EventProperty;
  /** Null where its answers do not keep to the scale that its name says. */
  readonly scale: 'stars' | 'points' | null;
  readonly activities: readonly number[];
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

/** Scales found, by the facts they were found with: whoever asks meanwhile waits for the same ones. */
const found = new WeakMap<ShopFacts, Promise<ScoreScales>>();

/** Judged by all answers that ever came in, so that a week of low points is not taken for one of stars. */
export function scoreScales(store: EventStore, facts: ShopFacts): Promise<ScoreScales> {
  const before = found.get(facts);
  if (before !== undefined) return before;
  const judged = judge(store, facts);
  found.set(facts, judged);
  judged.catch(() => found.delete(facts));
  return judged;
}

async function judge(store: EventStore, facts: ShopFacts): Promise<ScoreScales> {
  const given = await scoresGiven(store, facts);
  const on = (number: string, scale: 'stars' | 'points' | null) =>
    facts.activities.flatMap(({ id, name }) => {
      const answers = givenAt(given, number, name);
      return answers !== undefined && scaleOf(answers) === scale ? [id] : [];
    });
  const named = (['points', 'stars'] as const).flatMap((scale) =>
    SAID[scale].flatMap((number): NamedScale[] => {
      const property: EventProperty = `number.${number}`;
      const keep = on(number, scale);
      const told = facts.activities.filter(({ name }) => givenAt(given, number, name) !== undefined);
      const others = told.map(({ id }) => id).filter((id) => !keep.includes(id));
      return [
        { property, scale, activities: keep },
        { property, scale: null, activities: others },
      ];
    }),
  );
  return {
    stars: on(UNSAID, 'stars'),
    points: on(UNSAID, 'points'),
    unclear: on(UNSAID, null),
    named: named.filter(({ activities }) => activities.length > 0),
  };
}
