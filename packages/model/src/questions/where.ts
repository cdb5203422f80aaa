import { z } from 'zod';
import { ObjectType } from '../event.js';
import { Duration } from './duration.js';
import { EventProperty, JourneyProperty } from './property.js';
import { fittedFields, SAYS_NOTHING, saysWho } from './segment-rule.js';

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
export const EventFilter = z
  .strictObject({ property: EventProperty, ...Comparison })
  .refine(needsValue, VALUE_MISSING);
export type EventFilter = z.infer<typeof EventFilter>;

const Name = z.string().min(1).max(256);

const OneMatch = z.strictObject({
  /** Incoming or canonical name, or several of them; any activity where left out. */
  activity: z.union([Name, z.array(Name).min(1).max(50)]).optional(),
  /** All of these. */
  where: z.array(EventFilter).max(20).optional(),
});

/** Which events are meant: an activity, one of several, with properties; or any of several such. */
export const EventMatch = z.union([OneMatch, z.strictObject({ any: z.array(OneMatch).min(1).max(20) })]);
export type EventMatch = z.infer<typeof EventMatch>;
export type SingleMatch = z.infer<typeof OneMatch>;

const JourneyFilter = z
  .strictObject({ journey: JourneyProperty, ...Comparison })
  .refine(needsValue, VALUE_MISSING);

const Times = z.strictObject({
  atLeast: z.number().int().min(0).optional(),
  atMost: z.number().int().min(0).optional(),
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
]);

const plainConditions = [
  /** Journeys that hold it, so many times. */
  z.strictObject({ with: EventMatch, times: Times.optional() }),
  z.strictObject({ without: EventMatch }),
  z.strictObject({ starts: EventMatch }),
  z.strictObject({ ends: EventMatch }),
  z.strictObject({ followed: Followed }),
  JourneyFilter,
  z.strictObject({ variants: Variants }),
] as const;

/** A segment without a name: what its members are, all of it. */
export const SegmentRule = z
  .strictObject({
    object: ObjectType.default('customer'),
    where: z
      .array(z.union([...plainConditions]))
      .max(20)
      .default([]),
    ...fittedFields,
  })
  .refine(saysWho, SAYS_NOTHING);
export type SegmentRule = z.infer<typeof SegmentRule>;

const simpleConditions = [
  ...plainConditions,
  /** Journeys of objects in a segment: one of the shop's settings, or one that is told here. */
  z.strictObject({ segment: z.union([Name, SegmentRule]) }),
] as const;

/** Conditions over journeys; `not` and `any` combine them one level deep. */
export const JourneyCondition = z.union([
  ...simpleConditions,
  z.strictObject({ not: z.union([...simpleConditions]) }),
  z.strictObject({
    any: z
      .array(z.union([...simpleConditions]))
      .min(1)
      .max(20),
  }),
]);
export type JourneyCondition = z.infer<typeof JourneyCondition>;

/**
 * One condition of `where`; all of a list hold. `events` keeps the events that match, as though nothing else had
 * happened: such cuts come first, and the other conditions look at what is left of each journey.
 */
export const Condition = z.union([z.strictObject({ events: EventMatch }), JourneyCondition]);
export type Condition = z.infer<typeof Condition>;

export const Where = z.array(Condition).max(50);
export type Where = z.infer<typeof Where>;
