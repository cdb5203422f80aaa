import { z } from 'zod';
import { CannotEstimate } from '../cannot-estimate.js';
import { decisionModel } from '../model.js';
import { normalQuantile } from '../numerics/distributions.js';
import { medianOf, stepsOf, survivalCurve, type Watched } from './kaplan-meier.js';
import { logRank } from './log-rank.js';

const ChurnInput = z.strictObject({
  customers: z
    .array(
      z.strictObject({
        /** How long they were watched, in any unit that is the same for all. */
        time: z.number().min(0),
        /** Whether they left then. Otherwise they were still there when the watch ended. */
        left: z.boolean(),
        segment: z.string().default('all'),
      }),
    )
    .min(1),
  level: z.number().gt(0).lt(1).default(0.95),
});

const Curve = z.strictObject({
  segment: z.string(),
  customers: z.number(),
  left: z.number(),
  /** When half are gone; null where that was not seen. */
  median: z.number().nullable(),
  /** A point for each time at which somebody left. */
  points: z.array(
    z.strictObject({
      time: z.number(),
      atRisk: z.number(),
      left: z.number(),
      staying: z.number(),
      low: z.number(),
      high: z.number(),
    }),
  ),
});
type Curve = z.output<typeof Curve>;

const ChurnOutput = z.strictObject({
  curves: z.array(Curve),
  /** Whether the segments' curves differ; null with one segment, or where they cannot be compared. */
  logRank: z.strictObject({ statistic: z.number(), degrees: z.number(), pValue: z.number() }).nullable(),
});

/** How many customers stay for how long, by segment: see docs/models.md. */
export const churn = decisionModel({
  name: 'churn',
  title: 'How many customers stay for how long, by segment, and whether segments differ',
  input: ChurnInput,
  output: ChurnOutput,
  run: ({ customers, level }): z.output<typeof ChurnOutput> => {
    if (!customers.some(({ left }) => left))
      throw CannotEstimate.because((reasons) => reasons.customers.nobodyLeft);
    if (customers.length === 1) throw CannotEstimate.because((reasons) => reasons.customers.onlyOne);
    const segments = new Map<string, Watched[]>();
    for (const { segment, ...watched } of customers) {
      const known = segments.get(segment);
      if (known === undefined) segments.set(segment, [watched]);
      else known.push(watched);
    }
    const z = normalQuantile((1 + level) / 2);
    const curves = [...segments].map(([segment, watched]): Curve => {
      const points = survivalCurve(stepsOf(watched), z);
      const left = watched.filter((each) => each.left).length;
      return { segment, customers: watched.length, left, median: medianOf(points), points };
    });
    return { curves, logRank: segments.size > 1 ? logRank([...segments.values()]) : null };
  },
});
