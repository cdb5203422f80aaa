import { formatDuration, formatMoneyCompact, formatShare } from '../texts/format.js';
import type { SimulatedMeasure, SimulationFit } from '@throughline/model';

type MeasureName = SimulatedMeasure['measure'];

export const MEASURE_NAMES: Readonly<Record<MeasureName | 'mix', string>> = {
  conversion: 'Reach the goal',
  revenue: 'Revenue a month',
  cost: 'Cost a month',
  median: 'Median lead time',
  p90: 'Lead time of nine in ten',
  late: 'Late',
  mix: 'Mix of segments',
};

/** Whether more of it is better, worse, or neither by itself. */
export const BETTER: Readonly<Record<MeasureName, 1 | -1>> = {
  conversion: 1,
  revenue: 1,
  cost: -1,
  median: -1,
  p90: -1,
  late: -1,
};

/** A figure with its unit. */
export function figureWords(measure: MeasureName | 'mix', value: number, currency: string): string {
  if (measure === 'revenue' || measure === 'cost') return formatMoneyCompact(value, currency);
  if (measure === 'median' || measure === 'p90') return formatDuration(value);
  // Of a small share, a tenth of a point is a lot.
  return value > 0 && value < 0.1 ? `${(100 * value).toFixed(2)}\u202f%` : formatShare(value);
}

/** The same with its sign; shares are told apart in points. */
export function differenceWords(measure: MeasureName, value: number, currency: string): string {
  const sign = value > 0 ? '+' : value < 0 ? '−' : '±';
  const size = Math.abs(value);
  if (measure === 'conversion' || measure === 'late')
    return `${sign}${(size * 100).toFixed(size < 0.01 ? 2 : 1)} points`;
  return `${sign}${figureWords(measure, size, currency)}`;
}

export const VERDICT_WORDS: Readonly<Record<SimulationFit['verdict'], string>> = {
  good: 'The model fits',
  fair: 'The model fits roughly',
  poor: 'The model does not fit',
  unknown: 'Too few journeys to tell whether the model fits',
};
