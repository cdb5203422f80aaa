import { LEFT_OVER, priceOf, sparedBy } from '@throughline/decide';
import { shareOfHits } from './breaks/broken.js';
import type { Candidate, Terms } from './judge.js';
import type { Counted } from './read-cells.js';
import type { Study } from './study.js';
import type { Say } from './telling.js';

/** A finding that is told in words of its own, beside what its study shows of segments. */
export interface Told {
  /** What it is; the study’s name follows it in the id. */
  readonly id: string;
  readonly title: Say;
  /** Where it stands, if not where its study does. */
  readonly at?: Study['at'];
  readonly observed: number;
  readonly baseline: number;
  readonly p: number;
}

/** How often what it is about was met, of how many. */
export interface Met extends Terms {
  readonly meetings: number;
  readonly episodes: number;
}

/**
 * Priced by what each hit of the study takes, less the share of them that is usual. There is nobody alike to compare with: it is
 * seen together, no more.
 * @returns null where nothing can be compared at all.
 */
export function toldCandidate(counted: Counted, told: Told, met: Met): Candidate | null {
  const { cells, known, study } = counted;
  const { id, title, at = study.at, observed, baseline, p } = told;
  const usual = observed === 0 ? 0 : baseline / observed;
  const priced = priceOf({
    ...met,
    hits: cells,
    all: cells,
    spared: sparedBy(cells, study.takes ?? 'orders'),
    baseline: shareOfHits(cells) * usual,
    outside: 0,
    meetings: met.meetings / known,
    takes: study.takes ?? 'orders',
    alike: true,
    leftOver: LEFT_OVER,
    repeats: 1,
  });
  if (priced === null) return null;
  const { meetings: hits, episodes, months } = met;
  return {
    counted: { ...counted, study: { ...study, id: `${id}-${study.id}`, at, seen: true } },
    found: {
      segment: {},
      episodes,
      hits,
      observed,
      baseline,
      outside: 0,
      excess: hits * (1 - usual),
      p,
      cells,
    },
    priced,
    months,
    local: true,
    told: title,
  };
}
