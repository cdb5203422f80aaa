import { LEFT_OVER, priceOf, sparedBy } from '@throughline/decide';
import { slug } from '@throughline/model';
import type { Candidate, Terms } from '../judge.js';
import type { Counted } from '../read-cells.js';
import { HOUR, type Study } from '../study.js';
import { segmentWords, type Say } from '../telling.js';
import type { Apart } from './compare.js';
import type { ApartIn } from './concentrated.js';
import { isFollowing } from './outcomes.js';
import type { OrderLine } from './line.js';
import { slugOf, stepsOf } from './steps.js';

/** What is known of what was found. */
interface Finding {
  readonly line: OrderLine;
  /** True where it is what goes with another order. */
  readonly strength: boolean;
  readonly facets: Counted['facets'];
  /** Set where it is told of a segment alone. */
  readonly within?: Pick<ApartIn, 'segment' | 'whole'>;
}

/** What goes with an outcome, at what the orders that it happened to brought less than those like them. */
export function candidateOf(apart: Apart, finding: Finding, terms: Terms): Candidate | null {
  const { compared, outcome, observed, baseline, q, n } = apart;
  const { cells, hits, all } = compared;
  const study = studyOf(apart, finding);
  const everybody = finding.within?.whole.cells ?? cells;
  const priced = priceOf({
    ...terms,
    hits: cells,
    all: everybody,
    spared: sparedBy(everybody, 'amounts'),
    baseline: 0,
    outside: 0,
    meetings: hits,
    takes: 'amounts',
    alike: study.seen === true,
    leftOver: LEFT_OVER,
    repeats: 1,
    // What was paid back is taken off each order, and what came after it is counted.
    kept: 1,
    further: 0,
  });
  // Fewer orders again that brought more than those of others are no loss.
  if (priced === null || (outcome === 'again' && !finding.strength && priced.perMonth <= 0)) return null;
  return {
    counted: {
      study,
      facets: finding.facets,
      cells: everybody,
      meetings: [],
      known: 1,
      recorded: finding.facets.length > 1,
    },
    found: {
      segment: finding.within === undefined ? {} : segmentOf(finding.within),
      episodes: all,
      hits,
      observed,
      baseline,
      outside: 0,
      excess: Math.abs(observed - baseline) * n,
      p: q,
      cells,
    },
    priced,
    months: terms.months,
    local: true,
    told: titleOf(apart, finding),
    orders: all,
    ...(isFollowing(outcome) && {
      beside: { follows: [{ what: outcome, hit: observed, spared: baseline }] },
    }),
  };
}

const segmentOf = ({ segment: { facet, value } }: Pick<ApartIn, 'segment'>) => ({ [facet]: value });

function studyOf({ compared: { kind, place }, outcome }: Apart, { line, strength }: Finding): Study {
  const steps = stepsOf(kind, place, line);
  return {
    id: strength ? `again-after-${slug(steps.to)}` : `${kind}-${slugOf(kind, steps)}-then-${outcome}`,
    name: strength ? 'touchpoint' : kind === 'slow' ? 'line-waits' : 'line-left',
    detector: strength ? 'strengths' : kind === 'slow' ? 'waits' : 'deviations',
    // Of two steps swapped, the one that came too early is where to look; what was left out lies between two.
    at: kind === 'skipped' || kind === 'slow' ? steps : kind === 'early' ? steps.from : steps.to,
    opportunity: { activity: 'Order Completed' },
    hit: { activity: steps.to },
    takes: 'amounts',
    // Who reads mails or collects points likes the shop: no mix makes that the touchpoint’s.
    ...(strength && { seen: true, landmark: true }),
    within: 0,
    apart: 1,
    horizon: 0,
  };
}

function titleOf(apart: Apart, { line, strength, within }: Finding): Say {
  const { compared, outcome, observed, baseline, n } = apart;
  const { kind, place } = compared;
  const { from, to } = stepsOf(kind, place, line);
  const slow = line.slow[place - 1] ?? 0;
  return (words) => {
    const { lines, called } = words;
    const figures = { observed, baseline, all: n };
    if (strength) return lines.again(called(to), figures);
    const happens = lines[kind]({ from: called(from), to: called(to), hours: slow / HOUR });
    const what =
      within === undefined
        ? happens
        : lines.mostly(happens, segmentWords(segmentOf(within), words), within.segment);
    return lines.follows(what, outcome, figures);
  };
}
