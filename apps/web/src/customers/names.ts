import { t } from '../texts/texts.js';
import type { Way } from './search.js';

/** What a segment is called here: those by recency, frequency and money have names, groups by behaviour numbers. */
export function segmentName(way: Way, segment: string): string {
  const texts = t().customers;
  if (way === 'behaviour') return texts.group(segment);
  const names: Readonly<Record<string, string | undefined>> = texts.rfm;
  return (way === 'rfm' ? names[segment] : undefined) ?? segment;
}
