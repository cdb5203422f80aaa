import { type Break, type Cell, type Priced, LEFT_OVER, priceOf, sparedBy } from '@throughline/decide';
import { dateOf } from '@throughline/model';
import type { Candidate, Terms } from '../judge.js';
import type { Counted } from '../read-cells.js';
import { directPrice, isDirect } from './direct.js';
import { type Figure, stemOf } from './figures.js';
import type { FigureDays } from './read-days.js';
import type { BrokenDays } from './segments.js';
import type { RecordedRow } from './recorded.sql.js';

/** When a figure broke, for how long, and what the shop did around then. */
export interface Broke {
  readonly of: Figure['of'];
  readonly most?: Figure['most'];
  /** Whether it took a turn for the better. */
  readonly better: boolean;
  /** First day of the new level; the last one, where another level came after it. */
  readonly from: string;
  readonly until: string | null;
  readonly doings: readonly RecordedRow[];
}

/** What breaks are priced and told by. */
export interface BreakTerms extends Terms {
  readonly counted: readonly Counted[];
  /** Mean amount of an order, with nothing paid back yet. */
  readonly orderValue: number;
  readonly recorded: readonly RecordedRow[];
}

/** A break is worth telling from this relative change on: large shops see less than that every week. */
const LEAST_CHANGE = 0.05;
/** Told at most of one figure, the clearest first. */
const MOST_BREAKS = 2;
/** So many days around a break, and around all days that may be its, what the shop did may be behind it. */
const AROUND = 2;
const MONTH_DAYS = 365.25 / 12;

/**
 * Days on which a figure took a turn for the worse, priced by what each hit takes; and the day on which it took one for the better, as
 * long as that holds.
 */
export function brokenCandidates({ of, breaks }: BrokenDays, terms: BreakTerms): Candidate[] {
  const worse = breaks
    .filter((each) => isWorse(of.figure, each))
    .sort((a, b) => a.p - b.p)
    .slice(0, MOST_BREAKS);
  const better = breaks.filter((each) => each.until === of.days.length && isWorse(of.figure, turned(each)));
  const found = [...worse, ...better];
  const counted = found.length === 0 ? null : countedFor(of, terms.counted);
  return counted === null ? [] : found.flatMap((each) => candidateOf(of, each, { ...terms, counted }) ?? []);
}

/** As if what came after had been before. */
const turned = ({ before, after, ...found }: Break): Break => ({ ...found, before: after, after: before });

/** More hits, or less of an amount; by enough of whichever is rarer, hits or those spared. */
function isWorse({ of }: Figure, { before, after }: Break): boolean {
  if (of === 'amounts') return after < before * (1 - LEAST_CHANGE);
  const rarer = before > 0.5 && before < 1 ? 1 - before : before;
  return after - before > LEAST_CHANGE * rarer;
}

function candidateOf(
  { figure, first, days, segment = {} }: FigureDays,
  found: Break,
  { counted, ...terms }: Omit<BreakTerms, 'counted'> & { readonly counted: Counted },
): Candidate | null {
  const holds = found.until === days.length;
  // What is over is spread over all that was followed, as everything else is.
  const months = holds ? (found.until - found.day) / MONTH_DAYS : terms.months;
  const better = !isWorse(figure, found);
  const price = isDirect(figure)
    ? directPrice(figure, found, { ...terms, months })
    : byHits(counted, { ...found, better }, { ...terms, months });
  if (price === null) return null;
  const priced = better ? gained(price) : price;
  const from = first + found.day;
  const broke: Broke = {
    of: figure.of,
    ...(figure.most !== undefined && { most: figure.most }),
    better,
    from: dateOf(from),
    until: holds ? null : dateOf(first + found.until - 1),
    doings: terms.recorded
      .filter(({ day }) => day >= first + found.earliest - AROUND && day <= first + found.latest + 1)
      .sort((a, b) => Math.abs(a.day - from) - Math.abs(b.day - from)),
  };
  const { takes, paidBack } = counted.study;
  const study = { ...datedStudy(figure, broke), ...(paidBack && takes && { takes, paidBack }) };
  const { n, sum } = found.counts;
  const [observed, baseline] = [found.after, found.before];
  const met = { segment, episodes: n, hits: sum, observed, baseline, cells: counted.cells };
  return {
    counted: { ...counted, study },
    found: { ...met, outside: 0, excess: sum - n * baseline, p: found.p },
    priced,
    months,
    local: true,
    broke,
  };
}

/** The cells of a figure's study, those of all values that it was split by; a figure that is money needs none. */
function countedFor({ figure, segment = {} }: FigureDays, all: readonly Counted[]): Counted | null {
  const { study } = figure;
  if (isDirect(figure)) return { study, facets: [], cells: [], meetings: [], known: 1, recorded: false };
  const stem = stemOf(study);
  const own = all.filter(({ study: { id } }) => id === stem || id.startsWith(`${stem}-`));
  const [one] = own;
  if (one === undefined) return null;
  // One list stays the same list: what was worked out of it for the study's own segments is known.
  if (own.length === 1) return { ...one, cells: cellsIn(one, segment) };
  return { ...one, cells: own.flatMap((each) => cellsIn(each, segment)) };
}

/** The cells of a segment; of what is not told apart by it, all. */
function cellsIn({ facets, cells }: Counted, segment: Readonly<Record<string, string>>): readonly Cell[] {
  const wanted = Object.entries(segment)
    .map(([facet, value]) => ({ at: facets.findIndex((own) => own === facet), value }))
    .filter(({ at }) => at >= 0);
  if (wanted.length === 0) return cells;
  return cells.filter((cell) => wanted.every(({ at, value }) => cell.facets[at] === value));
}

/** A figure that got better is a strength: what was done then is to be kept. */
function datedStudy({ study }: Figure, { better, from }: Broke): Figure['study'] {
  if (!better) return { ...study, id: `${study.id}-${from}` };
  return { ...study, id: `better-${stemOf(study)}-${from}`, detector: 'strengths' };
}

/** What is lost no more is won. */
function gained(priced: Priced): Priced {
  const { perMonth, low, high } = priced;
  return { ...priced, perMonth: -perMonth, low: -high, high: -low };
}

/**
 * What the hits beyond the level before take, each as much as hits take in all; where it got better, what those would have
 * taken that came no more.
 */
function byHits(
  counted: Counted,
  { before, after, counts, better }: Break & Pick<Broke, 'better'>,
  terms: Terms,
): Priced | null {
  const { cells, known, study } = counted;
  const met = better ? counts.n * (before - after) : counts.sum;
  return priceOf({
    ...terms,
    hits: cells,
    all: cells,
    spared: sparedBy(cells, study.takes ?? 'orders'),
    // Of the rate that the cells show, the same part is usual.
    baseline: better ? 0 : (shareOfHits(cells) * before) / after,
    outside: 0,
    meetings: met / known,
    takes: study.takes ?? 'orders',
    alike: true,
    leftOver: LEFT_OVER,
    repeats: 1,
  });
}

/** Share of all episodes that were hit. */
export function shareOfHits(cells: readonly Cell[]): number {
  const hits = cells.reduce((sum, { hit }) => sum + hit.n, 0);
  const episodes = cells.reduce((sum, { hit, spared }) => sum + hit.n + spared.n, 0);
  return episodes === 0 ? 0 : hits / episodes;
}
