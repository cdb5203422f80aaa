import { z } from 'zod';
import { AnswerMeta } from './meta.js';
import { breakdownField, objectField, sharedFields } from './shared.js';

export const MatrixQuestion = z.strictObject({
  kind: z.literal('matrix'),
  ...sharedFields,
  ...breakdownField,
  ...objectField,
  /** `transitions`: from activity to activity. `steps`: what journeys are at after each number of steps. */
  of: z.enum(['transitions', 'steps']),
  /**
   * Of transitions: how often (`count`), how often in a journey in the mean (`per journey`), or as a share of what
   * leaves `from` (`out`) or of what comes to `to` (`in`). Steps are shares of journeys.
   */
  weight: z.enum(['count', 'per journey', 'out', 'in']).default('count'),
  /** Steps told, where steps are asked for. */
  depth: z.number().int().min(1, 'must be 1 or more').max(50, 'must be 50 or less').default(10),
});
export type MatrixQuestion = z.infer<typeof MatrixQuestion>;

/** Null stands for the start of journeys in `from`, for their end in `to`. */
export const MatrixTransition = z.object({
  from: z.string().nullable(),
  to: z.string().nullable(),
  value: z.number(),
});
export type MatrixTransition = z.infer<typeof MatrixTransition>;

/** After `step` steps, so large a share of the journeys is at this activity; null for those that have ended. */
export const MatrixStep = z.object({ step: z.number(), activity: z.string().nullable(), value: z.number() });
export type MatrixStep = z.infer<typeof MatrixStep>;

export const MatrixAnswer = z.object({
  kind: z.literal('matrix'),
  of: z.enum(['transitions', 'steps']),
  /** The activities that journeys hold, by name. */
  activities: z.array(z.string()),
  /** Cells that are not 0; empty where steps are asked for. */
  transitions: z.array(MatrixTransition),
  /** Cells that are not 0; empty where transitions are. */
  steps: z.array(MatrixStep),
  meta: AnswerMeta,
});
export type MatrixAnswer = z.infer<typeof MatrixAnswer>;
