import type { Drift, Fit } from './schema.js';

const NAMES: Readonly<Record<Drift['measure'], string>> = {
  conversion: 'the share that reaches the goal',
  late: 'the share that is late',
  median: 'the median lead time',
  p90: 'the lead time of nine in ten',
  mix: 'the mix of segments',
};

const DAY = 86_400;
const HOUR = 3600;

function told(measure: Drift['measure'], value: number): string {
  if (measure !== 'median' && measure !== 'p90') return `${(100 * value).toFixed(1)} %`;
  if (value >= 2 * DAY) return `${(value / DAY).toFixed(1)} days`;
  return value >= 2 * HOUR ? `${(value / HOUR).toFixed(1)} hours` : `${(value / 60).toFixed(1)} minutes`;
}

function driftTold({ measure, learned, held }: Drift): string {
  if (measure === 'mix')
    return `The shop has changed: ${told(measure, held)} of journeys came from other segments later on.`;
  return `The shop has changed: ${NAMES[measure]} went from ${told(measure, learned)} in the part learned from to ${told(measure, held)} in the later part. Expect figures to lie off by as much.`;
}

const VERDICTS: Readonly<Record<Fit['verdict'], string | null>> = {
  good: null,
  fair: 'The baseline reproduces the held-out part only roughly: read differences, not levels.',
  poor: 'The baseline does not reproduce the held-out part: do not rely on this scenario.',
  unknown: 'There are too few held-out journeys to say how well the baseline fits.',
};

/** What to bear in mind with every scenario, the gravest first. */
export function warningsOf(fit: Fit | null, outside: readonly string[]): string[] {
  const verdict =
    fit === null
      ? 'The baseline was not held against journeys it had not learned from.'
      : VERDICTS[fit.verdict];
  return [
    ...(fit?.drift ?? []).map(driftTold),
    ...(verdict === null ? [] : [verdict]),
    ...outside.map((each) => `Outside the data: ${each}`),
  ];
}
