import { entryOf, figuresIn } from '@throughline/model';
import type { Sentences } from '../sentences.js';

const { decimal, percent, whole } = figuresIn('de');

/** „25 Minuten“, „7,5 Stunden“, „2,3 Tage“; after prepositions with the dative, „2,3 Tagen“. */
function duration(hours: number, grammar: 'accusative' | 'dative' = 'accusative'): string {
  const minutes = Math.max(1, Math.round(hours * 60));
  if (minutes < 60) return minutes === 1 ? '1 Minute' : `${minutes} Minuten`;
  if (hours < 1.05) return '1 Stunde';
  if (hours < 48) return `${decimal(hours, hours < 9.95 ? 1 : 0)} Stunden`;
  return `${decimal(hours / 24, 1)} ${grammar === 'dative' ? 'Tagen' : 'Tage'}`;
}

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
  fewerGoOn: (from, to) => `Weniger gehen von „${from}“ weiter zu „${to}“`,
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
