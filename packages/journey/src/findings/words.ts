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
  { found, priced, local, causal }: Judged,
  terms: Terms,
  currency: string,
): string[] {
  const { effect, excess, value } = priced;
  const about = local
    ? ` (${percent(found.observed)} of ${whole(found.episodes)}, where ${percent(found.baseline)} is usual)`
    : '';
  const compared =
    causal === 'adjusted'
      ? `compared with others alike in all that was recorded (${percent(effect.overlap)} had their like)`
      : 'seen together; nothing was adjusted for';
  return [
    `${whole(excess)} ${local ? 'more than usual' : 'in all'} met it${about}.`,
    `Of those who met it ${percent(effect.hit)} ordered soon after, of those who did not ${percent(effect.spared)}: ${compared}.`,
    `So ${whole(excess)} × ${percent(effect.lost)} = ${whole(excess * effect.lost)} orders, at ${value.toFixed(2)} ${currency} each${terms.margin === 1 ? '' : `, of which ${percent(terms.margin)} is margin`}.`,
    `Over ${terms.months.toFixed(1)} months: ${whole(priced.perMonth)} ${currency} a month, 90 % sure between ${whole(priced.low)} and ${whole(priced.high)}.`,
  ];
}
