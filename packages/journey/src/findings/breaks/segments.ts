import { type Break, type DayFigure, findBreaks } from '@throughline/decide';
import type { FigureDays } from './read-days.js';

/** A break of a segment is that of everybody where it lies no more days from one of theirs. */
const SAME_DAYS = 7;
/** Fewer opportunities a day tell of no break of their own. */
const LEAST_A_DAY = 4;
/** Standard errors by which a segment has to change by more than everybody did, for it to be the segment’s own. */
const Z99 = 2.326;

/** Hits of the new level, and of the one before, without which a segment tells of no break: of fewer, chance is not normal. */
const LEAST_HITS = 15;
const LEAST_BEFORE = 5;

/** A figure by day, and its breaks. */
export interface BrokenDays {
  readonly of: FigureDays;
  readonly breaks: readonly Break[];
}

/**
 * Breaks of a figure in segments that those of everybody do not tell: on other days, or surely larger. Of several segments that
 * broke around a day, the clearest one is told: who comes by one channel may be mostly those of one device.
 * @param looked how many figures of segments are looked at in all: each break is charged for them (Bonferroni).
 */
export function ownBreaks(
  segments: readonly FigureDays[],
  everybody: readonly Break[],
  looked: number,
): BrokenDays[] {
  const own = segments
    .filter(({ days }) => isBusy(days))
    .flatMap((of) => findBreaks(of.days).map((found) => ({ of, found })))
    .filter(({ of, found }) => isCounted(of, found))
    .filter(({ found }) => everybody.every((each) => !isNear(each, found) || isMore(found, each)))
    .sort((a, b) => a.found.p - b.found.p);
  return own
    .filter(({ found }, at) => !own.slice(0, at).some((clearer) => isNear(clearer.found, found)))
    .map(({ of, found }) => ({ of, breaks: [{ ...found, p: Math.min(1, found.p * looked) }] }));
}

/** Whether a segment has enough to count a day. */
export function isBusy(days: readonly DayFigure[]): boolean {
  return days.reduce((sum, { n }) => sum + n, 0) >= LEAST_A_DAY * Math.max(1, days.length);
}

/**
 * Of what an order comes to, each order counts; of shares, those hit and those spared. A level without any is counted too where many
 * were to be expected in it, had nothing broken.
 */
function isCounted({ figure, days }: FigureDays, { since, day, counts }: Break): boolean {
  const level = days.slice(since, day);
  const before = {
    n: level.reduce((sum, { n }) => sum + n, 0),
    sum: level.reduce((total, { sum }) => total + sum, 0),
  };
  const least = ({ n, sum }: DayFigure) => (figure.of === 'amounts' ? n : Math.min(sum, n - sum));
  const share = (before.sum + counts.sum) / Math.max(1, before.n + counts.n);
  const expected = Math.min(before.n, counts.n) * Math.min(share, 1 - share);
  const [fewer, more] = [least(before), least(counts)].sort((a, b) => a - b);
  const enough = (fewer ?? 0) >= LEAST_BEFORE || (figure.of !== 'amounts' && expected >= LEAST_HITS);
  return enough && (more ?? 0) >= LEAST_HITS;
}

function isNear(one: Break, other: Break): boolean {
  const apart = Math.max(one.earliest - other.latest, other.earliest - one.latest);
  return apart <= SAME_DAYS && changeOf(one) > 0 === changeOf(other) > 0;
}

function isMore(own: Break, everybody: Break): boolean {
  return Math.abs(changeOf(own)) - Math.abs(changeOf(everybody)) > Z99 * own.error;
}

const changeOf = ({ before, after }: Break): number => after - before;
