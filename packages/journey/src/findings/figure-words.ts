import { isBanded } from '@throughline/model';

/** “4.2 %”, “38 %”. */
export const percent = (share: number): string => `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`;

/** “12,345”. */
export const whole = (count: number): string => Math.round(count).toLocaleString('en');

/** “phone, Safari”; nothing where all journeys are meant. */
export function segmentWords(segment: Readonly<Record<string, string>>): string {
  return Object.entries(segment)
    .map(([facet, value]) =>
      isBanded(facet) ? `${facet.replace(/^number\./u, '').replaceAll('_', ' ')} ${value}` : value,
    )
    .join(', ');
}
