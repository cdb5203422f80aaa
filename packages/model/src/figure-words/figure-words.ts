import type { Locale } from '../locale.js';
import { calledIn } from '../taxonomy/translated/called.js';
import { regionOf } from '../written-figures.js';
import { ENGLISH } from './english.js';
import { GERMAN } from './german.js';

/** Fields by which an item of a list says what it is, the plainest first. */
const NAMES = ['name', 'label', 'title', 'activity', 'channel', 'product', 'segment', 'key', 'value', 'id'];

/** Fields that are shares, from 0 to 1. */
const SHARES = new Set([
  'bounceRate',
  'exitRate',
  'fillRate',
  'fromFirst',
  'fromPrevious',
  'hitRate',
  'lostShare',
  'onTimeDelivery',
  'rate',
  'rateWithout',
  'repeatRate',
  'returnRate',
  'share',
  'stockoutRisk',
  'utilisation',
]);

/** Fields that say nothing of what they hold: that is told by the one around them. */
const PLAIN = new Set(['value', 'estimate', 'low', 'high', 'mean', 'p50', 'p90', 'p95']);

const NUMBER_OF: Readonly<Record<Locale, string>> = { en: 'no.', de: 'Nr.' };

/**
 * What a figure of an answer is called, by the path at which it stands: `steps.1.journeys` is “Order Completed · journeys”.
 * @param answer where items of lists say what they are; null where it is not at hand, and they are told by their number.
 */
export function figureLabel(answer: unknown, path: string, locale: Locale): string {
  const parts = path.split('.');
  const said: string[] = [];
  let at = answer;
  for (const [place, part] of parts.entries()) {
    at = fieldOf(at, part);
    // Its list says no more than it does.
    if (isNumber(part) && place > 0) said.splice(-1, 1, itemLabel(at, part, said.at(-1), locale));
    else if (part !== 'meta') said.push(wordOf(part, locale));
  }
  const label = said.join(' · ');
  return label.charAt(0).toLocaleUpperCase(regionOf(locale)) + label.slice(1);
}

/** A figure as people of a locale write it: six digits of it, or in hundredths where it is a share. */
export function figureText(path: string, value: number, locale: Locale): string {
  const region = regionOf(locale);
  if (isShare(path)) return `${(value * 100).toLocaleString(region, { maximumSignificantDigits: 4 })} %`;
  return value.toLocaleString(region, { maximumSignificantDigits: 6 });
}

/** Whether the figure at a path of an answer is a share, 0 … 1, which people read and write in hundredths. */
export function isShare(path: string): boolean {
  const named = path.split('.').filter((part) => !isNumber(part));
  const last = named.findLast((part) => !PLAIN.has(part));
  return last !== undefined && SHARES.has(last);
}

function isNumber(part: string): boolean {
  return /^\d+$/u.test(part);
}

function itemLabel(item: unknown, part: string, list: string | undefined, locale: Locale): string {
  for (const name of NAMES) {
    const said = fieldOf(item, name);
    if (typeof said === 'string' && said !== '') return calledIn(locale, said);
  }
  return `${list ?? ''} ${NUMBER_OF[locale]} ${Number(part) + 1}`.trim();
}

function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([known]) => known === name)?.[1];
}

/** `leadTime` word by word; what is no field of ours, such as the name of a type, stays as it is. */
function wordOf(part: string, locale: Locale): string {
  const known = (locale === 'de' ? own(GERMAN, part) : undefined) ?? own(ENGLISH, part);
  return (
    known ?? calledIn(locale, part).replaceAll(/(?<=[a-z])[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`)
  );
}

function own(words: Readonly<Record<string, string>>, part: string): string | undefined {
  return Object.hasOwn(words, part) ? words[part] : undefined;
}
