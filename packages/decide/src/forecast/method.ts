import type { CrostonStart } from './intermittent/croston.js';
import type { EtsFit } from './ets/fit.js';
import type { EtsForm } from './ets/form.js';
import type { Band } from './prediction.js';

/** What every method is told beside the series. */
export interface Ask {
  /** Seasons that the series holds at least twice, ascending, each above 1; none for a series without season. */
  readonly periods: readonly number[];
  readonly horizon: number;
  /** The probability that a value falls between the bounds. */
  readonly level: number;
  /** A form of exponential smoothing chosen before; null: choose. */
  readonly form: EtsForm | null;
  readonly demand: { readonly alpha: number; readonly beta: number; readonly start: CrostonStart };
}

export interface Forecast {
  readonly band: Band;
  /** The form that exponential smoothing took, where it had a part. */
  readonly form: EtsForm | null;
  readonly fit?: EtsFit;
}

/**
 * Forecasts a series scaled so that its largest value is about 1.
 * @throws CannotEstimate where the series does not carry the method.
 */
export type Method = (series: Float64Array, ask: Ask) => Forecast;
