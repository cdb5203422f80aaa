import { findBreaks, LEAST_BREAK_DAYS } from '@throughline/decide';
import type { Inquiry } from '../../answer/inquiry.js';
import { journeySource } from '../../source/source.js';
import type { Candidate, Terms } from '../judge.js';
import type { Ground } from '../prepare.js';
import type { Missing } from '../missing.js';
import type { Counted } from '../read-cells.js';
import { brokenCandidates } from './broken.js';
import { dropOffsOf } from '../studies/way.js';
import { figuresOf } from './figures.js';
import { type FigureDays, readDays } from './read-days.js';
import { readScores } from './scores.js';
import type { Properties } from '../facets.js';
import { readToldDays } from './told-by.js';
import { type BrokenDays, isBusy, ownBreaks } from './segments.js';
import { type RecordedRow, recordedDoings } from './recorded.sql.js';

/** What was looked for by day, and why it could not be where it could not. */
interface Looked {
  readonly candidates: Candidate[];
  readonly lookedAt: number;
  readonly missing: readonly Missing[];
}

/** What is read to look for breaks: figures by day, and what the shop recorded of its own doings. */
interface ReadForBreaks {
  readonly figures: readonly FigureDays[];
  readonly recorded: readonly RecordedRow[];
}

export async function readForBreaks(
  inquiry: Inquiry<unknown>,
  ground: Ground,
  properties: Properties,
): Promise<ReadForBreaks> {
  const { facts, reader } = inquiry;
  const followed = figuresOf(dropOffsOf(facts));
  const figures = [
    ...(await readDays(inquiry, followed, ground)),
    ...(await readToldDays(inquiry, followed, { ground, properties })),
    ...(await readScores(inquiry, ground)),
  ];
  const recorded = await reader.rows<RecordedRow>(recordedDoings(journeySource(ground.order), { facts }));
  return { figures, recorded };
}

/** What breaks are looked for with. */
interface LookedWith {
  readonly counted: readonly Counted[];
  readonly terms: Terms;
  readonly recorded: readonly RecordedRow[];
}

/** Days on which a figure broke, with what the shop recorded of its own doings around them. */
export function breaksIn(read: readonly FigureDays[], looking: LookedWith): Looked {
  const long = read.filter(({ days }) => days.filter(({ n }) => n > 0).length >= LEAST_BREAK_DAYS);
  if (long.length === 0) return { candidates: [], lookedAt: 0, missing: [TOO_SHORT] };
  // Each day but those of the first and the last week may be the one.
  const lookedAt = long.reduce((sum, { days }) => sum + days.length, 0);
  const { counted, recorded, terms } = looking;
  const candidates = brokenIn(long).flatMap((each) => {
    const orderValue = orderValueOf(long, each.of.segment);
    return brokenCandidates(each, { ...terms, counted, recorded, orderValue });
  });
  return { candidates, lookedAt, missing: [] };
}

/** The breaks of each figure: of everybody, and of segments their own. */
function brokenIn(read: readonly FigureDays[]): BrokenDays[] {
  const looked = read.filter(({ segment, days }) => segment !== undefined && isBusy(days)).length;
  return read
    .filter(({ segment }) => segment === undefined)
    .flatMap((of) => {
      const breaks = findBreaks(of.days);
      const segments = read.filter(({ figure, segment }) => segment !== undefined && figure === of.figure);
      return [{ of, breaks }, ...ownBreaks(segments, breaks, looked)];
    });
}

const TOO_SHORT: Missing = {
  detector: 'change-points',
  why: ({ missing }) => missing.days(LEAST_BREAK_DAYS),
};

function orderValueOf(read: readonly FigureDays[], whose: FigureDays['segment']): number {
  const amounts = read.filter(({ figure }) => figure.of === 'amounts');
  const days = amounts.find(({ segment }) => JSON.stringify(segment) === JSON.stringify(whose))?.days ?? [];
  const orders = days.reduce((total, { n }) => total + n, 0);
  return orders === 0 ? 0 : days.reduce((total, { sum }) => total + sum, 0) / orders;
}
