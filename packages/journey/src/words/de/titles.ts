import { entryOf, figuresIn } from '@throughline/model';
import type { Sentences } from '../sentences.js';
import { duration } from './duration.js';

const { percent, whole } = figuresIn('de');

/** In whose hands work is, as it is declined after „an“: „an ein anderes Team“. */
const HANDS: Readonly<Record<string, string>> = {
  employee: 'an jemand anderen',
  agent: 'an jemand anderen',
  resource: 'an jemand anderen',
  team: 'an ein anderes Team',
  group: 'an eine andere Gruppe',
  department: 'an eine andere Abteilung',
  system: 'an ein anderes System',
};

export const titles: Sentences['titles'] = {
  notGoingOn: (from, to) => `Besucher gehen von „${from}“ nicht weiter zu „${to}“`,
  ofValue: (what, value) => `${what} (${value})`,
  longerThan: (what, hours) => `${what} (mehr als ${duration(hours)})`,
  ofAll: (what, share, all) => `${what}: ${percent(share)} von ${whole(all)}`,
  ofSome: (what, whose, { observed, baseline }) =>
    `${what} – ${whose}: ${percent(observed)} gegenüber ${percent(baseline)} anderswo`,
  growing: (what, { observed, baseline }) =>
    `${what}, und Woche für Woche werden es mehr: zuletzt ${percent(observed)}, anfangs ${percent(baseline)}`,
  twoKinds: (what, short, long) =>
    `${what}: zu gleichen Stunden der Woche gibt es zwei Arten, ${percent(short.share)} mit etwa ${duration(short.hours, 'dative')} und ${percent(long.share)} mit etwa ${duration(long.hours, 'dative')}`,
  batched: (what, { share, size, filling }) =>
    `${what}: ${percent(share)} gehen in Stapeln von etwa ${whole(size)} weiter, und ${percent(filling)} der Wartezeit entfallen darauf, dass der Stapel voll wird`,
  handedOver: (what, hands, { observed, baseline, all }) =>
    `${what}: ${percent(observed)} von ${whole(all)}, die ${entryOf(HANDS, hands) ?? 'in andere Hände'} übergehen, ${percent(baseline)} von denen, die bleiben, wo sie sind`,
  after: (what, step, { observed, baseline, all }) =>
    `${what}, und zwar häufiger nach „${step}“: ${percent(observed)} von ${whole(all)}, sonst ${percent(baseline)}`,
};
