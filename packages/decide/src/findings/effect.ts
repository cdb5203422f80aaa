import { rateOf, type Arm, type Cell } from './cell.js';
import { matched, type Group, type Spared } from './match.js';

/** What a hit does to those who were hit, in probability of the outcome and in worth. */
export interface HitEffect {
  /** Of the outcome, −1 … 1: negative where hits do better. */
  readonly chance: Difference;
  /** Of what an episode is worth, in the shop's currency. */
  readonly worth: Difference;
  /** Of coming to trouble. */
  readonly trouble: Pick<Difference, 'hit' | 'spared'>;
  /** How far they had come before, in standard deviations: those hit beyond those like them who were spared. */
  readonly past: Past;
  /** The difference in probability without looking at who they are. */
  readonly crude: number;
  /**
   * Hits that those hit at the beginning met in all, less those that the spared met later: the differences are what so many
   * hits do (the ratio of Wald; Angrist, Imbens & Rubin 1996).
   */
  readonly dose: number;
  /** Hits that the spared met later, each. */
  readonly later: number;
  /** Share of hit episodes that had their like among the spared. */
  readonly overlap: number;
  readonly episodes: number;
}

/**
 * Means of those hit and of those like them who were spared. `error` is the standard error of what these very people lost;
 * `sampling` that of what others would lose, who may do better or worse than these did.
 */
export interface Difference {
  readonly hit: number;
  readonly spared: number;
  readonly error: number;
  readonly sampling: number;
}

/**
 * A hit cannot change what was before it: where those hit had come further (or less far) than those like them, something that
 * nobody recorded sets them apart (a negative control: Lipsitch, Tchetgen Tchetgen & Cohen 2010).
 */
interface Past {
  readonly difference: number;
  readonly error: number;
}

/** Where the spared met nearly as many, there is hardly anybody to compare with: no more is made of the difference. */
const LEAST_DOSE = 0.4;

/**
 * The average effect on those who were hit, by exact matching on all that was recorded.
 *
 * @param hits cells whose hit episodes count.
 * @param spared who to compare with, see `sparedBy`.
 * @returns null where nobody was hit or nobody was spared.
 */
export function effectOfHits(hits: readonly Cell[], spared: Spared): HitEffect | null {
  const own = known.get(hits) ?? new Map<Spared, HitEffect | null>();
  known.set(hits, own);
  const effect = own.has(spared) ? (own.get(spared) ?? null) : workOut(hits, spared);
  own.set(spared, effect);
  return effect;
}

/** What was worked out of cells: several findings are told of the same ones. */
const known = new WeakMap<readonly Cell[], Map<Spared, HitEffect | null>>();

function workOut(hits: readonly Cell[], spared: Spared): HitEffect | null {
  const groups = matched(hits, spared);
  const episodes = groups.reduce((sum, { hit }) => sum + hit.n, 0);
  if (episodes === 0) return null;
  const mean = (value: (group: Group) => number) =>
    groups.reduce((sum, group) => sum + group.hit.n * value(group), 0) / episodes;
  const both = (of: (arm: Arm) => number) => ({
    hit: mean((group) => of(group.hit)),
    spared: mean((group) => of(group.spared)),
  });
  const chance = both(rateOf);
  const { everyone } = spared;
  const met = both(({ n, met: hitsMet }) => hitsMet / n);
  const ofRates = varianceOfRates(groups, chance.spared, episodes);
  const ofWorth = varianceOfWorth(groups, episodes);
  const ofHits =
    ((chance.hit * episodes + 0.5) / (episodes + 1)) * (1 - (chance.hit * episodes + 0.5) / (episodes + 1));
  return {
    chance: { ...chance, ...errors(ofRates, ofHits / episodes) },
    worth: { ...both(({ n, worth }) => worth / n), ...errors(ofWorth, ofWorth) },
    trouble: both(({ n, trouble }) => trouble / n),
    past: pastOf(groups, episodes),
    crude: rateOf(everyone) - chance.hit,
    dose: Math.max(LEAST_DOSE, met.hit - met.spared),
    later: met.spared,
    overlap: mean(({ alike }) => (alike ? 1 : 0)),
    episodes,
  };
}

function errors(variance: number, others: number): Pick<Difference, 'error' | 'sampling'> {
  return { error: Math.sqrt(variance), sampling: Math.sqrt(variance + others) };
}

/** So many episodes at the rate of all are added to each group: a rate of one or two episodes is no rate. */
const LENT = 2;

/**
 * What is asked is what these very people lost: how many would have come to the outcome is open by as much as the spared
 * vary, in their own number; how many did is known.
 */
function varianceOfRates(groups: readonly Group[], usual: number, episodes: number): number {
  return groups.reduce((sum, { hit, spared }) => {
    const lent = (spared.reached + LENT * usual) / (spared.n + LENT);
    return sum + (hit.n / episodes) ** 2 * lent * (1 - lent) * (1 / hit.n + 1 / spared.n);
  }, 0);
}

function pastOf(groups: readonly Group[], episodes: number): Past {
  const squares = groups.reduce((sum, { hit, spared }) => sum + within(hit) + within(spared), 0);
  const all = groups.reduce((sum, { hit, spared }) => sum + hit.n + spared.n, 0);
  const spread = Math.sqrt(squares / all);
  if (spread === 0) return { difference: 0, error: 0 };
  const share = ({ hit }: Group) => hit.n / episodes;
  const difference = groups.reduce(
    (sum, group) => sum + share(group) * (group.hit.past / group.hit.n - group.spared.past / group.spared.n),
    0,
  );
  const variance = groups.reduce(
    (sum, group) => sum + share(group) ** 2 * (1 / group.hit.n + 1 / group.spared.n),
    0,
  );
  return { difference: difference / spread, error: Math.sqrt(variance) };
}

/** Sum of the squared distances from the mean. */
function within({ n, past, pastSquares }: Arm): number {
  return n === 0 ? 0 : Math.max(0, pastSquares - past ** 2 / n);
}

/** One variance for all: the amounts of a small group say too little of theirs. */
function varianceOfWorth(groups: readonly Group[], episodes: number): number {
  const pooled = { n: 0, worth: 0, squares: 0 };
  for (const { spared, hit } of groups) {
    pooled.n += spared.n + hit.n;
    pooled.worth += spared.worth + hit.worth;
    pooled.squares += spared.squares + hit.squares;
  }
  const variance = Math.max(0, pooled.squares / pooled.n - (pooled.worth / pooled.n) ** 2);
  return groups.reduce(
    (sum, { hit, spared }) => sum + (hit.n / episodes) ** 2 * variance * (1 / hit.n + 1 / spared.n),
    0,
  );
}
