import type { EventMatch, EventProperty, Stage, Where } from '@throughline/model';
import type { ShopFacts } from '../shop/facts.js';
import type { Binder } from '../sql/binder.js';
import type { Members } from './split.sql.js';
import { matchOf, plainNumbers, type Match } from './match.js';
import type { Span } from './period.js';

/** Which journeys a question is about, and what it needs to know of each of their events. */
export interface JourneyOrder {
  readonly facts: ShopFacts;
  readonly objectType: string;
  readonly span: Span | null;
  readonly where: Where;
  readonly bots: 'out' | 'in';
  /** Of these, the journeys of some values of a split alone: told of what the order takes of each journey. */
  readonly members?: Members;
  /** Up to 64 matches: bit i of an event's mark says whether the event is one of match i. */
  readonly marks?: readonly Match[];
  /** Journeys none of whose events bears a mark may be left out: to read them for nothing is most of the work. */
  readonly marked?: boolean;
  /** What each event tells as text, empty where it is not set: a property, or its activity's stage by name. */
  readonly value?: EventProperty | ReadonlyMap<string, Stage>;
  /** Properties that each event tells side by side, as texts, in this order. */
  readonly facets?: readonly EventProperty[];
  /** Properties that each event tells together as one whole number, where nothing else but marks and amounts is wanted. */
  readonly codes?: readonly CodedProperty[];
  /** What events without an amount come to, of some activities. */
  readonly assumed?: AssumedAmount | undefined;
  /** Of coded journeys, some alone. */
  readonly part?: JourneyPart;
  /** True where the ids of the events are wanted. */
  readonly ids?: boolean;
  /** Segments that led here, so that none is made of itself. */
  readonly through?: readonly string[];
}

/** Of these activities an event that tells no amount comes to so much. */
export interface AssumedAmount {
  readonly numbers: readonly number[];
  readonly value: number;
}

/** The bits of a code are those of a whole number that JavaScript holds. */
export const CODE_BITS = 52;

/** A property whose values are told by number, from 1; what is not among them is 0. */
export interface CodedProperty {
  readonly property: EventProperty;
  readonly values: readonly string[];
  /** Of a number: values are its bands, each from one bound to the next; ascending, one fewer than values. */
  readonly bounds?: readonly number[];
  /** The first bit of its number in the code of an event. */
  readonly shift: number;
}

/** Rows of events by the import that brought them and by when it happened. */
export interface RowsOf {
  /** Brought by a later import than this one. */
  readonly after?: number;
  /** Later than this. */
  readonly from?: Date;
  /** Not later than this. */
  readonly to?: Date;
}

/** Journeys that have rows of one kind and none of another; of these, what earlier imports brought where one is named. */
export interface JourneyPart {
  readonly having: readonly RowsOf[];
  readonly lacking?: readonly RowsOf[];
  /** The last import that counts. */
  readonly until?: number;
}

/** Where a part of a source is written: its values go to the binder of the statement it is part of. */
export interface SourcePart {
  readonly order: JourneyOrder;
  readonly binder: Binder;
  /** The journeys of another order, to stand after FROM in the same statement. */
  readonly table: (order: JourneyOrder) => string;
}

/** What cuts events out of journeys: the span, where it takes events, and `events` conditions. */
export interface Cut {
  readonly span: Span | null;
  readonly matches: readonly EventMatch[];
}

export function cutOf({ span, where }: JourneyOrder): Cut {
  const matches = where.flatMap((condition) => ('events' in condition ? [condition.events] : []));
  return { span: span?.take === 'events' ? span : null, matches };
}

export function cutsNothing({ span, matches }: Cut): boolean {
  return span === null && matches.length === 0;
}

/** Of a cut, the matches that take steps out of journeys: the others leave out nothing but what is evidence alone. */
export function cutsSteps({ matches }: Cut, facts: ShopFacts): readonly EventMatch[] {
  return matches.filter((match) => !keepsSteps(matchOf(match, facts), facts));
}

function keepsSteps(match: Match, { activities, evidence }: ShopFacts): boolean {
  const kept = new Set(plainNumbers(match));
  return match.plain && activities.every(({ id, name }) => kept.has(id) || evidence.has(name));
}

/** Whether what is left of a journey tells all that the whole one does of where it came from and what it was paid in. */
export function keepsOrigin(order: JourneyOrder): boolean {
  const cut = cutOf(order);
  return cut.span === null && cutsSteps(cut, order.facts).length === 0;
}

/** The same of the journeys of all values of a split. */
export function ofAllMembers(order: JourneyOrder): JourneyOrder {
  const { members: _, ...all } = order;
  return all;
}

/** True where the order is for all journeys of its type as they are. */
export function isWhole({ facts, objectType, span, where, bots, members }: JourneyOrder): boolean {
  const all = members === undefined && span === null;
  return all && where.length === 0 && (bots === 'in' || !facts.bots.has(objectType));
}
