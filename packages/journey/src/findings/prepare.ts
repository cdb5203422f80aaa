import type { EventMatch, OrderLine } from '@throughline/model';
import { atOnce, type Inquiry } from '../answer/inquiry.js';
import type { Reader } from '../answer/reader.js';
import { matchOf, type Match } from '../source/match.js';
import type { CodedProperty, JourneyOrder } from '../source/order.js';
import { journeySource } from '../source/source.js';
import { byOneOf, codesOf, facetsOf, namesOf, propertiesBy, split, type Properties } from './facets.js';
import {
  activityCounts,
  propertiesOf,
  SAMPLE,
  samplingOf,
  type ActivitiesAsked,
  type ActivityCount,
  type PropertyRow,
  type SampleBounds,
  type Sampling,
} from './known.sql.js';
import type { Study } from './study.js';
import { waitTimes, type WaitRow } from './waits.sql.js';

/** What every study of one answer is counted over. */
export interface Ground {
  /** Journeys of customers, or of sessions where customers are not known. */
  readonly order: JourneyOrder;
  readonly outcome: EventMatch;
  /** The steps that orders should take, where that is told. */
  readonly line?: OrderLine | undefined;
  /** The stretch of time that is asked about. */
  readonly first: Date;
  readonly last: Date;
}

/** A study as this shop can be asked about it. */
export interface Prepared {
  readonly study: Study;
  readonly opportunity: Match;
  readonly hit: Match;
  readonly facets: readonly CodedProperty[];
  /** Share of the opportunities, known or not whose, that belong to journeys, 0 … 1. */
  readonly known: number;
}

export interface Preparation {
  readonly studies: readonly Prepared[];
  readonly codes: readonly CodedProperty[];
  /** Share of what was sold that was not paid back. */
  readonly kept: number;
  /** Orders of a buyer beyond the first: so many follow an order at most. */
  readonly further: number;
  readonly unseen: readonly Study[];
  /** What the events of each activity that any study looks at say of themselves. */
  readonly properties: Properties;
}

/** What is given back of orders that were made before. */
export const REFUNDS: EventMatch = { activity: ['Return Refunded', 'Order Cancelled'] };
/** No horizon takes more than this share of what was recorded: the rest is what can be followed to its end. */
const HORIZON_SHARE = 1 / 3;

/** Finds out what the shop's events say, and fits each study to it. */
export async function prepare(
  inquiry: Inquiry<unknown>,
  studies: readonly Study[],
  { order, outcome, first, last }: Ground,
): Promise<Preparation> {
  const { facts, reader } = inquiry;
  const names = (match: EventMatch) => namesOf(match, facts);
  const seen = studies.filter((each) =>
    [each.opportunity, each.hit, outcome, ...missedBy(each)].every((match) => names(match).length > 0),
  );
  const activities = [
    ...new Set([
      ...seen.flatMap((each) => [...names(each.opportunity), ...names(each.hit)]),
      ...names(outcome),
      ...names(REFUNDS),
    ]),
  ];
  const asked = { facts, objectType: order.objectType, activities };
  const [counts, rows] = await atOnce(inquiry, [
    (own) => own.reader.rows<ActivityCount>(activityCounts(journeySource(order), asked)),
    (own) => readProperties(own, order, asked),
  ]);
  const known = propertiesBy(rows);
  const recorded = seen.filter(
    ({ needs, opportunity }) =>
      needs === undefined || names(opportunity).some((name) => known.get(name)?.has(needs) === true),
  );
  const longest = Math.floor((last.getTime() - first.getTime()) * HORIZON_SHARE);
  const fitted = (
    await timed(
      recorded.flatMap((study) => split(byOneOf(study, { facts, known, counts }), facts, known)),
      { facts, reader },
      order,
    )
  ).map((study) => ({
    ...study,
    within: Math.min(study.within, longest),
    horizon: Math.min(study.horizon, longest),
  }));
  const wanted = fitted.map((study) => facetsOf(study, names(study.opportunity), known));
  const codes = codesOf(wanted.flat());
  const prepared = fitted.map((study, at) => ({
    study,
    opportunity: matchOf(study.opportunity, facts),
    hit: matchOf(study.hit, facts),
    facets: (wanted[at] ?? []).flatMap(({ property }) => codes.filter((code) => code.property === property)),
    known: knownOf(counts, names(study.opportunity)),
  }));
  const kept = keptOf(
    amountOf(counts, names(outcome), order.assumed?.value),
    amountOf(counts, names(REFUNDS)),
  );
  const further = furtherOf(counts, names(outcome));
  return {
    studies: prepared,
    codes,
    kept,
    further,
    properties: known,
    unseen: studies.filter((each) => !recorded.includes(each)),
  };
}

/** The step that is missed, where others may stand for it: an order that is cancelled need not be confirmed any more. */
function missedBy({ missing, at }: Study): EventMatch[] {
  return missing === true && typeof at === 'object' ? [{ activity: at.to }] : [];
}

/** What events say of themselves; of very large shops by stretches of time, or from everywhere where those hold too few. */
export async function readProperties(
  { reader, bounds = SAMPLE }: { readonly reader: Reader; readonly bounds?: SampleBounds },
  order: JourneyOrder,
  asked: ActivitiesAsked,
): Promise<PropertyRow[]> {
  const { enough, least } = bounds;
  const readBy = (sampling: Sampling) =>
    reader.rows<PropertyRow>(propertiesOf(journeySource(order), asked, { sampling, enough }));
  const sampling = samplingOf(asked.facts, bounds);
  const rows = await readBy(sampling);
  if (sampling === 'everywhere') return rows;
  const read = rows.reduce((sum, { property, events }) => sum + (property === '' ? events : 0), 0);
  return read >= least ? rows : readBy('everywhere');
}

/** An event of two customers counts twice: more than all is all. */
function knownOf(counts: readonly ActivityCount[], names: readonly string[]): number {
  const own = counts.filter(({ activity }) => names.includes(activity));
  const events = own.reduce((sum, row) => sum + row.events, 0);
  const known = own.reduce((sum, row) => sum + row.known, 0);
  return known === 0 ? 1 : Math.min(1, known / events);
}

function keptOf(income: number, back: number): number {
  return income <= 0 ? 1 : Math.min(1, Math.max(LEAST_KEPT, 1 + Math.min(0, back) / income));
}

/** What events come to in all, with what is assumed of those that do not tell. */
function amountOf(counts: readonly ActivityCount[], names: readonly string[], assumed = 0): number {
  return counts
    .filter(({ activity }) => names.includes(activity))
    .reduce((sum, { amount, untold }) => sum + amount + assumed * untold, 0);
}

const LEAST_KEPT = 0.05;
/** Where buyers come back this often, hardly all of it hangs on one order. */
const MOST_FURTHER = 1;

/** Who orders often would have ordered without this one too: so many more hang on an order at most. */
function furtherOf(counts: readonly ActivityCount[], sold: readonly string[]): number {
  const own = counts.filter(({ activity }) => sold.includes(activity));
  const orders = own.reduce((sum, { known }) => sum + known, 0);
  const buyers = own.reduce((sum, { owners }) => sum + owners, 0);
  return buyers === 0 ? 0 : Math.min(MOST_FURTHER, Math.max(0, orders / buyers - 1));
}

/** A wait of which fewer have ended says nothing of what is usual. */
const LEAST_WAITS = 50;

/** Waits with the time that is long in this shop; those of which too few have ended are left out. */
async function timed(
  studies: readonly Study[],
  { facts, reader }: Pick<Inquiry<unknown>, 'facts' | 'reader'>,
  order: JourneyOrder,
): Promise<Study[]> {
  const waits = studies.filter(({ slowest }) => slowest === true);
  if (waits.length === 0) return [...studies];
  const marks = waits.flatMap(({ opportunity, hit }) => [matchOf(opportunity, facts), matchOf(hit, facts)]);
  const rows = await reader.rows<WaitRow>(
    waitTimes(journeySource({ ...order, marks, marked: true }), waits.length),
  );
  const slow = new Map(
    rows.filter((row) => row.waits >= LEAST_WAITS).map((row) => [waits[row.wait - 1], row.slow]),
  );
  return studies.flatMap((study) => {
    if (study.slowest !== true) return [study];
    const within = slow.get(study);
    return within === undefined
      ? []
      : [
          {
            ...study,
            within: Math.ceil(within),
            slow: within,
          },
        ];
  });
}
