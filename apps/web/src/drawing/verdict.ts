import { formatCount } from '../texts/format.js';
import { t } from '../texts/texts.js';
import type { Difference } from './difference.js';

/** Whether chance alone could make a difference, in words. */
export function verdictOf({ sure, early }: Pick<Difference, 'sure' | 'early'>): string {
  const texts = t().drawing.versus;
  if (early > 0) return texts.early(formatCount(early));
  return sure ? texts.beyond : texts.chance;
}
