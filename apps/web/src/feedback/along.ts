import type { FeedbackScore } from '@throughline/model';
import type { ScoreName } from './words.js';

/** Where a score stands on a bar: NPS from -100 to 100, CSAT from 0 to 1. */
function along(name: ScoreName, value: number): number {
  return name === 'nps' ? (value + 100) / 200 : value;
}

/** How long the bar of a score is, and where its bounds lie on it, each 0 … 1; null where it says nothing. */
export interface ScoreBar {
  readonly share: number | null;
  readonly range: readonly [low: number, high: number] | null;
}

/** Fewer answers than these are no bar: it would say more than they do. */
const LEAST = 5;

export function barOf(name: ScoreName, { value, low, high, n }: FeedbackScore): ScoreBar {
  if (value === null || n < LEAST) return { share: null, range: null };
  const range = low === null || high === null ? null : ([along(name, low), along(name, high)] as const);
  return { share: along(name, value), range };
}

/** Whether the bounds of a score lie apart from another score: the difference is hardly chance. */
export function toneBeside({ low, high }: FeedbackScore, whole: FeedbackScore): 'pain' | 'good' | 'plain' {
  if (low === null || high === null || whole.value === null) return 'plain';
  return high < whole.value ? 'pain' : low > whole.value ? 'good' : 'plain';
}
