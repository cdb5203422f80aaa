import type { FeedbackScore } from '@throughline/model';
import { formatDecimal, formatShare } from '../texts/format.js';
import { t } from '../texts/texts.js';

/** The two scores that customers give. */
export type ScoreName = 'nps' | 'csat';

/** A net promoter score in points, with its sign; CSAT as a share. */
export function scoreWords(name: ScoreName, value: number): string {
  if (name === 'csat') return formatShare(value);
  return formatDecimal(Math.round(value), { signDisplay: 'exceptZero', maximumFractionDigits: 0 });
}

/** A score with its bounds; a dash where it cannot be told. */
export function boundedWords(name: ScoreName, { value, low, high }: FeedbackScore): string {
  if (value === null || low === null || high === null) return '–';
  return t().feedback.bounded(scoreWords(name, value), scoreWords(name, low), scoreWords(name, high));
}

/** Mean stars, or another mean answer, to one decimal. */
export function meanWords(mean: number | null): string {
  if (mean === null) return '–';
  return formatDecimal(mean, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}
