import { definitionOf, type Finding, type FindingPlace, type ShopSettings } from '@throughline/model';
import { isDirect } from './breaks/direct.js';
import type { Judged } from './judge.js';
import { mixOf } from './mix.js';
import { remediesFor } from './remedies/remedies.js';
import type { Words } from '../words/words.js';
import { derivationOf, titleOf } from './words.js';

export interface Shaping {
  readonly margin: number;
  readonly settings: ShopSettings;
  readonly words: Words;
  readonly from: string;
  readonly to: string;
}

export function shapeFinding(judged: Judged, shaping: Shaping): Finding {
  const { counted, found, priced, q, confidence, causal } = judged;
  const { settings, margin, words } = shaping;
  const telling = { words, currency: settings.currency };
  const { study } = counted;
  // Where it is what orders come to that broke, hits are money, and all orders since then met it.
  const unit = judged.broke?.of === 'amounts' ? 'amount' : 'share';
  return {
    id: idOf(judged),
    detector: study.detector,
    title: titleOf(judged, telling),
    where: placeOf(judged),
    evidence: {
      affected: unit === 'amount' ? found.episodes : found.hits,
      excess: round(priced.excess, 1),
      exposed: found.episodes,
      baseline: found.baseline,
      observed: found.observed,
      unit,
      q,
      ...mixOf(judged),
      from: shaping.from,
      to: shaping.to,
      ...judged.beside,
    },
    price: {
      perMonth: round(priced.perMonth, 2),
      low: round(priced.low, 2),
      high: round(priced.high, 2),
      currency: settings.currency,
      basis: settings.margin === undefined ? 'revenue' : 'margin',
      words: causal === 'adjusted' ? 'cost' : 'money exposed',
      derivation: derivationOf(judged, margin, telling),
      eValue: priced.eValue === null ? null : round(priced.eValue.estimate, 2),
    },
    confidence,
    causal,
    strength: study.detector === 'strengths',
    ...(isFollowed(judged) ? {} : { followed: false as const }),
    within: null,
    suggestions: remediesFor(study, words),
  };
}

/** What is about all orders or visits alike has no study that could be followed by day. */
function isFollowed({ broke }: Judged): boolean {
  return broke === undefined || !isDirect(broke);
}

/** Size and dates are no part of it, so that the same thing is known again. */
function idOf({ counted, found }: Judged): string {
  const segment = Object.entries(found.segment).sort(([a], [b]) => (a < b ? -1 : 1));
  return [counted.study.id, ...segment.map(([facet, value]) => `${facet}=${value}`)].join(':');
}

function placeOf({ counted, found }: Judged): FindingPlace {
  const { at } = counted.study;
  const activity = typeof at === 'string' ? at : at.from;
  const definition = definitionOf(activity);
  return {
    ...(typeof at === 'string' ? { activity: at } : { edge: at }),
    stage: definition?.stage ?? null,
    lane: definition?.lane ?? null,
    segment: { ...found.segment },
  };
}

function round(value: number, decimals: number): number {
  const unit = 10 ** decimals;
  return Math.round(value * unit) / unit;
}
