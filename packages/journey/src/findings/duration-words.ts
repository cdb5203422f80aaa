import { HOUR } from './study.js';

/** “25 minutes”, “7.5 hours”, “2.3 days”. */
export function durationWords(milliseconds: number): string {
  const hours = milliseconds / HOUR;
  if (hours < 1) return `${Math.max(1, Math.round(hours * 60))} minutes`;
  return hours < 48 ? `${hours.toFixed(hours < 10 ? 1 : 0)} hours` : `${(hours / 24).toFixed(1)} days`;
}
