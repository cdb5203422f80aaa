import type { Words } from '../words/words.js';
import { betterDerivation, brokeTitle, directDerivation } from './breaks/words.js';
import { chainWords } from './beside/words.js';
import type { Judged } from './judge.js';
import { segmentWords, studyWords, type Telling } from './telling.js';

export function titleOf(judged: Judged, telling: Telling): string {
  const { counted, found, local, broke, told } = judged;
  const { words } = telling;
  const what = studyWords(counted.study, words);
  if (told !== undefined) return told(words, what);
  if (broke !== undefined) return brokeTitle(judged, broke, { ...telling, what });
  if (!local) return words.titles.ofAll(what, found.observed, found.episodes);
  return words.titles.ofSome(what, segmentWords(found.segment, words), found);
}

/** The price as a shop owner can follow it, in at most five lines. */
export function derivationOf(judged: Judged, margin: number, telling: Telling): string[] {
  const { priced, months, broke } = judged;
  const { words, currency } = telling;
  if (broke !== undefined && broke.of !== 'hits') return directDerivation(judged, broke, telling);
  if (broke?.better === true) return betterDerivation(judged, telling);
  return [
    metWords(judged, words),
    comparedWords(judged, telling),
    ...troubleWords(judged, words),
    takenWords(judged, margin, telling),
    words.prices.over({ ...priced, months, currency }, doubtWords(judged, words)),
  ];
}

/** What the price takes for granted. */
function doubtWords({ priced: { compared, eValue }, counted, causal }: Judged, { prices }: Words): string {
  if (!compared && counted.study.seen !== true) return prices.maybeNothing;
  return causal !== 'adjusted' || eValue === null ? '' : prices.unlessHidden(eValue.estimate);
}

function metWords({ counted, found, priced, local, orders, met }: Judged, words: Words): string {
  const { prices } = words;
  if (met !== undefined) return met(words, '');
  if (orders !== undefined) return prices.metOn(priced.meetings, orders);
  const unknown = counted.known > 0.98 ? '' : prices.metUnknown(1 - counted.known);
  const about = local ? prices.metAbout(found.observed, found.episodes, found.baseline) : '';
  return prices.met(priced.meetings, about, unknown);
}

function comparedWords(
  { counted, priced: { effect }, causal, orders }: Judged,
  { words: { prices }, currency }: Telling,
): string {
  const compared = causal === 'adjusted' ? prices.adjusted(effect.overlap) : prices.together;
  const more = effect.dose > 1.02 || effect.dose < 0.98 ? prices.moreOften(effect.dose) : '';
  const how = `${compared}${more}`;
  const later = counted.study.landmark === true;
  if (orders !== undefined) return prices.brought(effect.worth, { currency, how });
  if (counted.study.paidBack === true) return prices.paidBack(effect.worth, { currency, how });
  if (counted.study.takes === 'amounts') return prices.spent(effect.worth, { currency, later, how });
  return prices.ordered(effect.chance, { later, how });
}

/** Told of what happens behind the scenes, where trouble is what shows of it in front. */
function troubleWords({ counted: { study }, priced: { effect }, beside }: Judged, words: Words): string[] {
  if (beside?.follows !== undefined && beside.follows.length > 0) return [chainWords(beside.follows, words)];
  const { hit, spared } = effect.trouble;
  return study.backstage !== true || hit <= spared ? [] : [words.prices.trouble(effect.trouble)];
}

function takenWords(
  { counted, priced, local, broke }: Judged,
  margin: number,
  { words, currency }: Telling,
): string {
  const { value, usual } = priced;
  return words.prices.taken({
    ...priced,
    value: counted.study.takes === 'amounts' ? undefined : value,
    paidBack: counted.study.paidBack === true,
    usual: local && Math.abs(usual) >= 1 ? usual : 0,
    from: broke === undefined ? 'elsewhere' : 'before',
    margin,
    currency,
  });
}
