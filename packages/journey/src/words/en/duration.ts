import { figuresIn } from '@throughline/model';

const { decimal } = figuresIn('en');

/** “25 minutes”, “7.5 hours”, “2.3 days”. */
export function duration(hours: number): string {
  const minutes = Math.max(1, Math.round(hours * 60));
  if (minutes < 60) return minutes === 1 ? '1 minute' : `${minutes} minutes`;
  if (hours < 1.05) return '1 hour';
  return hours < 48 ? `${decimal(hours, hours < 9.95 ? 1 : 0)} hours` : `${decimal(hours / 24, 1)} days`;
}
