import { isShare } from '@throughline/model';
import type { AlertEntry, AlertWays } from '@throughline/server/routes';
import { written } from '../access/written.js';
import type { Saving } from '../api/kept.js';

type Rule = AlertEntry['rule'];
export type Place = AlertEntry['to'][number];

export const RULES = ['above', 'below', 'unusual', 'always'] as const satisfies readonly Rule['when'][];
export const RHYTHMS = ['hour', 'day', 'week'] as const satisfies readonly AlertEntry['every'][];
export const WAYS = ['mail', 'webhook', 'slack'] as const satisfies readonly (keyof AlertWays)[];
/** As many places as the server takes of one alert. */
export const MOST_PLACES = 10;
export type Way = (typeof WAYS)[number];

/** What was filled in about the figure of one saved answer, which stays on or off as it was. Quiet hours hold where both ends are named. */
export function alertOf(
  filled: FormData,
  { answer, on }: Pick<AlertEntry, 'answer' | 'on'>,
): Saving<'alerts'>['body'] {
  const every = RHYTHMS.find((known) => known === written(filled, 'every')) ?? 'day';
  return {
    name: written(filled, 'name').trim(),
    answer,
    figure: written(filled, 'figure'),
    rule: ruleOf(filled),
    every,
    // An hourly alert has no hour to choose: the field is not there.
    at: Number(written(filled, 'at') || '8'),
    to: placesOf(filled),
    quiet: quietOf(filled),
    locale: localeOf(filled),
    on,
  };
}

/** The language that was chosen. */
export function localeOf(filled: FormData): AlertEntry['locale'] {
  return written(filled, 'locale') === 'de' ? 'de' : 'en';
}

function ruleOf(filled: FormData): Rule {
  const when = RULES.find((known) => known === written(filled, 'when')) ?? 'always';
  if (when !== 'above' && when !== 'below') return { when };
  const typed = Number(written(filled, 'bound'));
  return { when, bound: isShare(written(filled, 'figure')) ? typed / 100 : typed };
}

/** A bound as it is written into its field: that of a share in hundredths, without what binary fractions add to it. */
export function boundText(figure: string, bound: number): string {
  return String(isShare(figure) ? Number((bound * 100).toPrecision(15)) : bound);
}

/** Each has a way and a place; Slack's place is empty. */
export function placesOf(filled: FormData): Place[] {
  const places = filled.getAll('place').map((place) => (typeof place === 'string' ? place.trim() : ''));
  return filled.getAll('by').map((by, at) => placeOf(by, places[at] ?? ''));
}

function placeOf(by: FormDataEntryValue, place: string): Place {
  switch (by) {
    case 'mail':
      return { by: 'mail', address: place };
    case 'webhook':
      return { by: 'webhook', url: place };
    default:
      return { by: 'slack' };
  }
}

function quietOf(filled: FormData): AlertEntry['quiet'] {
  const from = written(filled, 'from');
  const until = written(filled, 'until');
  return from === '' || until === '' ? null : { from: Number(from), until: Number(until) };
}

/** Where it speaks to, in one word each: an address, or the way itself where the server alone knows the address. */
export function placeText(place: Place): string | null {
  switch (place.by) {
    case 'mail':
      return place.address;
    case 'webhook':
      return place.url;
    case 'slack':
      return null;
  }
}
