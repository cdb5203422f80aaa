import { entryOf } from '@throughline/model';
import type { Words } from '../../words/words.js';
import type { Judged } from '../judge.js';
import { segmentWords, type Telling } from '../telling.js';
import type { Broke } from './broken.js';
import type { RecordedRow } from './recorded.sql.js';

/** “Payments fail since 7 Sept 2026: 12 % against 4.4 % before (Deploy, checkout 4.2, on 6 Sept 2026)”. */
export function brokeTitle(
  { found, counted }: Judged,
  broke: Broke,
  { words, currency, what }: Telling & { readonly what: string },
): string {
  const { breaks } = words;
  const level = (value: number) =>
    broke.of === 'amounts'
      ? breaks.amount(value, currency)
      : breaks.share(broke.of === 'hits' ? value : 1 - value);
  const { from, until } = broke;
  const told = {
    whose: segmentWords(found.segment, words),
    from,
    until,
    observed: level(found.observed),
    baseline: level(found.baseline),
    doings: doingsWords(broke.doings, words),
  };
  if (!broke.better) return breaks.worse(what, told);
  const gain = entryOf(breaks.gains, counted.study.name);
  return gain === undefined ? breaks.better(what, told) : breaks.worse(gain, told);
}

function doingsWords([first, ...more]: readonly RecordedRow[], { breaks }: Words): string {
  if (first === undefined) return '';
  return breaks.doings(`${first.what}${first.name === '' ? '' : ` ${first.name}`}`, more.length);
}

/** The price of a figure that is money by itself. */
export function directDerivation(
  { found, priced, months }: Judged,
  { of, better, most }: Broke,
  { words: { breaks, prices }, currency }: Telling,
): string[] {
  const { observed, baseline, episodes: n } = found;
  const seen =
    of === 'amounts'
      ? breaks.amounts({ observed, baseline, n }, currency)
      : breaks.visitors({ observed: 1 - observed, baseline: 1 - baseline, n });
  return [
    seen,
    ...(most === undefined ? [] : [breaks.largest(most, currency)]),
    breaks.apart(n, priced.each, { currency, better }),
    breaks.ownPast,
    better
      ? wonWords(priced, { months, currency }, prices)
      : prices.over({ ...priced, months, currency }, ''),
  ];
}

/** The price of hits that came no more. */
export function betterDerivation(
  { found, priced, months }: Judged,
  { words: { breaks, prices }, currency }: Telling,
): string[] {
  const { observed, baseline, episodes: n } = found;
  const { each, meetings } = priced;
  return [
    breaks.spared({ observed, baseline, n }, meetings),
    breaks.notLost(meetings, each, currency),
    breaks.ownPast,
    wonWords(priced, { months, currency }, prices),
  ];
}

/** What is won is a price below nothing. */
function wonWords(
  { perMonth, low, high }: Judged['priced'],
  { months, currency }: { readonly months: number; readonly currency: string },
  prices: Words['prices'],
): string {
  return prices.won({ months, perMonth: -perMonth, low: -high, high: -low, currency });
}
