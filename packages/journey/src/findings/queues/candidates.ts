import { batchesOf, type DayFigure, growthOf, type TwoPeaks } from '@throughline/decide';
import type { Candidate, Terms } from '../judge.js';
import type { Counted } from '../read-cells.js';
import { HOUR } from '../study.js';
import { toldCandidate } from '../told.js';
import type { Say } from '../telling.js';
import type { HandedOver } from './hands.js';
import { BATCH_GAP, type BatchRow } from './batches.sql.js';
import { BINS_PER_DOUBLING } from './waits-by-time.sql.js';

/** A share of long waits is out of line where it is a quarter higher than at first, or than where work stays. */
const LEAST_GROWTH = 1.25;
const WEEKS_NOW = 28;
const MONTH_DAYS = 365.25 / 12;

/** A wait whose long ones become more week by week; null where they do not. */
export function growing(wait: Counted, days: readonly DayFigure[], terms: Terms): Candidate | null {
  const growth = growthOf(days);
  if (growth === null || growth.last < LEAST_GROWTH * Math.max(growth.first, 1e-9)) return null;
  const now = days.slice(-WEEKS_NOW);
  const late = now.reduce((sum, day) => sum + day.sum, 0);
  const { first, last, p } = growth;
  const title: Say = ({ titles }, what) => titles.growing(what, { observed: last, baseline: first });
  return toldCandidate(
    wait,
    { id: 'growing', title, observed: last, baseline: first, p },
    {
      ...terms,
      meetings: late,
      episodes: now.reduce((sum, { n }) => sum + n, 0),
      months: now.length / MONTH_DAYS,
    },
  );
}

/** A wait of which there are two kinds at the same hours of the week. */
export function twoKinds(
  wait: Counted,
  { kinds, usual }: { readonly kinds: TwoPeaks; readonly usual: number },
  terms: Terms,
): Candidate | null {
  const { short, long, gain } = kinds;
  const kind = ({ share, middle }: TwoPeaks['short']) => ({
    share,
    hours: (1000 * 2 ** (middle + (usual - 1) / BINS_PER_DOUBLING)) / HOUR,
  });
  const title: Say = ({ titles }, what) => titles.twoKinds(what, kind(short), kind(long));
  const hits = wait.cells.reduce((sum, { hit }) => sum + hit.n, 0);
  const episodes = hits + wait.cells.reduce((sum, { spared }) => sum + spared.n, 0);
  // What BIC says, as the chance that one kind is all there is.
  const p = Math.exp(-gain / 2);
  return toldCandidate(
    wait,
    { id: 'two-kinds', title, observed: long.share, baseline: 0, p },
    {
      ...terms,
      meetings: hits,
      episodes,
    },
  );
}

/** Fewer late ones are not worth telling. */
const LEAST_LATE = 15;

/** A wait that ends in batches, and is long because things wait until enough have come together. */
export function batched(wait: Counted, row: BatchRow, terms: Terms): Candidate | null {
  const { ends, late, waited, filling } = row;
  const found = batchesOf({ ...row, gap: BATCH_GAP });
  if (found === null || late < LEAST_LATE) return null;
  const { share } = found;
  const size = row.batched / row.batches;
  const title: Say = ({ titles }, what) => titles.batched(what, { share, size, filling: filling / waited });
  return toldCandidate(
    wait,
    { id: 'batched', title, observed: late / ends, baseline: 0, p: found.p },
    { ...terms, meetings: late, episodes: ends },
  );
}

/** A wait that is longer where the work passes into other hands than where it stays. */
export function handedOver({ wait, by, effect }: HandedOver, terms: Terms): Candidate | null {
  const { n, hits, observed, baseline, p } = effect;
  if (hits < LEAST_LATE || observed < LEAST_GROWTH * Math.max(baseline, 1e-9)) return null;
  const hands = by.replace(/^text\./u, '');
  const title: Say = ({ titles }, what) => titles.handedOver(what, hands, { observed, baseline, all: n });
  return toldCandidate(
    wait,
    { id: 'handed', title, observed, baseline, p },
    { ...terms, meetings: hits, episodes: n },
  );
}
