import type { Judged } from './judge.js';
import type { Terms } from './judge.js';

const percent = (share: number): string => `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`;
const whole = (count: number): string => Math.round(count).toLocaleString('en');

/** “phone, Safari”; nothing where all journeys are meant. */
export function segmentWords(segment: Readonly<Record<string, string>>): string {
  return Object.values(segment).join(', ');
}

export function titleOf({ counted, found, local }: Judged): string {
  const { title } = counted.study;
  if (!local) return `${title}: ${percent(found.observed)} of ${whole(found.episodes)}`;
  return `${title} for ${segmentWords(found.segment)}: ${percent(found.observed)} against ${percent(found.baseline)} elsewhere`;
}

/** The price as a shop owner can follow it. */
export function derivationOf(
  { counted, found, priced, local, causal }: Judged,
  terms: Terms,
  currency: string,
): string[] {
  const { excess } = priced;
  const about = local
    ? ` (${percent(found.observed)} of ${whole(found.episodes)}, where ${percent(found.baseline)} is usual)`
    : '';
  return [
    `${whole(excess)} ${local ? 'more than usual' : 'in all'} met it${about}${unknownWords(counted)}.`,
    comparedWords({ counted, priced, causal }, currency),
    takenWords({ counted, priced }, { terms, currency }),
    `Over ${terms.months.toFixed(1)} months: ${whole(priced.perMonth)} ${currency} a month, 90 % sure between ${whole(priced.low)} and ${whole(priced.high)}.`,
  ];
}

function unknownWords({ known }: Judged['counted']): string {
  return known > 0.98 ? '' : `, counted up for the ${percent(1 - known)} that belong to nobody known`;
}

function comparedWords(
  { counted, priced: { effect }, causal }: Pick<Judged, 'counted' | 'priced' | 'causal'>,
  currency: string,
): string {
  const compared =
    causal === 'adjusted'
      ? `compared with others alike in all that was recorded (${percent(effect.overlap)} had their like)`
      : 'seen together; nothing was adjusted for';
  const later =
    counted.alsoMet < 0.02
      ? ''
      : `; ${percent(counted.alsoMet)} of the latter met it later, which is allowed for`;
  const { hit, spared } = counted.study.takes === 'amounts' ? effect.worth : effect;
  if (counted.study.takes === 'amounts')
    return `Those who met it spent ${hit.toFixed(2)} ${currency} each soon after, those who did not ${spared.toFixed(2)}: ${compared}${later}.`;
  return `Of those who met it ${percent(hit)} ordered soon after, of those who did not ${percent(spared)}: ${compared}${later}.`;
}

function takenWords(
  { counted, priced }: Pick<Judged, 'counted' | 'priced'>,
  { terms, currency }: { readonly terms: Terms; readonly currency: string },
): string {
  const { excess, lost, value, each } = priced;
  const margin = terms.margin === 1 ? '' : `, of which ${percent(terms.margin)} is margin`;
  if (counted.study.takes === 'amounts')
    return `So ${whole(excess)} × ${each.toFixed(2)} ${currency} = ${whole(excess * each)} ${currency}${margin}.`;
  return `So ${whole(excess)} × ${percent(lost)} = ${whole(excess * lost)} orders, at ${value.toFixed(2)} ${currency} each${margin}.`;
}
