import { betterDerivation, brokeTitle, directDerivation } from './breaks/words.js';
import { chainWords } from './beside/words.js';
import { percent, segmentWords, whole } from './figure-words.js';
import type { Judged } from './judge.js';

export function titleOf(judged: Judged, currency: string): string {
  const { counted, found, local, broke, told } = judged;
  if (told !== undefined) return told;
  const { title } = counted.study;
  if (broke !== undefined) return brokeTitle(judged, broke, currency);
  if (!local) return `${title}: ${percent(found.observed)} of ${whole(found.episodes)}`;
  return `${title} for ${segmentWords(found.segment)}: ${percent(found.observed)} against ${percent(found.baseline)} elsewhere`;
}

/** The price as a shop owner can follow it, in at most five lines. */
export function derivationOf(judged: Judged, margin: number, currency: string): string[] {
  const { priced, months, broke } = judged;
  if (broke !== undefined && broke.of !== 'hits') return directDerivation(judged, broke, currency);
  if (broke?.better === true) return betterDerivation(judged, currency);
  return [
    metWords(judged),
    comparedWords(judged, currency),
    ...troubleWords(judged),
    takenWords(judged, margin, currency),
    `Over ${months.toFixed(1)} months: ${whole(priced.perMonth)} ${currency} a month, 90 % sure between ${whole(priced.low)} and ${whole(priced.high)}${doubtWords(judged)}.`,
  ];
}

/** What the price takes for granted. */
function doubtWords({ priced: { compared, eValue }, counted, causal }: Judged): string {
  if (!compared && counted.study.seen !== true)
    return '; hardly anybody like them was spared, or they had come less far before, so it may be nothing';
  if (causal !== 'adjusted' || eValue === null) return '';
  return `, if no cause that nobody recorded makes both ${eValue.estimate.toFixed(1)} times likelier`;
}

function metWords({ counted, found, priced, local }: Judged): string {
  const unknown =
    counted.known > 0.98
      ? ''
      : `, counted up for the ${percent(1 - counted.known)} that belong to nobody known`;
  const about = local
    ? ` (${percent(found.observed)} of ${whole(found.episodes)}, where ${percent(found.baseline)} is usual)`
    : '';
  return `It was met ${whole(priced.meetings)} times${about}${unknown}.`;
}

function comparedWords({ counted, priced: { effect }, causal }: Judged, currency: string): string {
  const compared =
    causal === 'adjusted'
      ? `adjusted for mix, ${percent(effect.overlap)} had their like`
      : 'seen together; another cause may be behind both';
  const more =
    effect.dose > 1.02 || effect.dose < 0.98 ? `; they met it ${effect.dose.toFixed(1)} times more` : '';
  const when = counted.study.landmark === true ? 'after that time' : 'soon after';
  if (counted.study.takes === 'amounts') {
    const { hit, spared } = effect.worth;
    return `Those who met it spent ${hit.toFixed(2)} ${currency} each ${when}, those who did not ${spared.toFixed(2)} (${compared}${more}).`;
  }
  const { hit, spared } = effect.chance;
  return `Of those who met it ${percent(hit)} ordered ${when}, of those who did not ${percent(spared)} (${compared}${more}).`;
}

/** Told of what happens behind the scenes, where trouble is what shows of it in front. */
function troubleWords({ counted: { study }, priced: { effect }, beside }: Judged): string[] {
  if (beside?.follows !== undefined && beside.follows.length > 0) return [chainWords(beside.follows)];
  const { hit, spared } = effect.trouble;
  if (study.backstage !== true || hit <= spared) return [];
  return [
    `A ticket, a return or a cancellation followed ${percent(hit)} of them, and ${percent(spared)} of the others.`,
  ];
}

function takenWords({ counted, priced, local, broke }: Judged, margin: number, currency: string): string {
  const { meetings, each, usual, lost, value } = priced;
  const from =
    counted.study.takes === 'amounts'
      ? ' (the difference less refunds, with what else they met and the orders that follow)'
      : ` (${percent(lost)} of an order of ${value.toFixed(2)}, with the orders that follow it)`;
  const less =
    local && Math.abs(usual) >= 1
      ? `, less ${whole(usual)} that is usual ${broke === undefined ? 'elsewhere' : 'from before'}`
      : '';
  const own = margin === 1 ? '' : `; ${percent(margin)} of it is margin`;
  return `So ${whole(meetings)} × ${each.toFixed(2)} ${currency}${from}${less}: ${whole(meetings * each - usual)} ${currency}${own}.`;
}
