import { CannotEstimate } from '../cannot-estimate.js';
import { decisionModel } from '../model.js';
import { Random } from '../numerics/random.js';
import { byGap, bySilhouette, type Candidate, candidates } from './cluster-count.js';
import { clusterReport } from './cluster-report.js';
import { stabilityOf } from './cluster-stability.js';
import { kMeans, pick, type Points, pointsOf, refine } from './k-means.js';
import { ClustersInput, ClustersOutput } from './clusters-schema.js';

/** Customers more than this are thinned to choose, and all of them are then put to the nearest centre. */
const SAMPLE = 2000;
/** So many different rows tell whether any k asked for can be had. */
const ENOUGH = 51;
const REFERENCES = 10;

/** Groups of customers who behave alike: see docs/models.md. */
export const clusters = decisionModel({
  name: 'clusters',
  title: 'Groups of customers who behave alike, how many there are, and how far to trust them',
  input: ClustersInput,
  output: ClustersOutput,
  run: (input): ClustersOutput => {
    const random = new Random(input.seed);
    const points = scaled(input);
    const sample = points.count > SAMPLE ? pick(points, sampled(points.count, SAMPLE, random)) : points;
    const distinct = distinctUpTo(input, ENOUGH);
    const tried = input.k === undefined ? tryNumbers(input, sample, distinct, random) : [];
    const k = input.k ?? (input.choose === 'gap' ? byGap(tried) : bySilhouette(tried));
    refuseTooMany(k, distinct);
    const found =
      tried.find((each) => each.k === k)?.clustering ?? kMeans(sample, k, { starts: input.starts, random });
    const stability =
      input.resamples === 0
        ? null
        : stabilityOf(sample, { ...found, k }, { resamples: input.resamples, random });
    const all = sample === points ? found : refine(points, found.centres);
    return clusterReport(input, { points, sample, clustering: all, ofSample: found, k, stability, tried });
  },
});

/** @throws CannotEstimate where no feature varies. */
function scaled({ rows, features, scale }: ClustersInput): Points {
  const points = pointsOf(rows);
  const { values, count, dimensions } = points;
  let varying = 0;
  for (let d = 0; d < dimensions; d += 1) {
    let mean = 0;
    for (let at = d; at < values.length; at += dimensions) mean += (values[at] ?? 0) / count;
    let variance = 0;
    for (let at = d; at < values.length; at += dimensions)
      variance += ((values[at] ?? 0) - mean) ** 2 / count;
    const spread = Math.sqrt(variance);
    // Numbers that are equal differ from their mean by rounding.
    const flat = spread <= 1e-12 * Math.abs(mean);
    if (!flat) varying += 1;
    if (scale === 'standard')
      for (let at = d; at < values.length; at += dimensions)
        values[at] = flat ? 0 : ((values[at] ?? 0) - mean) / spread;
  }
  if (varying === 0) throw CannotEstimate.because(({ customers }) => customers.sameFeatures(features, count));
  return points;
}

function sampled(count: number, wanted: number, random: Random): number[] {
  return random.shuffle(Array.from({ length: count }, (_, at) => at)).slice(0, wanted);
}

function distinctUpTo({ rows }: ClustersInput, most: number): number {
  const seen = new Set<string>();
  for (const row of rows) {
    seen.add(row.join(' '));
    if (seen.size >= most) break;
  }
  return seen.size;
}

function refuseTooMany(k: number, distinct: number): void {
  if (k <= distinct) return;
  throw CannotEstimate.because(({ customers }) => customers.fewGroups(k, distinct));
}

function tryNumbers(
  { most, starts }: ClustersInput,
  sample: Points,
  distinct: number,
  random: Random,
): Candidate[] {
  if (distinct < 3) throw CannotEstimate.because(({ customers }) => customers.noChoice(distinct));
  // With as many groups as customers the inertia is 0, and its logarithm no number.
  return candidates(sample, { most: Math.min(most, distinct - 1), starts, references: REFERENCES, random });
}
