import { twoPeaks, type DayFigure, type WaitBin } from '@throughline/decide';
import { dayNumber } from '@throughline/model';
import type { Inquiry } from '../../answer/inquiry.js';
import { matchOf } from '../../source/match.js';
import { journeySource } from '../../source/source.js';
import type { FigureDays } from '../breaks/read-days.js';
import type { Properties } from '../facets.js';
import type { Candidate, Terms } from '../judge.js';
import type { Ground } from '../prepare.js';
import type { Counted } from '../read-cells.js';
import { DAY } from '../study.js';
import { type BatchRow, batchedEnds } from './batches.sql.js';
import { batched, growing, handedOver, twoKinds } from './candidates.js';
import { readHandOvers } from './hands.js';
import { BINS_PER_DOUBLING, type WaitCount, waitsByTime } from './waits-by-time.sql.js';

/** Waits that grow, are of two kinds, end in batches or pass into other hands, and their late shares by day, in which breaks are looked for. */
interface Queues {
  readonly candidates: Candidate[];
  readonly lookedAt: number;
  readonly days: readonly FigureDays[];
}

/** What queues are looked for with. */
export interface QueueTerms {
  readonly counted: readonly Counted[];
  readonly terms: Terms;
  readonly properties: Properties;
}

/** Looks at each wait by the day and by the hour of the week in which it began. */
export async function lookForQueues(
  inquiry: Inquiry<unknown>,
  ground: Ground,
  { counted, terms, properties }: QueueTerms,
): Promise<Queues> {
  const { facts, reader } = inquiry;
  const { order, first, last } = ground;
  const waits = counted.filter(({ study }) => study.slowest === true);
  if (waits.length === 0) return { candidates: [], lookedAt: 0, days: [] };
  const marks = waits.flatMap(({ study }) => [matchOf(study.opportunity, facts), matchOf(study.hit, facts)]);
  const { zone } = facts.settings;
  const usual = waits.map(({ study }) => study.within);
  const ofWaits = { ...order, marks, marked: true };
  const rows = await reader.rows<WaitCount>(waitsByTime(journeySource(ofWaits), { usual, zone }));
  const batches = await reader.rows<BatchRow>(batchedEnds(journeySource(ofWaits), usual));
  const hands = await readHandOvers(inquiry, ground, { waits, properties });
  const span = { first: dayNumber(first.getTime(), zone) + 1, last: dayNumber(last.getTime(), zone) };
  const each = waits.map((wait, at) => {
    const own = rows.filter((row) => row.wait === at + 1);
    const days = lateByDay(wait, own, span);
    const kinds = twoPeaks(binsOf(own), 1 / BINS_PER_DOUBLING);
    const ends = batches.find((row) => row.wait === at + 1);
    const found = [
      ends === undefined ? null : batched(wait, ends, terms),
      growing(wait, days, terms),
      kinds && twoKinds(wait, { kinds, usual: middleOf(own) }, terms),
    ];
    return { days: figureOf(wait, span.first, days), found: found.filter((one) => one !== null) };
  });
  return {
    candidates: [
      ...each.flatMap(({ found }) => found),
      ...hands.flatMap((found) => handedOver(found, terms) ?? []),
    ],
    lookedAt: 3 * waits.length + hands.length,
    days: each.map(({ days }) => days),
  };
}

function figureOf({ study }: Counted, first: number, days: readonly DayFigure[]): FigureDays {
  const figure = { ...study, id: `broke-${study.id}`, detector: 'change-points', seen: true } as const;
  return { figure: { study: figure, of: 'hits' }, first, days };
}

/** Of the last days only waits that were short have ended: they are left out. */
function lateByDay(
  { study }: Counted,
  rows: readonly WaitCount[],
  { first, last }: { readonly first: number; readonly last: number },
): DayFigure[] {
  const end = last - Math.ceil((2 * study.within) / DAY);
  const counts = new Map(rows.filter(({ day }) => day > 0).map((row) => [`${row.day} ${row.late}`, row.n]));
  return Array.from({ length: Math.max(0, end - first) }, (_, at) => {
    const late = counts.get(`${first + at} 1`) ?? 0;
    return { n: late + (counts.get(`${first + at} 0`) ?? 0), sum: late };
  });
}

/** So many waits of an hour of the week say which are usual in it. */
const LEAST_IN_SLOT = 8;

/**
 * Waits by how much longer than usual in their hour of the week: what the clock makes (nights, weekends, the van at half past
 * five) is taken out, so that what is left is of two kinds by itself.
 */
function binsOf(rows: readonly WaitCount[]): WaitBin[] {
  const bins = new Map<number, number>();
  for (const own of bySlot(rows)) {
    if (own.reduce((sum, { n }) => sum + n, 0) < LEAST_IN_SLOT) continue;
    const middle = middleOf(own);
    for (const { bin, n } of own) bins.set(bin - middle, (bins.get(bin - middle) ?? 0) + n);
  }
  return [...bins].map(([bin, n]) => ({ at: bin / BINS_PER_DOUBLING, n }));
}

function bySlot(rows: readonly WaitCount[]): WaitCount[][] {
  const slots = new Map<number, WaitCount[]>();
  for (const row of rows) if (row.slot > 0) slots.set(row.slot, [...(slots.get(row.slot) ?? []), row]);
  return [...slots.values()];
}

/** The bin in which the middle one of the waits lies. */
function middleOf(rows: readonly WaitCount[]): number {
  const sorted = rows.filter(({ slot }) => slot > 0).sort((a, b) => a.bin - b.bin);
  const half = sorted.reduce((sum, { n }) => sum + n, 0) / 2;
  let before = 0;
  return sorted.find(({ n }) => (before += n) >= half)?.bin ?? 0;
}
