import { z } from 'zod';
import { decisionModel } from '../model.js';
import { assign } from './assign.js';

const Part = z.number().min(0).max(1);

const AssignmentInput = z.strictObject({
  /** Seeds the hash. */
  experiment: z.string().min(1),
  variants: z
    .array(z.strictObject({ name: z.string().min(1), weight: z.number().min(0).default(1) }))
    .min(1)
    .max(100)
    .refine((variants) => variants.some(({ weight }) => weight > 0), 'must not all have the weight 0')
    .refine(
      (variants) => new Set(variants.map(({ name }) => name)).size === variants.length,
      'must differ by name',
    ),
  /** The share of units that takes part. */
  traffic: Part.default(1),
  /** The part of a namespace that the experiment has: units outside it take no part. */
  namespace: z.strictObject({ name: z.string().min(1), from: Part, to: Part }).optional(),
  /** Each unit by the ids it is known by, in the order in which they became known. */
  units: z.array(z.strictObject({ ids: z.array(z.string().min(1)).min(1) })).max(1_000_000),
  /** What was assigned before, by id. */
  kept: z.record(z.string(), z.string()).default({}),
});

const AssignmentOutput = z.strictObject({
  assignments: z.array(
    z.strictObject({
      ids: z.array(z.string()),
      variant: z.string().nullable(),
      reason: z.enum(['hashed', 'kept', 'outside-namespace', 'outside-traffic']),
      mixed: z.boolean(),
    }),
  ),
  /** `kept` for the next time: each id of each unit that takes part. */
  kept: z.record(z.string(), z.string()),
});

/** Who sees which variant: see docs/models.md. */
export const assignment = decisionModel({
  name: 'assignment',
  title: 'Which variant of an experiment each visitor sees, the same in every language',
  input: AssignmentInput,
  output: AssignmentOutput,
  run: ({ units, kept: earlier, ...plan }): z.output<typeof AssignmentOutput> => {
    const kept = new Map(Object.entries(earlier));
    const assignments = units.map(({ ids }) => {
      const given = assign({ ids }, plan, kept);
      if (given.variant !== null) for (const id of ids) kept.set(id, given.variant);
      return { ids, ...given };
    });
    return { assignments, kept: Object.fromEntries(kept) };
  },
});
