/** Somebody who was watched: until they left, or until the watch ended with them still there. */
export interface Watched {
  readonly time: number;
  readonly left: boolean;
}

/** A time at which somebody left, and how many were there just before. */
export interface Step {
  readonly time: number;
  readonly atRisk: number;
  readonly left: number;
}

/** Who leaves at the same moment as a watch ends is taken to have been there still, as is the custom. */
export function stepsOf(watched: readonly Watched[]): Step[] {
  const sorted = [...watched].sort((a, b) => a.time - b.time);
  const steps: Step[] = [];
  for (let at = 0; at < sorted.length; ) {
    const { time } = sorted[at] as Watched;
    let next = at;
    let left = 0;
    while (sorted[next]?.time === time) {
      if (sorted[next]?.left === true) left += 1;
      next += 1;
    }
    if (left > 0) steps.push({ time, atRisk: sorted.length - at, left });
    at = next;
  }
  return steps;
}

export interface SurvivalPoint extends Step {
  /** The share that is still there after `time`. */
  readonly staying: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The curve of Kaplan & Meier 1958 (J. of the American Statistical Association 53), with intervals from Greenwood's
 * variance on the scale of ln(−ln S), which keeps them in [0, 1] (Kalbfleisch & Prentice 1980).
 *
 * @param z the normal quantile of the intervals' level.
 */
export function survivalCurve(steps: readonly Step[], z: number): SurvivalPoint[] {
  let staying = 1;
  let greenwood = 0;
  let bounds = { low: 0, high: 1 };
  return steps.map((step) => {
    const { atRisk, left } = step;
    staying *= 1 - left / atRisk;
    greenwood += left / (atRisk * (atRisk - left));
    // Once all have left there is no scale left to work on; the share was no higher than just before.
    bounds = staying > 0 ? interval(staying, Math.sqrt(greenwood), z) : { low: 0, high: bounds.high };
    return { ...step, staying, ...bounds };
  });
}

function interval(staying: number, error: number, z: number): { low: number; high: number } {
  const reach = Math.exp((z * error) / -Math.log(staying));
  return { low: staying ** reach, high: staying ** (1 / reach) };
}

/** The first time at which no more than half are there; null where that was not seen. */
export const medianOf = (
  curve: readonly { readonly time: number; readonly staying: number }[],
): number | null => curve.find(({ staying }) => staying <= 0.5)?.time ?? null;
