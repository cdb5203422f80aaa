import { z } from 'zod';
import { ObjectType } from '../event.js';
import { ShopId } from '../settings.js';
import { AnswerMeta } from './meta.js';
import { noBreakdown, sharedFields } from './shared.js';
import { Where } from './where.js';

/** Who has to act: the shop, its customer, a carrier, or somebody else whom it relies on, such as a payment provider. */
export const OpenTurn = z.enum(['shop', 'customer', 'carrier', 'provider']);
export type OpenTurn = z.infer<typeof OpenTurn>;

/** What is going on now. It is about one moment: there is no period and no comparison. */
export const OpenQuestion = z.strictObject({
  kind: z.literal('open'),
  shop: ShopId.optional(),
  ...noBreakdown('open journeys are listed one by one: give “where” to look at some of them'),
  where: Where.optional(),
  bots: sharedFields.bots,
  locale: sharedFields.locale,
  /** One object type; orders, parcels, tickets and returns where left out. */
  object: ObjectType.optional(),
  /** Which moment is now: the shop's last event where left out. What came later counts as not yet happened. */
  at: z.iso.datetime({ offset: true }).optional(),
  /** For so many hours from now on, work is expected. */
  hours: z.number().int().min(1).max(168).default(24),
  /** Journeys of these objects alone are listed; what is counted and learnt from stays that of all. Steps, backtest and work are not told then. */
  ids: z.array(z.string().min(1).max(256)).min(1).max(200).optional(),
  /** Only journeys whose turn it is, or that a team of the shop, by its id, has to bring on. */
  turn: OpenTurn.optional(),
  team: z.string().min(1).max(256).optional(),
  /** Only journeys that have to be done with before the next cut-off of a team, see `cutOff` of the answer. */
  leaving: z.boolean().default(false),
  /** Journeys listed for each object type, and of all together; and how many of the worst are passed over. */
  limit: z.number().int().min(1).max(1000).default(50),
  offset: z.number().int().min(0).max(1_000_000).default(0),
});
export type OpenQuestion = z.infer<typeof OpenQuestion>;

/** Seconds. */
export const Ages = z.object({ mean: z.number(), p50: z.number(), p90: z.number() });
export type Ages = z.infer<typeof Ages>;

export const OpenStep = z.object({
  /** The last thing that happened. */
  activity: z.string(),
  journeys: z.number(),
  /** Since their start, and since their last event. */
  age: Ages,
  waiting: Ages,
});
export type OpenStep = z.infer<typeof OpenStep>;

export const OpenJourney = z.object({
  id: z.string(),
  start: z.string(),
  /** The last thing that happened, and when. */
  step: z.string(),
  since: z.string(),
  events: z.number(),
  /** Since its start, and since its last event. */
  age: z.number(),
  waiting: z.number(),
  /** What most often comes next, whose turn that is, and which of the shop's teams does it. */
  next: z.string().nullable(),
  turn: OpenTurn.nullable(),
  team: z.string().nullable(),
  /** How much of the waiting lay in that team's working hours, in seconds; null where it has no calendar. */
  workingWait: z.number().nullable(),
  worth: z.number(),
  /**
   * The last cut-off of a team after which it is still in time, on average; the next one where even that is too late. `step` is
   * what has to be done by then: the first on the usual way from here that a team with a cut-off does, and what that team does
   * right after it. Null where nothing is promised, no such team is ahead, or it is more than two weeks off.
   */
  cutOff: z.object({ at: z.string(), team: z.string(), step: z.string() }).nullable(),
  /** By when it is promised to be done, and whether that has passed. */
  due: z.string().nullable(),
  late: z.boolean(),
  /** From journeys that stood at the same step for as long: when it will be done, in eight of ten cases between the outer two. */
  finish: z.object({ p10: z.string(), p50: z.string(), p90: z.string() }).nullable(),
  /** 0 … 1: the share of those that would not have been done in time; null without a promise or enough of them. */
  risk: z.number().nullable(),
  /** How many of those there are. */
  basis: z.number(),
});
export type OpenJourney = z.infer<typeof OpenJourney>;

/** An open journey, and whose it is. */
export const OpenObject = z.object({ object: z.string(), ...OpenJourney.shape });
export type OpenObject = z.infer<typeof OpenObject>;

/** Predictions for past journeys from older ones, each at one moment of its life, held against what came. */
export const OpenBacktest = z.object({
  journeys: z.number(),
  /** Share of finishes between p10 and p90: eight of ten where predictions are honest. */
  covered: z.number().nullable(),
  /** Share of finishes before p50: half. */
  beforeMedian: z.number().nullable(),
  /** Mean seconds between p50 and the finish. */
  error: z.number().nullable(),
  /** Mean square of risk less what came (Brier 1950), and of the plain share of late ones; null without a promise. */
  brier: z.number().nullable(),
  brierOfShare: z.number().nullable(),
  /** Journeys by risk, in fifths: how many, their mean risk, and the share that was late. */
  risks: z.array(z.object({ journeys: z.number(), risk: z.number(), late: z.number() })),
});
export type OpenBacktest = z.infer<typeof OpenBacktest>;

/** Events that a team is expected to carry out, hour by hour from now on. Estimates. */
export const ExpectedWork = z.object({
  team: z.string(),
  /** On journeys that are open, that are still to come, and that are done or called off (returns, replies, …). */
  open: z.array(z.number()),
  arriving: z.array(z.number()),
  other: z.array(z.number()),
});
export type ExpectedWork = z.infer<typeof ExpectedWork>;

/** Open journeys by whose turn it is: null where nothing is known to come next; and by the team, where one of the shop's does it. */
export const OpenTurns = z.object({
  turn: OpenTurn.nullable(),
  team: z.string().nullable(),
  open: z.number(),
});
export type OpenTurns = z.infer<typeof OpenTurns>;

/** The next cut-off of a team, and how many open journeys have to be done with by then to keep what is promised. */
export const OpenCutOff = z.object({ team: z.string(), at: z.string(), journeys: z.number() });
export type OpenCutOff = z.infer<typeof OpenCutOff>;

export const OpenObjects = z.object({
  /** With `turn`, `team` or `leaving`, of those alone; so are `late`, `atRisk`, `journeys` and `cut`, and, but for `leaving`, `steps`. */
  open: z.number(),
  /** Of all that are open, the most first; none where `ids` are asked for. */
  turns: z.array(OpenTurns),
  /** Of those that were looked at; none where `ids` are asked for. */
  cutOffs: z.array(OpenCutOff),
  /** Young too, but called off by what undoes the goal; and too old to be called open, though nothing ended them. */
  undone: z.number(),
  overdue: z.number(),
  /** Of all, how many have reached the goal: where none ever did, all count as open. */
  reached: z.number(),
  /** Of those that were looked at, listed or not: beyond their promise; and more likely late than not (a risk of a half or more). Null where `ids` are asked for. */
  late: z.number().nullable(),
  atRisk: z.number().nullable(),
  steps: z.array(OpenStep),
  /** Late ones first, then by risk, then the oldest. */
  journeys: z.array(OpenJourney),
  /** Those of `open` that are not listed, also those that were passed over. */
  cut: z.number(),
  /**
   * Open journeys that were not looked at one by one, being beyond the 5,000 oldest or none of `ids`. They are among `open` and
   * `cut`, but with `leaving`: whether they have to leave is not known.
   */
  unseen: z.number(),
  /** Null where too little is past. */
  backtest: OpenBacktest.nullable(),
  /** Weeks that expected work is drawn from; null where no whole week is past, or no team is known. */
  weeks: z.number(),
  work: z.array(ExpectedWork).nullable(),
});
export type OpenObjects = z.infer<typeof OpenObjects>;

export const OpenAnswer = z.object({
  kind: z.literal('open'),
  currency: z.string(),
  /** What counts as now; null where the shop has no event. */
  at: z.string().nullable(),
  objects: z.record(z.string(), OpenObjects),
  /** Of all types together, the worst first. */
  worst: z.array(OpenObject),
  meta: AnswerMeta,
});
export type OpenAnswer = z.infer<typeof OpenAnswer>;
