import { formatDecimal, formatShare } from '../texts/format.js';
import { t } from '../texts/texts.js';
import type { Part } from './difference.js';

/** A difference of shares in percentage points, with its direction as a sign: `▲ 3.1 pts`. */
export function pointsText(change: number): string {
  const points = formatDecimal(Math.abs(change) * 100, { maximumFractionDigits: 1 });
  if (points === '0') return `= ${t().drawing.versus.points(points)}`;
  return `${change > 0 ? '▲' : '▼'} ${t().drawing.versus.points(points)}`;
}

/** What would be rounded to nothing. */
const LEAST = 0.05;

/** The same as a signed number, where the unit is told beside it: `−4.2`. What is nearly nothing is not told as nothing: `−0.02`. */
export function signedPoints(change: number): string {
  const points = change * 100;
  const digits = Math.abs(points) < LEAST ? { maximumSignificantDigits: 1 } : { maximumFractionDigits: 1 };
  return formatDecimal(points, { ...digits, signDisplay: 'exceptZero' });
}

export const shareOf = ({ count, of }: Part): string => formatShare(of === 0 ? 0 : count / of);
