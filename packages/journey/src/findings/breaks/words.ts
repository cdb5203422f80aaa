import type { Judged } from '../judge.js';
import { percent, segmentWords, whole } from '../figure-words.js';
import type { Broke } from './broken.js';
import type { RecordedRow } from './recorded.sql.js';

/** “Payments fail since 2026-09-07: 12 % against 4.4 % before (Deploy, checkout 4.2, on 2026-09-06)”. */
export function brokeTitle({ counted, found }: Judged, broke: Broke, currency: string): string {
  const when = broke.until === null ? `since ${broke.from}` : `from ${broke.from} to ${broke.until}`;
  const told = (value: number) =>
    broke.of === 'amounts'
      ? `${value.toFixed(2)} ${currency}`
      : percent(broke.of === 'hits' ? value : 1 - value);
  const { observed, baseline, segment } = found;
  const whose = Object.keys(segment).length === 0 ? '' : ` for ${segmentWords(segment)}`;
  if (broke.better)
    return `Better${whose} since ${broke.from}, “${counted.study.title}”: ${told(observed)} against ${told(baseline)} before${doingsWords(broke.doings)}`;
  return `${counted.study.title}${whose} ${when}: ${told(observed)} against ${told(baseline)} before${doingsWords(broke.doings)}`;
}

/** What the shop did is told beside it: that it was behind it is not known. */
function doingsWords(doings: readonly RecordedRow[]): string {
  const [first] = doings;
  if (first === undefined) return '';
  const more = doings.length > 1 ? ` and ${doings.length - 1} more` : '';
  return ` (at that time: ${first.what}${first.name === '' ? '' : ` ${first.name}`}${more})`;
}

/** The price of a figure that is money by itself. */
export function directDerivation(
  { found, priced, months }: Judged,
  { of, better }: Broke,
  currency: string,
): string[] {
  const { observed, baseline, episodes } = found;
  const { each, perMonth, low, high } = priced;
  const seen =
    of === 'amounts'
      ? `Before, an order came to ${baseline.toFixed(2)} ${currency}; since then ${whole(episodes)} orders to ${observed.toFixed(2)}.`
      : `Before, ${percent(1 - baseline)} of a day’s visitors ordered; since then ${percent(1 - observed)} of ${whole(episodes)}.`;
  return [
    seen,
    `So ${whole(episodes)} × ${each.toFixed(2)} ${currency} ${better ? 'more' : 'less'} than at the level before, what is paid back taken off: ${whole(episodes * each)} ${currency}.`,
    'Before and after are compared, nobody else: another cause of that day may be behind it.',
    `Over ${months.toFixed(1)} months: ${whole(perMonth)} ${currency} a month, 90 % sure between ${whole(low)} and ${whole(high)}.`,
  ];
}

/** The price of hits that came no more. */
export function betterDerivation({ found, priced, months }: Judged, currency: string): string[] {
  const { observed, baseline, episodes } = found;
  const { each, meetings, perMonth, low, high } = priced;
  return [
    `Before, it was ${percent(baseline)}; since then ${percent(observed)} of ${whole(episodes)}: ${whole(meetings)} were spared it.`,
    `So ${whole(meetings)} × ${each.toFixed(2)} ${currency}, which each of these takes: ${whole(meetings * each)} ${currency} that were not lost.`,
    'Before and after are compared, nobody else: another cause of that day may be behind it.',
    `Over ${months.toFixed(1)} months: ${whole(-perMonth)} ${currency} a month won, 90 % sure between ${whole(-high)} and ${whole(-low)}.`,
  ];
}
