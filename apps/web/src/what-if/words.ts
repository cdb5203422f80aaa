import {
  formatChange,
  formatDecimal,
  formatDuration,
  formatMoneyCompact,
  formatShare,
} from '../texts/format.js';
import type { SimulatedMeasure } from '@throughline/model';
import { t } from '../texts/texts.js';

type MeasureName = SimulatedMeasure['measure'];

/** Whether more of it is better, worse, or neither by itself. */
export const BETTER: Readonly<Record<MeasureName, 1 | -1>> = {
  conversion: 1,
  revenue: 1,
  cost: -1,
  median: -1,
  p90: -1,
  late: -1,
};

/** Orders are played, and none of those they are drawn from told what it comes to: that is no revenue of nothing. */
export function isUnpriced(measures: readonly SimulatedMeasure[]): boolean {
  const most = (name: MeasureName): number => {
    const played = measures.find(({ measure }) => measure === name);
    return Math.max(played?.baseline?.high ?? 0, played?.scenario?.high ?? 0);
  };
  return most('conversion') > 0 && most('revenue') === 0;
}

/** A figure with its unit. */
export function figureWords(measure: MeasureName | 'mix', value: number, currency: string): string {
  if (measure === 'revenue' || measure === 'cost') return formatMoneyCompact(value, currency);
  if (measure === 'median' || measure === 'p90') return formatDuration(value);
  // Of a small share, a tenth of a point is a lot.
  return value > 0 && value < 0.1 ? `${decimals(100 * value, 2)}\u202f%` : formatShare(value);
}

/** The same with its sign; shares are told apart in points. */
export function differenceWords(measure: MeasureName, value: number, currency: string): string {
  const sign = value > 0 ? '+' : value < 0 ? '−' : '±';
  const size = Math.abs(value);
  if (measure === 'conversion' || measure === 'late')
    return `${sign}${decimals(size * 100, size < 0.01 ? 2 : 1)} ${t().whatIf.points}`;
  return `${sign}${figureWords(measure, size, currency)}`;
}

/** How far the model is out: shares in points, as fine as those they are told beside; all else as a share of what came. */
export function offBy(measure: MeasureName | 'mix', error: number, held: number | null): string {
  if (measure !== 'conversion' && measure !== 'late') return formatChange(error).replace('-', '−');
  const digits = held !== null && held > 0 && held < 0.1 ? 2 : 1;
  const told = decimals(Math.abs(error) * 100, digits);
  const sign = Number((error * 100).toFixed(digits)) === 0 ? '±' : error < 0 ? '−' : '+';
  return `${sign}${told} ${t().whatIf.points}`;
}

/** A number with as many decimals as are named, as the language writes it. */
export function decimals(value: number, digits: number): string {
  return formatDecimal(value, { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
