import { z } from 'zod';
import { CannotEstimate } from '../cannot-estimate.js';
import { decisionModel } from '../model.js';
import { quantileOfSorted } from '../numerics/quantile.js';
import { type Difference, whatSetsApart } from './apart.js';
import { SEGMENT_NAMES, segmentName } from './named.js';
import { DifferenceOutput, TraitsInput } from './traits-schema.js';

const DAY = 86_400_000;

const Customer = z.strictObject({
  /** Days since the last order. */
  recency: z.number().min(0),
  /** How many orders. */
  frequency: z.number().gt(0),
  /** What they were worth together. */
  monetary: z.number(),
  traits: TraitsInput,
});

const RfmInput = z
  .strictObject({
    customers: z
      .array(Customer.extend({ customer: z.string() }))
      .min(1)
      .optional(),
    /** Instead of customers: their orders, and the day that recency is counted from. */
    orders: z
      .array(z.strictObject({ customer: z.string(), date: z.iso.date(), value: z.number() }))
      .min(1)
      .optional(),
    on: z.iso.date().optional(),
    /** Into how many parts of equal size each score divides the customers. */
    bins: z.int().min(2).max(10).default(5),
    /** Added to each threshold: with 1 and whole numbers they are those of the R package rfm. */
    shift: z.number().min(0).default(0),
  })
  .refine(({ customers, orders }) => (customers === undefined) !== (orders === undefined), {
    message: 'give either customers or orders',
  })
  .refine(({ orders, on }) => orders === undefined || on !== undefined, {
    message: 'is missing: the day that recency is counted from',
    path: ['on'],
  });
type RfmInput = z.output<typeof RfmInput>;

const SCORED = ['recency', 'frequency', 'monetary'] as const;
type Scored = (typeof SCORED)[number];
type Figures = Readonly<Record<Scored, number>>;
type Customer = z.output<typeof Customer> & { readonly customer: string };

const Scores = z.strictObject({ recency: z.int(), frequency: z.int(), monetary: z.int() });
const Thresholds = z.array(z.number());

const RfmOutput = z.strictObject({
  /**
   * Where each score goes up by one; of recency, where it goes down. None of money where nobody spent anything: how often
   * counts for it, too.
   */
  thresholds: z.strictObject({ recency: Thresholds, frequency: Thresholds, monetary: Thresholds }),
  customers: z.array(
    z.strictObject({
      customer: z.string(),
      recency: z.number(),
      frequency: z.number(),
      monetary: z.number(),
      /** From 1 to `bins`; the most recent, frequent and valuable have the most. */
      scores: Scores,
      segment: z.enum(SEGMENT_NAMES),
    }),
  ),
  segments: z.array(
    z.strictObject({
      segment: z.enum(SEGMENT_NAMES),
      customers: z.number(),
      /** Of all customers, and of what all spent. */
      share: z.number(),
      shareOfMoney: z.number().nullable(),
      /** What sets them apart from all others, the largest difference first. */
      apart: z.array(DifferenceOutput),
    }),
  ),
});
type RfmOutput = z.output<typeof RfmOutput>;

/** Scores and named segments by recency, frequency and money: see docs/models.md. */
export const rfm = decisionModel({
  name: 'rfm',
  title: 'Who bought lately, often and for much: scores, and segments with names',
  input: RfmInput,
  output: RfmOutput,
  run: (input): RfmOutput => {
    const customers = input.customers ?? customersOf(input);
    const thresholds = thresholdsOf(customers, input);
    const scored = customers.map((each) => {
      const scores = scoresOf(each, thresholds, input);
      const { customer, recency, frequency, monetary } = each;
      return { customer, recency, frequency, monetary, scores, segment: segmentName(scores, input.bins) };
    });
    return { thresholds, customers: scored, segments: describe(customers, scored) };
  },
});

function customersOf({ orders = [], on = '' }: RfmInput): Customer[] {
  const found = new Map<string, { last: string; frequency: number; monetary: number }>();
  for (const { customer, date, value } of orders) {
    if (date > on) continue;
    const sums = found.get(customer) ?? { last: date, frequency: 0, monetary: 0 };
    found.set(customer, {
      last: date > sums.last ? date : sums.last,
      frequency: sums.frequency + 1,
      monetary: sums.monetary + value,
    });
  }
  if (found.size === 0) throw CannotEstimate.because(({ customers }) => customers.noOrder(on, 'on'));
  return [...found].map(([customer, { last, ...sums }]) => ({
    customer,
    recency: (Date.parse(on) - Date.parse(last)) / DAY,
    ...sums,
    traits: { numbers: {}, words: {} },
  }));
}

type ThresholdsByName = Record<Scored, number[]>;

function thresholdsOf(customers: readonly Figures[], { bins, shift }: RfmInput): ThresholdsByName {
  if (customers.length === 1) throw CannotEstimate.because((reasons) => reasons.customers.oneToScore);
  const of = (name: Scored): number[] => {
    const sorted = Float64Array.from(customers, (each) => each[name]).sort();
    if (name === 'monetary' && sorted[0] === 0 && sorted.at(-1) === 0) return [];
    if (sorted[0] === sorted.at(-1) && name !== 'frequency')
      throw CannotEstimate.because((reasons) => reasons.customers.sameScore(name, sorted[0] ?? 0));
    return Array.from({ length: bins - 1 }, (_, at) => quantileOfSorted(sorted, (at + 1) / bins) + shift);
  };
  return { recency: of('recency'), frequency: of('frequency'), monetary: of('monetary') };
}

/** With a shift, thresholds are where the next bin begins; without, where the last one ends. */
function binOf(value: number, thresholds: readonly number[], shifted: boolean): number {
  return 1 + thresholds.filter((threshold) => (shifted ? value >= threshold : value > threshold)).length;
}

function scoresOf(
  figures: Figures,
  thresholds: ThresholdsByName,
  { bins, shift }: RfmInput,
): Record<Scored, number> {
  const bin = (name: Scored) => binOf(figures[name], thresholds[name], shift > 0);
  const frequency = bin('frequency');
  const monetary = thresholds.monetary.length === 0 ? frequency : bin('monetary');
  return { recency: bins + 1 - bin('recency'), frequency, monetary };
}

function describe(customers: readonly Customer[], scored: RfmOutput['customers']): RfmOutput['segments'] {
  const all = customers.reduce((sum, { monetary }) => sum + monetary, 0);
  const traits = customers.map(({ recency, frequency, monetary, traits: { numbers, words } }) => ({
    numbers: { recency, frequency, monetary, ...numbers },
    words,
  }));
  return SEGMENT_NAMES.flatMap((segment) => {
    const members = scored.filter((each) => each.segment === segment);
    if (members.length === 0) return [];
    const money = members.reduce((sum, { monetary }) => sum + monetary, 0);
    const apart: Difference[] = whatSetsApart(traits, (at) => scored[at]?.segment === segment);
    return [
      {
        segment,
        customers: members.length,
        share: members.length / scored.length,
        shareOfMoney: all > 0 ? money / all : null,
        apart,
      },
    ];
  });
}
