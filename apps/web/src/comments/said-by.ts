import type { CommentEntry } from '@throughline/server/routes';
import { say, t } from '../texts/texts.js';

/** Whoever asks is “You”; what was written at the machine without an account has no name. */
export function authorWords({ mine, by }: Pick<CommentEntry, 'mine' | 'by'>): string {
  return mine ? t().comments.you : (by ?? t().comments.here);
}

/** When something was said, where the reader is. */
export function momentText(instant: string): string {
  return new Date(instant).toLocaleString(say().region, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
}
