import { z } from 'zod';
import { ObjectType } from '../event.js';
import { MOST_WAY_STEPS, MOST_WAYS } from './chosen-ways.js';
import { Duration } from './duration.js';
import { EventProperty, JourneyProperty } from './property.js';
import { type BehaviourGroup, fittedFields, type RfmSegment, SAYS_NOTHING, saysWho } from './segment-rule.js';

export const OPERATORS = [
  'is',
  'is not',
  'contains',
  'does not contain',
  'matches',
  'does not match',
  'is set',
  'is not set',
  '>',
  '>=',
  '<',
  '<=',
] as const;
export type Operator = (typeof OPERATORS)[number];

/*
 * The types are spelt out, and checked against the schemas: inferred ones would stand whole in the declarations of every
 * question that takes conditions (8 MB of them), and be compared member by member. `…Input` is how a condition is
 * written, with what may be left out; the other how it is understood.
 */

type ScalarValue = string | number;

interface ComparisonInput {
  operator?: Operator | undefined;
  value?: ScalarValue | ScalarValue[] | undefined;
}

interface Comparison {
  operator: Operator;
  value?: ScalarValue | ScalarValue[] | undefined;
}

export interface EventFilterInput extends ComparisonInput {
  property: string;
}
export interface EventFilter extends Comparison {
  property: string;
}

export interface JourneyFilterInput extends ComparisonInput {
  journey: string;
}
export interface JourneyFilter extends Comparison {
  journey: string;
}

interface MatchOf<Filter> {
  activity?: string | string[] | undefined;
  where?: Filter[] | undefined;
}

export type SingleMatchInput = MatchOf<EventFilterInput>;
export type SingleMatch = MatchOf<EventFilter>;

export type EventMatchInput = SingleMatchInput | { any: SingleMatchInput[] };
export type EventMatch = SingleMatch | { any: SingleMatch[] };

interface FollowedInput {
  first: EventMatchInput;
  then: EventMatchInput;
  within?: string | undefined;
  directly?: boolean | undefined;
}

interface Followed {
  first: EventMatch;
  then: EventMatch;
  within?: string | undefined;
  directly: boolean;
}

interface Times {
  atLeast?: number | undefined;
  atMost?: number | undefined;
}

/** In the shop's currency, both included. */
interface Worth {
  atLeast?: number | undefined;
  atMost?: number | undefined;
}

interface ChosenWays {
  ways: string[][];
  object?: string | undefined;
}

type PlainOf<Match, OfJourney, FollowedBy> =
  | { with: Match; times?: Times | undefined; last?: string | undefined }
  | { without: Match; last?: string | undefined }
  | { worth: Worth }
  | { starts: Match }
  | { ends: Match }
  | { followed: FollowedBy }
  | OfJourney
  | { variants: { top: number } | { share: number } | ChosenWays };

export type PlainConditionInput = PlainOf<EventMatchInput, JourneyFilterInput, FollowedInput>;
export type PlainCondition = PlainOf<EventMatch, JourneyFilter, Followed>;

interface Fitted {
  rfm?: RfmSegment[] | undefined;
  behaviour?: BehaviourGroup | undefined;
}

export interface SegmentRuleInput extends Fitted {
  object?: string | undefined;
  where?: PlainConditionInput[] | undefined;
}
export interface SegmentRule extends Fitted {
  object: string;
  where: PlainCondition[];
}

type SimpleOf<Plain, Rule> = Plain | { segment: string | Rule };
type SimpleInput = SimpleOf<PlainConditionInput, SegmentRuleInput>;
type Simple = SimpleOf<PlainCondition, SegmentRule>;

export type JourneyConditionInput = SimpleInput | { not: SimpleInput } | { any: SimpleInput[] };
export type JourneyCondition = Simple | { not: Simple } | { any: Simple[] };

export type ConditionInput = { events: EventMatchInput } | JourneyConditionInput;
export type Condition = { events: EventMatch } | JourneyCondition;

const Scalar = z.union([z.string().max(1000), z.number()]);

/** `value` may be a list with `is` and `is not`, for one of them. `matches` takes a regular expression (RE2). */
const Comparison = {
  operator: z.enum(OPERATORS).default('is'),
  value: z.union([Scalar, z.array(Scalar).min(1).max(200)]).optional(),
};

function needsValue({ operator, value }: { operator: Operator; value?: unknown }): boolean {
  return operator === 'is set' || operator === 'is not set' || value !== undefined;
}

const VALUE_MISSING = { message: 'needs a value', path: ['value'] };

/** An event whose property compares so. An event without the property is not any value, and not set. */
export const EventFilter: z.ZodType<EventFilter, EventFilterInput> = z
  .strictObject({ property: EventProperty, ...Comparison })
  .refine(needsValue, VALUE_MISSING);

const Name = z.string().min(1).max(256);

const OneMatch = z.strictObject({
  /** Incoming or canonical name, or several of them; any activity where left out. */
  activity: z.union([Name, z.array(Name).min(1).max(50)]).optional(),
  /** All of these. */
  where: z.array(EventFilter).max(20).optional(),
});

/** The two forms of an event match: one activity, or one of several with its own properties each. */
export const MATCH_FORMS = [OneMatch, z.strictObject({ any: z.array(OneMatch).min(1).max(20) })] as const;

/** Which events are meant: an activity, one of several, with properties; or any of several such. */
export const EventMatch: z.ZodType<EventMatch, EventMatchInput> = z.union(MATCH_FORMS);

const JourneyFilter: z.ZodType<JourneyFilter, JourneyFilterInput> = z
  .strictObject({ journey: JourneyProperty, ...Comparison })
  .refine(needsValue, VALUE_MISSING);

const Times = z.strictObject({
  atLeast: z.number().int().min(0).optional(),
  atMost: z.number().int().min(0).optional(),
});

const Worth = z
  .strictObject({ atLeast: z.number().optional(), atMost: z.number().optional() })
  .refine(({ atLeast, atMost }) => atLeast !== undefined || atMost !== undefined, {
    message: 'needs atLeast or atMost',
  })
  .refine(({ atLeast = -Infinity, atMost = Infinity }) => atLeast <= atMost, {
    message: 'must have an atLeast that is not above its atMost',
    path: ['atLeast'],
  });

const Followed = z.strictObject({
  first: EventMatch,
  then: EventMatch,
  /** At most so long between the two. */
  within: Duration.optional(),
  /** With nothing in between. */
  directly: z.boolean().default(false),
});

const Variants = z.union([
  /** Journeys that go one of the most frequent ways. */
  z.strictObject({ top: z.number().int().min(1).max(1000) }),
  /** Journeys that go a way which at least this share of journeys goes, 0 … 1. */
  z.strictObject({ share: z.number().gt(0).max(1) }),
  /** Journeys that go one of these ways from start to end: the names of their activities, in their order. */
  z.strictObject({
    ways: z.array(z.array(Name).min(1).max(MOST_WAY_STEPS)).min(1).max(MOST_WAYS),
    /** Of this type alone; journeys of the others are kept whichever way they go. */
    object: ObjectType.optional(),
  }),
]);

const plainConditions = [
  /** Journeys that hold it, so many times; with `last`, so long before the shop's last event at most. */
  z.strictObject({ with: EventMatch, times: Times.optional(), last: Duration.optional() }),
  z.strictObject({ without: EventMatch, last: Duration.optional() }),
  /** Journeys that were worth so much: revenue less what was given back, in the shop's currency. An estimate. */
  z.strictObject({ worth: Worth }),
  z.strictObject({ starts: EventMatch }),
  z.strictObject({ ends: EventMatch }),
  z.strictObject({ followed: Followed }),
  JourneyFilter,
  z.strictObject({ variants: Variants }),
] as const;

const PlainCondition: z.ZodType<PlainCondition, PlainConditionInput> = z.union(plainConditions);

/** A segment without a name: what its members are, all of it. */
export const SegmentRule: z.ZodType<SegmentRule, SegmentRuleInput> = z
  .strictObject({
    object: ObjectType.default('customer'),
    where: z.array(PlainCondition).max(20).default([]),
    ...fittedFields,
  })
  .refine(saysWho, SAYS_NOTHING);

const simpleConditions = [
  ...plainConditions,
  /** Journeys of objects in a segment: one of the shop's settings, or one that is told here. */
  z.strictObject({ segment: z.union([Name, SegmentRule]) }),
] as const;

const SimpleCondition = z.union(simpleConditions);

/** Conditions over journeys; `not` and `any` combine them one level deep. */
export const JourneyCondition: z.ZodType<JourneyCondition, JourneyConditionInput> = z.union([
  ...simpleConditions,
  z.strictObject({ not: SimpleCondition }),
  z.strictObject({ any: z.array(SimpleCondition).min(1).max(20) }),
]);

/**
 * One condition of `where`; all of a list hold. `events` keeps the events that match, as though nothing else had
 * happened: such cuts come first, and the other conditions look at what is left of each journey.
 */
export const Condition: z.ZodType<Condition, ConditionInput> = z.union([
  z.strictObject({ events: EventMatch }),
  JourneyCondition,
]);

export type Where = Condition[];
export const Where: z.ZodType<Where, ConditionInput[]> = z.array(Condition).max(50);
