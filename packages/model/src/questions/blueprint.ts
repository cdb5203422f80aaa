import { z } from 'zod';
import { ObjectType, Amount } from '../event.js';
import { LANES, STAGES } from '../words.js';
import { LogSummary, TooYoung } from './map.js';
import { AnswerMeta, Seconds } from './meta.js';
import { noBreakdown, sharedFields } from './shared.js';

export const BlueprintQuestion = z.strictObject({
  kind: z.literal('blueprint'),
  ...sharedFields,
  ...noBreakdown('a blueprint draws the shop as one: ask “map” with this breakdown, or give “where”'),
  /** One object type, or all traced types where left out. */
  object: ObjectType.optional(),
  /** Steps drawn before the rest is folded. */
  steps: z.number().int().min(3).max(200).default(24),
});
export type BlueprintQuestion = z.infer<typeof BlueprintQuestion>;

export const StepMetrics = z.object({
  /** Events at this step. An event that several object types share counts once. */
  events: z.number(),
  /** Journeys of the step's leading object type that pass here. */
  journeys: z.number(),
  /** Those, as a share of all journeys of that type, 0 … 1. */
  share: z.number(),
  /** Waiting time before the step; null where nothing comes before. */
  wait: Seconds.nullable(),
  /** Journeys that end here without the goal, as a share of those that pass, 0 … 1; open ones are not counted. */
  lostShare: z.number(),
  lost: z.number(),
  open: z.number(),
  /** Share of passing journeys that pass twice or more, 0 … 1. */
  repeatRate: z.number(),
  amounts: z.array(Amount),
});
export type StepMetrics = z.infer<typeof StepMetrics>;

export const BlueprintStep = z.object({
  id: z.string(),
  name: z.string(),
  stage: z.enum(STAGES),
  lane: z.enum(LANES),
  /** Incoming names bound to this step; more than one where systems call one thing by several names. */
  activities: z.array(z.string()),
  canonical: z.string().nullable(),
  objectTypes: z.array(z.string()),
  /**
   * The object type whose journeys the metrics count: one whose goal this is, else the one that the step is about by
   * the taxonomy, else of those that pass here the one with the most.
   */
  leading: z.string().nullable(),
  systems: z.array(z.string()),
  placement: z.object({
    source: z.enum(['shop', 'taxonomy', 'inferred']),
    stageConfidence: z.number(),
    laneConfidence: z.number(),
  }),
  /** Column within the whole blueprint, from the left; steps of one column happen at about the same time. */
  column: z.number().int(),
  /** On the through-line. */
  main: z.boolean(),
  /** Not drawn until opened: too rare. The step that stands for it while folded. */
  foldedInto: z.string().nullable(),
  metrics: StepMetrics,
  /** For a step that stands for folded ones: how many. */
  folds: z.number().int(),
});
export type BlueprintStep = z.infer<typeof BlueprintStep>;

export const BlueprintFlow = z.object({
  from: z.string(),
  to: z.string(),
  objectType: z.string(),
  count: z.number(),
  journeys: z.number(),
  seconds: Seconds,
  amount: z.number(),
  /** On the through-line: the way most journeys take. */
  main: z.boolean(),
  /** Runs against the order of the steps. */
  back: z.boolean(),
});
export type BlueprintFlow = z.infer<typeof BlueprintFlow>;

export const BlueprintAnswer = z.object({
  kind: z.literal('blueprint'),
  log: LogSummary,
  currency: z.string(),
  stages: z.array(z.object({ id: z.enum(STAGES), name: z.string() })),
  lanes: z.array(z.object({ id: z.enum(LANES), name: z.string() })),
  steps: z.array(BlueprintStep),
  flows: z.array(BlueprintFlow),
  /** The flows that touch folded steps, one by one; `flows` has them lifted to the folds. For drawing an opened fold. */
  detail: z.array(BlueprintFlow),
  /** By object type: who may still come to a step. Only on the two sides of a comparison. */
  tooYoung: z.record(z.string(), TooYoung).optional(),
  meta: AnswerMeta,
});
export type BlueprintAnswer = z.infer<typeof BlueprintAnswer>;
