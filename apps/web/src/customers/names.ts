import type { ShopSettings } from '@throughline/model';
import { t } from '../texts/texts.js';
import type { Way } from './search.js';

/** What a segment is called here: those by recency, frequency and money have names, groups by behaviour numbers. */
/** @param saved the shop's own, of which a segment is told by its id */
export function segmentName(way: Way, segment: string, saved: ShopSettings['segments'] = []): string {
  if (way === 'shop') return saved.find(({ id }) => id === segment)?.name ?? segment;
  const texts = t().customers;
  if (way === 'behaviour') return texts.group(segment);
  const names: Readonly<Record<string, string | undefined>> = texts.rfm;
  return (way === 'rfm' ? names[segment] : undefined) ?? segment;
}
