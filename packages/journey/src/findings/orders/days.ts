import { slug, type EventMatch } from '@throughline/model';
import type { Inquiry } from '../../answer/inquiry.js';
import type { ShopFacts } from '../../shop/facts.js';
import { matchOf } from '../../source/match.js';
import { journeySource } from '../../source/source.js';
import type { Ground } from '../prepare.js';
import { KIND_NAMES, type Kind } from './compare.js';
import { KINDS, orderDays } from './counts.sql.js';
import { numbersOf, type OrderLine } from './line.js';
import { lineMarks, placesByNumber, readLine, timesFor } from './read-line.js';
import { slugOf, stepsOf } from './steps.js';

/** What may happen to an order, as the id of a finding names it. */
export interface OnLine {
  readonly kind: Kind;
  /** Names of its steps, as they stand in ids. */
  readonly slug: string;
}

const DEVIATION = new RegExp(
  `^(?<kind>${KIND_NAMES.join('|')})-(?<slug>.+)-then-(?:ticket|review|return|cancelled|late|again)$`,
  'u',
);
const TOUCHPOINT = /^again-after-(?<slug>.+)$/u;
/** Touchpoints by the ids that findings had before all of them were looked at alike. */
const FORMER: Readonly<Record<string, string>> = {
  'mail-opened': 'message-opened',
  'parcel-tracked': 'parcel-tracked',
  'points-earned': 'loyalty-points-earned',
  'ticket-solved': 'ticket-solved',
};

/** What a finding of orders is about; null for all others. @param name its id without the segment. */
export function onLine(name: string): OnLine | null {
  const touched = FORMER[name] ?? TOUCHPOINT.exec(name)?.groups?.['slug'];
  if (touched !== undefined) return { kind: 'beside', slug: touched };
  const { kind, slug: named } = DEVIATION.exec(name)?.groups ?? {};
  const known = KIND_NAMES.find((each) => each === kind);
  return known === undefined || named === undefined ? null : { kind: known, slug: named };
}

export interface OrderDaysRead {
  readonly what: OnLine;
  /** Orders of the segment, where it is not about all. */
  readonly inside: EventMatch | null;
  /** The line is that of the orders before this day: what a change did to it does not change what is counted. */
  readonly until: Date;
}

export interface OrderDay {
  readonly day: string;
  readonly inside: number;
  readonly n: number;
  readonly hits: number;
}

/** Orders by day to which a thing could have happened and did; and the last instant of orders that could be followed. */
export interface OrderDays {
  readonly rows: readonly OrderDay[];
  readonly last: Date;
}

/**
 * How many orders of each day leave a step out, repeat it, take it too early, wait long or meet a thing, of those that could have.
 * @returns null where the orders before the change are too few, or do not take that step.
 */
export async function readOrderDays(
  inquiry: Inquiry<unknown>,
  ground: Ground,
  { what, inside, until }: OrderDaysRead,
): Promise<OrderDays | null> {
  const { facts, reader } = inquiry;
  const { order, outcome, first, last } = ground;
  const before = until < last ? until : last;
  const { within } = timesFor(before.getTime() - first.getTime());
  const found =
    what.kind === 'beside'
      ? besideOf(what.slug, facts)
      : placeOf(what, await readLine(inquiry, { ...ground, last: before }, within));
  if (found === null) return null;
  const { line, place } = found;
  const marks = lineMarks(outcome, inside ?? outcome).map((match) => matchOf(match, facts));
  const asked = {
    first,
    last,
    within,
    horizon: within,
    whatOf: placesByNumber(line, facts),
    steps: line.steps.length + 1,
    slow: line.slow,
    lowScores: null,
  };
  const source = journeySource({ ...order, marks, marked: true });
  const of = { kind: KINDS[what.kind], place, zone: facts.settings.zone };
  const rows = await reader.rows<OrderDay>(orderDays(source, asked, of));
  return { rows, last: new Date(last.getTime() - within) };
}

interface Placed {
  readonly line: OrderLine;
  readonly place: number;
}

/** What lies beside the line is looked for by itself, however few meet it. */
function besideOf(named: string, facts: ShopFacts): Placed | null {
  const names = new Set(facts.activities.map(({ name, canonical }) => canonical ?? name));
  const name = [...names].find((each) => slug(each) === named);
  if (name === undefined) return null;
  const other = { name, numbers: numbersOf(name, facts) };
  return { line: { steps: [], slow: [], others: [other], isExpected: false }, place: 2 };
}

function placeOf({ kind, slug: named }: OnLine, line: OrderLine | null): Placed | null {
  if (line === null) return null;
  const places = [0, ...line.steps.keys()].map((_, at) => at + 1);
  const place = places.find((each) => slugOf(kind, stepsOf(kind, each, line)) === named);
  return place === undefined ? null : { line, place };
}
