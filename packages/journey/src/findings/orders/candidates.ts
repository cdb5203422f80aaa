import { LEFT_OVER, priceOf, sparedBy } from '@throughline/decide';
import type { Candidate, Terms } from '../judge.js';
import type { Counted } from '../read-cells.js';
import type { Study } from '../study.js';
import type { Say } from '../telling.js';
import type { Apart, Kind } from './compare.js';
import { isFollowing } from './outcomes.js';
import type { OrderLine } from './line.js';

/** What is known of what was found. */
interface Finding {
  readonly line: OrderLine;
  /** True where it is what goes with another order. */
  readonly strength: boolean;
  readonly facets: Counted['facets'];
}

const NAMES = {
  skipped: 'line-left',
  repeated: 'line-left',
  early: 'line-left',
  beside: 'line-left',
  slow: 'line-waits',
} as const;

/** What goes with an outcome, at what the orders that it happened to brought less than those like them. */
export function candidateOf(apart: Apart, finding: Finding, terms: Terms): Candidate | null {
  const { compared, outcome, observed, baseline, q, n } = apart;
  const { cells, hits, all } = compared;
  const study = studyOf(apart, finding);
  const priced = priceOf({
    ...terms,
    hits: cells,
    all: cells,
    spared: sparedBy(cells, 'amounts'),
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
  if (priced === null) return null;
  return {
    counted: {
      study,
      facets: finding.facets,
      cells,
      meetings: [],
      known: 1,
      recorded: finding.facets.length > 1,
    },
    found: {
      segment: {},
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

function studyOf({ compared: { kind, place }, outcome }: Apart, { line, strength }: Finding): Study {
  const at = placeOf(kind, place, line);
  const then = strength ? '' : `-then-${outcome}`;
  const between = typeof at === 'string' ? slug(at) : `${slug(at.from)}-${WORD[kind]}-${slug(at.to)}`;
  return {
    id: `${strength ? 'again-after' : kind}-${between}${then}`,
    name: strength ? 'touchpoint' : NAMES[kind],
    detector: strength ? 'strengths' : kind === 'slow' ? 'waits' : 'deviations',
    at,
    opportunity: { activity: 'Order Completed' },
    hit: { activity: typeof at === 'string' ? at : at.to },
    takes: 'amounts',
    // Who reads mails or collects points likes the shop: no mix makes that the touchpoint’s.
    ...(strength && { seen: true, landmark: true }),
    within: 0,
    apart: 1,
    horizon: 0,
  };
}

const WORD: Readonly<Record<Kind, string>> = {
  early: 'before',
  slow: 'to',
  skipped: '',
  repeated: '',
  beside: '',
};

const slug = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-');

/** The step or the way between two that it is about. */
function placeOf(kind: Kind, place: number, line: OrderLine): Study['at'] {
  const step = (at: number) => line.steps[at - 2]?.name ?? 'Order Completed';
  if (kind === 'beside') return line.others[place - 2 - line.steps.length]?.name ?? '';
  if (kind === 'early') return { from: step(place), to: step(place - 1) };
  if (kind === 'slow') return { from: step(place), to: step(place + 1) };
  return step(place);
}

function titleOf(apart: Apart, { line, strength }: Finding): Say {
  const { compared, outcome, observed, baseline, n } = apart;
  const { kind, place } = compared;
  const at = placeOf(kind, place, line);
  const slow = line.slow[place - 1] ?? 0;
  return ({ lines, called }) => {
    const [from, to] = typeof at === 'string' ? [at, at] : [at.from, at.to];
    const figures = { observed, baseline, all: n };
    if (strength) return lines.again(called(from), figures);
    const what = lines[kind]({ from: called(from), to: called(to), hours: slow / 3_600_000 });
    return lines.follows(what, outcome, figures);
  };
}
