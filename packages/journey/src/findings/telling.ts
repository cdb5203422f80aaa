import { isBanded, segmentFilters, type EventProperty } from '@throughline/model';
import type { Words } from '../words/words.js';
import { HOUR, type Study } from './study.js';

/** A sentence that is put into words once it is known in which; `what` is what its study says. */
export type Say = (words: Words, what: string) => string;

/** The words that a finding is told in, and the money. */
export interface Telling {
  readonly words: Words;
  readonly currency: string;
}

/** “Payments fail”, “A form refuses what is entered (address)”, “Parcels are long under way (more than 3.2 days)”. */
export function studyWords({ name, value, slow, at, shortened }: Study, words: Words): string {
  const { studies, titles, called } = words;
  if (shortened === true && typeof at === 'object') return titles.notGoingOn(called(at.from), called(at.to));
  if (slow !== undefined) return titles.longerThan(studies[name], slow / HOUR);
  return value === undefined ? studies[name] : titles.ofValue(studies[name], value);
}

/** Values that do not say by themselves what they are of: “200 and more”, “under 25”, “yes”. */
const BARE =
  /^(?:\W*\d|(?:(?:under|over|below|above|from|between|(?:more|less|fewer|greater|older|younger|longer|shorter) than|at (?:least|most)|up to|unter|über|bis(?: zu)?|ab|von|zwischen|(?:mehr|weniger|älter|jünger|länger|kürzer) als|mindestens|höchstens) )+\W*\d|(?:yes|no|true|false|ja|nein|none|never|keine?|nie)$)/iu;

/** “phone, Safari”, “price band under 25”; nothing where all journeys are meant. */
export function segmentWords(segment: Readonly<Record<string, string>>, { segments }: Words): string {
  return Object.entries(segment)
    .map(([facet, value]) => {
      if (!isBanded(facet))
        return BARE.test(value)
          ? `${facet.replace(/^.*\./u, '').replaceAll('_', ' ')} ${value}`
          : segments.value(value);
      const name = facet.replace(/^number\./u, '').replaceAll('_', ' ');
      return `${segments.number(name)} ${bandWords(facet, value, segments)}`;
    })
    .join(', ');
}

function bandWords(facet: EventProperty, band: string, segments: Words['segments']): string {
  const filters = segmentFilters(facet, band);
  const bound = (wanted: string) => filters.find(({ operator }) => operator === wanted)?.value;
  const [low, high] = [bound('>='), bound('<')];
  if (typeof low === 'number')
    return typeof high === 'number' ? segments.between(low, high) : segments.least(low);
  return typeof high === 'number' ? segments.under(high) : band;
}
