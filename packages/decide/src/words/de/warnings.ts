import { figuresIn } from '@throughline/model';
import type { Moved } from '../given.js';
import type { Sentences } from '../sentences.js';

const { decimal } = figuresIn('de');

const DAY = 86_400;
const HOUR = 3600;

const share = (value: number): string => `${decimal(100 * value, 1)} %`;

/** After „von“ and „auf“. */
function time(seconds: number): string {
  if (seconds >= 2 * DAY) return `${decimal(seconds / DAY, 1)} Tagen`;
  if (seconds >= 2 * HOUR) return `${decimal(seconds / HOUR, 1)} Stunden`;
  const minutes = decimal(seconds / 60, 1);
  return minutes === decimal(1, 1) ? '1 Minute' : `${minutes} Minuten`;
}

const drifted =
  (what: string, told: (value: number) => string) =>
  ({ learned, held }: Moved): string =>
    `Der Shop hat sich verändert: ${what} lag in dem Teil, aus dem gelernt wurde, bei ${told(learned)}, im späteren bei ${told(held)}. Um so viel können Zahlen danebenliegen.`;

export const warnings: Sentences['warnings'] = {
  drift: {
    conversion: drifted('Der Anteil, der das Ziel erreicht,', share),
    late: drifted('Der Anteil, der zu spät ist,', share),
    median: drifted('Die mittlere Durchlaufzeit', time),
    p90: drifted('Die Durchlaufzeit von neun aus zehn', time),
    mix: ({ held }) =>
      `Der Shop hat sich verändert: ${share(held)} der Reisen kamen später aus anderen Segmenten.`,
  },
  unheld: 'Der Ausgangsstand wurde nicht an Reisen gemessen, aus denen er nicht gelernt hatte.',
  fair: 'Der Ausgangsstand trifft den zurückgehaltenen Teil nur ungefähr: Unterschiede lesen, nicht Höhen.',
  poor: 'Der Ausgangsstand trifft den zurückgehaltenen Teil nicht: Auf dieses Szenario ist kein Verlass.',
  unknown: 'Es wurden zu wenige Reisen zurückgehalten, um zu sagen, wie gut der Ausgangsstand passt.',
  outside: (what) => `Außerhalb der Daten: ${what}`,
};
