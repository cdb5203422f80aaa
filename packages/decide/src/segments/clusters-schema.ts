import { z } from 'zod';
import { DifferenceOutput, TraitsInput } from './traits-schema.js';

export const ClustersInput = z
  .strictObject({
    /** What is known of each customer, by name. */
    features: z.array(z.string()).min(1).max(100),
    /** A row of numbers for each customer, in the order of the features. */
    rows: z.array(z.array(z.number())).min(1),
    /** What each row's customer is described by; the features where it is not given. */
    traits: z.array(TraitsInput).optional(),
    /** How many clusters; chosen where it is not given. */
    k: z.int().min(1).max(50).optional(),
    /** The most to choose from. */
    most: z.int().min(2).max(20).default(8),
    choose: z.enum(['silhouette', 'gap']).default('silhouette'),
    /** `standard`: each feature in standard deviations from its mean, so that units do not matter. */
    scale: z.enum(['standard', 'none']).default('standard'),
    seed: z.int().min(0).default(1),
    starts: z.int().min(1).max(1000).default(25),
    /** Of the customers, to see how stable the clusters are. */
    resamples: z.int().min(0).max(1000).default(30),
  })
  .refine(({ rows, traits }) => traits === undefined || traits.length === rows.length, {
    message: 'must hold one for each row',
    path: ['traits'],
  })
  .superRefine(({ features, rows }, context) => {
    const at = rows.findIndex(({ length }) => length !== features.length);
    if (at >= 0)
      context.addIssue({
        code: 'custom',
        path: ['rows', at],
        message: 'must hold a number for each feature',
      });
  });
export type ClustersInput = z.output<typeof ClustersInput>;

export const ClustersOutput = z.strictObject({
  k: z.int(),
  /** The cluster of each row, from 0, the largest. */
  labels: z.array(z.int()),
  clusters: z.array(
    z.strictObject({
      customers: z.number(),
      share: z.number(),
      /** By feature, in its own unit. */
      centre: z.record(z.string(), z.number()),
      /** From 0 to 1; below 0.6 do not trust it. null without resamples. */
      stability: z.number().nullable(),
      apart: z.array(DifferenceOutput),
    }),
  ),
  /** In the scale that was asked for. */
  inertia: z.number(),
  silhouette: z.number().nullable(),
  calinskiHarabasz: z.number().nullable(),
  daviesBouldin: z.number().nullable(),
  /** What the number was chosen from; empty where it was given. */
  choice: z.array(
    z.strictObject({
      k: z.int(),
      inertia: z.number(),
      silhouette: z.number().nullable(),
      gap: z.number(),
      gapError: z.number(),
    }),
  ),
  /** Whether the gap says that there are clusters at all; null where the number was given. */
  clustered: z.boolean().nullable(),
});
export type ClustersOutput = z.output<typeof ClustersOutput>;
