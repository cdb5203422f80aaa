import { LANES, type Lane, STAGES, type Stage } from '../../words.js';
import type { ActivityContext } from '../definition.js';
import type { Settled } from './evidence.js';
import { addWeights, type Scores } from './scores.js';

/** How many activities' worth the log's own distribution counts against what one system or object set shows. */
const PRIOR_STRENGTH = 3;

/** Rows of the taxonomy know the usual systems and objects already: what the log adds counts this much. */
const FACTOR = 0.3;

interface Counts {
  readonly stage: Map<Stage, number>;
  readonly lane: Map<Lane, number>;
  total: number;
}

/**
 * What the shop's own settled activities teach: which stages and lanes come from a system, and which from a
 * set of object types. Smoothed towards the log's distribution (Dirichlet prior), so that a system seen once
 * says little.
 */
export class Learned {
  readonly #all = noCounts();
  readonly #by = new Map<string, Counts>();

  constructor(settled: readonly Settled[]) {
    for (const { context, stage, lane } of settled) {
      for (const counts of [this.#all, ...keysOf(context).map((key) => this.#countsOf(key))]) {
        counts.total += 1;
        counts.stage.set(stage, (counts.stage.get(stage) ?? 0) + 1);
        counts.lane.set(lane, (counts.lane.get(lane) ?? 0) + 1);
      }
    }
  }

  /** Adds the log-odds for an activity's systems and objects. */
  addTo(scores: Scores, context: ActivityContext): void {
    for (const key of keysOf(context)) {
      const counts = this.#by.get(key);
      if (counts === undefined) continue;
      addWeights(
        scores,
        {
          stage: this.#logOdds(STAGES, (from) => from.stage, counts),
          lane: this.#logOdds(LANES, (from) => from.lane, counts),
        },
        FACTOR,
      );
    }
  }

  #logOdds<Class extends string>(
    classes: readonly Class[],
    pick: (counts: Counts) => ReadonlyMap<Class, number>,
    counts: Counts,
  ): Record<Class, number> {
    const odds = {} as Record<Class, number>;
    for (const name of classes) {
      const base = ((pick(this.#all).get(name) ?? 0) + 1) / (this.#all.total + classes.length);
      const seen = pick(counts).get(name) ?? 0;
      odds[name] = Math.log((seen + PRIOR_STRENGTH * base) / (counts.total + PRIOR_STRENGTH) / base);
    }
    return odds;
  }

  #countsOf(key: string): Counts {
    const counts = this.#by.get(key) ?? noCounts();
    this.#by.set(key, counts);
    return counts;
  }
}

function noCounts(): Counts {
  return { stage: new Map(), lane: new Map(), total: 0 };
}

function keysOf({ systems = [], objects = [] }: ActivityContext): string[] {
  const keys = systems.map((system) => `system ${system}`);
  if (objects.length > 0) keys.push(`objects ${[...objects].sort().join(' ')}`);
  return keys;
}
