import { z } from 'zod';
import { ObjectType } from './event.js';
import { Duration } from './questions/duration.js';
import { OrderLine } from './questions/order-line.js';
import { fittedFields, SAYS_NOTHING, saysWho } from './questions/segment-rule.js';
import { JourneyCondition } from './questions/where.js';
import { LANES, STAGES } from './words.js';

const Currency = z.string().regex(/^[A-Z]{3}$/u, 'must be an ISO 4217 code such as EUR');
const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/u, 'must be a time such as 09:00');

export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** True where the runtime knows the IANA time zone. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

export const Zone = z.string().refine(isZone, 'must be an IANA time zone such as Europe/Berlin');

/** When a team works: at all hours but on holidays where it tells no `hours`. Times are in `zone` (the shop's where left out). */
export const WorkingCalendar = z.strictObject({
  zone: Zone.optional(),
  hours: z.partialRecord(
    z.enum(WEEKDAYS),
    z.array(z.strictObject({ from: TimeOfDay, to: TimeOfDay })).max(8),
  ),
  /** Days without work, as YYYY-MM-DD. */
  holidays: z.array(z.iso.date()).default([]),
  /** By when on each working day its work has to be done to leave that day: when the carrier's van comes, say. */
  cutOff: TimeOfDay.optional(),
});
export type WorkingCalendar = z.infer<typeof WorkingCalendar>;

/** A team owns steps; its calendar tells working time from waiting time. */
export const Team = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  calendar: WorkingCalendar.optional(),
  /** Activities that this team carries out, by incoming or canonical name. */
  activities: z.array(z.string()).default([]),
  systems: z.array(z.string()).default([]),
  /** What an hour of its work costs, in the shop's currency. */
  hourlyRate: z.number().min(0).max(1_000_000).optional(),
});
export type Team = z.infer<typeof Team>;

/**
 * What the shop promises of each journey of a type: to be at one of `to` in time. In time is `within` so long, from the
 * first of `from` on (from the journey's start where left out), or by what an attribute of the object says: a day
 * (YYYY-MM-DD), which counts whole, or an instant.
 */
export const ShopPromise = z
  .strictObject({
    id: z.string().min(1).max(64),
    name: z.string().min(1).max(128).optional(),
    object: ObjectType,
    /** Activities, by incoming or canonical name. */
    from: z.array(z.string().min(1)).min(1).optional(),
    to: z.array(z.string().min(1)).min(1),
    within: Duration.optional(),
    /** Counts the working hours of the team that carries out `to`. */
    working: z.boolean().default(false),
    /** The name of a text attribute of the object. */
    by: z.string().min(1).max(200).optional(),
  })
  .refine(({ within, by }) => (within === undefined) !== (by === undefined), {
    message: 'must have either “within” or “by”',
    path: ['within'],
  });
export type ShopPromise = z.infer<typeof ShopPromise>;

/** A journey of `objectType` is a success when it holds one of `reach` and none of `without`. */
export const Goal = z.strictObject({
  reach: z.array(z.string().min(1)).min(1),
  without: z.array(z.string().min(1)).default([]),
});
export type Goal = z.infer<typeof Goal>;

/** Where an activity of this shop belongs, said by a person: wins over taxonomy and inference. */
export const PlacementOverride = z.strictObject({
  stage: z.enum(STAGES).optional(),
  lane: z.enum(LANES).optional(),
  canonical: z.string().optional(),
  name: z.string().optional(),
});
export type PlacementOverride = z.infer<typeof PlacementOverride>;

/**
 * Objects that belong together by what their journeys hold, by recency, frequency and money, or by behaviour (all that it
 * says): a filter, a breakdown and an audience.
 */
export const Segment = z
  .strictObject({
    id: z.string().min(1).max(64),
    name: z.string().min(1).max(128),
    object: ObjectType.default('customer'),
    where: z.array(JourneyCondition).max(20).default([]),
    ...fittedFields,
  })
  .refine(saysWho, SAYS_NOTHING);
export type Segment = z.infer<typeof Segment>;

export const DEFAULT_GOALS: Readonly<Record<string, Goal>> = {
  customer: { reach: ['Order Completed'], without: [] },
  session: { reach: ['Order Completed'], without: [] },
  order: { reach: ['Parcel Delivered'], without: ['Return Requested', 'Return Received', 'Order Cancelled'] },
  parcel: { reach: ['Parcel Delivered'], without: [] },
  ticket: { reach: ['Ticket Solved'], without: [] },
  return: { reach: ['Return Refunded'], without: [] },
};

/** What is kept of live events, and what not, before anything of them is written down. */
export const Privacy = z.strictObject({
  /** By the source that a write key is for: the only properties that are kept of its events and objects. All where none are named. */
  allow: z.record(z.string(), z.array(z.string().min(1).max(64)).max(200)).default({}),
  /** Ids that are e-mail addresses or telephone numbers are kept as hashes alone, unless this says `false`. */
  hashIds: z.boolean().default(true),
  /** Events are taken out, from everywhere, so many days after they happened. Never where it is not said. */
  keepDays: z.number().int().min(1).max(36_500).optional(),
});
export type Privacy = z.infer<typeof Privacy>;

/** Everything a shop decides for itself. Each field has a default: an empty object is a valid shop. */
export const ShopSettings = z.object({
  name: z.string().trim().min(1).default('My shop'),
  currency: Currency.default('EUR'),
  zone: Zone.default('UTC'),
  weekStart: z.enum(WEEKDAYS).default('monday'),
  goals: z.record(ObjectType, Goal).default({ ...DEFAULT_GOALS }),
  teams: z.array(Team).default([]),
  /** Object types traced besides the default ones. */
  trace: z.array(ObjectType).default([]),
  /** Object types never traced, even where they are by default. */
  context: z.array(ObjectType).default([]),
  /** What is left of a unit of revenue after the cost of goods, 0 … 1; findings are priced in revenue where it is not told. */
  margin: z.number().min(0).max(1).optional(),
  /** What an order comes to where its event does not tell, in the shop's currency: findings are priced by it. */
  orderValue: z.number().positive().max(1_000_000_000).optional(),
  segments: z.array(Segment).max(100).default([]),
  promises: z.array(ShopPromise).max(100).default([]),
  /** The steps that orders should take: findings tell of those that take others. Those that most orders take where it is not told. */
  line: OrderLine.optional(),
  /** Whether answers may show single people, and of how many at least. */
  people: z
    .strictObject({ show: z.boolean().default(false), least: z.number().int().min(2).default(5) })
    .default({ show: false, least: 5 }),
  privacy: Privacy.default({ allow: {}, hashIds: true }),
  /** By incoming activity name. */
  placements: z.record(z.string(), PlacementOverride).default({}),
});
export type ShopSettings = z.infer<typeof ShopSettings>;

/** A shop id: a folder-safe, URL-safe name. */
export const ShopId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,62}$/u, 'must be lower-case letters, digits and dashes');
