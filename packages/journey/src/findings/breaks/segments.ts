import { type Break, type DayFigure, findBreaks } from '@throughline/decide';
import type { FigureDays } from './read-days.js';

/** A break of a segment is that of everybody where it lies no more days from one of theirs. */
const SAME_DAYS = 7;
/** Fewer opportunities a day tell of no break of their own. */
const LEAST_A_DAY = 4;
/** Standard errors by which a segment has to change by more than everybody did, for it to be the segment’s own. */
const Z99 = 2.326;

/** A figure by day, and its breaks. */
export interface BrokenDays {
  readonly of: FigureDays;
  readonly breaks: readonly Break[];
}

/**
 * Breaks of a figure in segments that those of everybody do not tell: on other days, or surely larger. Of several segments that
 * broke around a day, the clearest one is told: who comes by one channel may be mostly those of one device. Each is charged for all
 * segments that were looked at (Bonferroni).
 */
export function ownBreaks(segments: readonly FigureDays[], everybody: readonly Break[]): BrokenDays[] {
  const looked = segments.filter(({ days }) => isBusy(days));
  const own = looked
    .flatMap((of) => findBreaks(of.days).map((found) => ({ of, found })))
    .filter(({ found }) => everybody.every((each) => !isNear(each, found) || isMore(found, each)))
    .sort((a, b) => a.found.p - b.found.p);
  return own
    .filter(({ found }, at) => !own.slice(0, at).some((clearer) => isNear(clearer.found, found)))
    .map(({ of, found }) => ({ of, breaks: [{ ...found, p: Math.min(1, found.p * looked.length) }] }));
}

function isBusy(days: readonly DayFigure[]): boolean {
  return days.reduce((sum, { n }) => sum + n, 0) >= LEAST_A_DAY * Math.max(1, days.length);
}

function isNear(one: Break, other: Break): boolean {
  const apart = Math.max(one.earliest - other.latest, other.earliest - one.latest);
  return apart <= SAME_DAYS && changeOf(one) > 0 === changeOf(other) > 0;
}

function isMore(own: Break, everybody: Break): boolean {
  return Math.abs(changeOf(own)) - Math.abs(changeOf(everybody)) > Z99 * own.error;
}

const changeOf = ({ before, after }: Break): number => after - before;
