import { numberFormat } from '../kept-formats.js';
import type { Locale } from '../locale.js';
import { calledIn } from '../taxonomy/translated/called.js';
import { regionOf } from '../written-figures.js';
import { durationText } from './durations.js';
import { ENGLISH } from './english.js';
import { GERMAN } from './german.js';

/** Fields by which an item of a list says what it is, the plainest first. */
const NAMES = ['name', 'label', 'title', 'activity', 'channel', 'product', 'segment', 'key', 'value', 'id'];

/** What a figure is measured in. */
export const FIGURE_UNITS = ['share', 'seconds', 'money', 'number'] as const;
export type FigureUnit = (typeof FIGURE_UNITS)[number];

/** Fields that are shares, from 0 to 1. */
const SHARES = new Set([
  'bounceRate',
  'exitRate',
  'fillRate',
  'fitness',
  'fromFirst',
  'fromPrevious',
  'hitRate',
  'lostShare',
  'onTimeDelivery',
  'rate',
  'rateWithout',
  'repeatRate',
  'returnRate',
  'risk',
  'share',
  'stockoutRisk',
  'utilisation',
]);

/** Fields that are seconds, or hold seconds. */
const SECONDS = new Set([
  'age',
  'ages',
  'durations',
  'firstReply',
  'resolution',
  'seconds',
  'service',
  'time',
  'wait',
  'waiting',
  'working',
  'workingWait',
]);

/**
 * Shares by names that hold other things elsewhere: of the figures by which a shop is led, of a log that fits, of journeys by risk,
 * and of what a change did.
 */
const SHARES_AT = [
  /(?:^|\.)figures\.(?:conversion|csat)\.value$/u,
  /(?:^|\.)fitness\.log$/u,
  /(?:^|\.)risks\.\d+\.late$/u,
  /^(?:series\.\d+\.)?(?:inside|outside)$/u,
  /^series\.\d+\.expected$/u,
  /^gone\.(?:estimate|low|high)$/u,
  /^excess$/u,
];

/** Money by such names: a list of sums, one for each currency; carts that were left; findings and their sums; what customers are worth. */
const MONEY_AT = [
  /(?:^|\.)lost\.\d+\.value$/u,
  /(?:^|\.)money\.left$/u,
  /(?:^|\.)price\.(?:low|high)$/u,
  /^total\.(?:exposed|gained)$/u,
  /^(?:estimate|listed\.\d+)\.value$/u,
];

/** Plain numbers by names that hold something else elsewhere: points from 1 to 5, and the days until a change can be measured. */
const NUMBERS_AT = [/(?:^|\.)scores\.[^.]+$/u, /^wait$/u];

/** Of a finding, in what its evidence says that it is counted. */
const COUNTED = /(?:^|\.)evidence\.(?:baseline|observed)$/u;
const COUNTED_IN: Readonly<Record<string, FigureUnit>> = {
  share: 'share',
  seconds: 'seconds',
  amount: 'money',
};

/** Fields that are money, or hold some. */
const MONEY = new Set([
  'acquisitionCost',
  'amount',
  'amounts',
  'averageOrderValue',
  'contribution',
  'cost',
  'costPerOrder',
  'gross',
  'lifetimeValue',
  'lostWorth',
  'monetary',
  'money',
  'net',
  'perMonth',
  'refunds',
  'revenue',
  'spend',
  'worth',
]);

/** Fields that say nothing of what they hold: that is told by the one around them. */
const PLAIN = new Set(['value', 'estimate', 'low', 'high', 'mean', 'p50', 'p90', 'p95', 'sum', 'total']);

const NUMBER_OF: Readonly<Record<Locale, string>> = { en: 'no.', de: 'Nr.' };

/**
 * What a figure of an answer is called, by the path at which it stands: `steps.1.journeys` is “Order Completed · journeys”.
 * @param answer where items of lists say what they are; null where it is not at hand, and they are told by their number.
 */
export function figureLabel(answer: unknown, path: string, locale: Locale): string {
  const label = wordsOf(answer, path, { locale, from: 0 }).join(' · ');
  return label.charAt(0).toLocaleUpperCase(regionOf(locale)) + label.slice(1);
}

/** What the fields of a path say, from one of them on. */
function wordsOf(
  answer: unknown,
  path: string,
  { locale, from }: { readonly locale: Locale; readonly from: number },
): string[] {
  const said: string[] = [];
  let at = answer;
  for (const [place, part] of path.split('.').entries()) {
    at = fieldOf(at, part);
    if (place < from) continue;
    // Its list says no more than it does.
    if (isNumber(part) && place > from)
      said.splice(-1, 1, itemLabel({ answer, item: at, part }, said.at(-1), locale));
    else if (part !== 'meta') said.push(wordOf(part, locale));
  }
  return said;
}

interface Writing {
  readonly locale: Locale;
  /** Of the answer, at that path: see {@link currencyAt}; null where it tells none. */
  readonly currency: string | null;
  /** Of the answer, at that path: see {@link unitOf}; what its fields say where left out. */
  readonly unit?: FigureUnit;
}

/** A figure as people of a locale write it: shares in hundredths, durations and money with their units, others with six digits. */
export function figureText(path: string, value: number, writing: Writing): string {
  const { locale, currency, unit = unitOf(path) } = writing;
  const region = regionOf(locale);
  if (unit === 'share')
    return `${numberFormat(region, { maximumSignificantDigits: 4 }).format(value * 100)} %`;
  if (unit === 'seconds') return durationText(value, locale);
  if (unit === 'money' && currency !== null)
    return numberFormat(region, { style: 'currency', currency }).format(value);
  return numberFormat(region, { maximumSignificantDigits: 6 }).format(value);
}

/** How the figure at a path of an answer is written, in the units and the currency that the answer tells. */
export function writingAt(answer: unknown, path: string, locale: Locale): Writing {
  return { locale, currency: currencyAt(answer, path), unit: unitOf(path, answer) };
}

/** Whether the figure at a path of an answer is a share, 0 … 1, which people read and write in hundredths. */
export function isShare(path: string): boolean {
  return unitOf(path) === 'share';
}

/** What the figure at a path of an answer is measured in, as its fields say; and the answer, where it is at hand. */
export function unitOf(path: string, answer: unknown = null): FigureUnit {
  const isAt = (paths: readonly RegExp[]): boolean => paths.some((each) => each.test(path));
  if (COUNTED.test(path)) return COUNTED_IN[String(besideAt(answer, path, 'unit'))] ?? 'number';
  if (isAt(NUMBERS_AT)) return 'number';
  const named = path.split('.').filter((part) => !isNumber(part));
  const last = named.findLast((part) => !PLAIN.has(part)) ?? '';
  if (SHARES.has(last) || isAt(SHARES_AT)) return 'share';
  if (SECONDS.has(last)) return 'seconds';
  return MONEY.has(last) || isAt(MONEY_AT) ? 'money' : 'number';
}

/** What a field beside the one at a path says. */
function besideAt(answer: unknown, path: string, field: string): unknown {
  const around = path.split('.').slice(0, -1);
  return fieldOf(around.reduce<unknown>(fieldOf, answer), field);
}

/** In which currency the money at a path of an answer is: the one that is told nearest to it; null where none is. */
export function currencyAt(answer: unknown, path: string): string | null {
  let at = answer;
  let found: string | null = null;
  for (const part of path.split('.')) {
    const said = fieldOf(at, 'currency');
    if (typeof said === 'string') found = said;
    at = fieldOf(at, part);
  }
  return found;
}

/** A figure's name in two: which item or part of the answer it is of, empty where of all of it, and what it is there. */
export function figureNames(
  answer: unknown,
  path: string,
  locale: Locale,
): { readonly group: string; readonly within: string } {
  const parts = path.split('.');
  const [first = '', second = ''] = parts;
  if (parts.length === 1) return { group: '', within: figureLabel(answer, path, locale) };
  const label = figureLabel(answer, first, locale);
  if (!isNumber(second))
    return { group: label, within: wordsOf(answer, path, { locale, from: 1 }).join(' · ') };
  const item = fieldOf(fieldOf(answer, first), second);
  const named = itemLabel({ answer, item, part: second }, label, locale);
  const within = wordsOf(answer, path, { locale, from: 2 }).join(' · ');
  return {
    group: named.startsWith(label) ? named : `${label}: ${named}`,
    within: within === '' ? named : within,
  };
}

function isNumber(part: string): boolean {
  return /^\d+$/u.test(part);
}

/** Not an instant or a day: those that hold for a while are told by their number. */
function isStep(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && !/^\d{4}-/u.test(value);
}

/** An item of a list of an answer, and its place in that list. */
interface ItemAt {
  readonly answer: unknown;
  readonly item: unknown;
  readonly part: string;
}

function itemLabel({ answer, item, part }: ItemAt, list: string | undefined, locale: Locale): string {
  for (const name of NAMES) {
    const said = fieldOf(item, name);
    if (typeof said === 'string' && said !== '') return calledIn(locale, said);
  }
  const [from, to] = [fieldOf(item, 'from'), fieldOf(item, 'to')];
  if (isStep(from) && isStep(to)) {
    const [start, end] = [from, to].map((step) => calledIn(locale, stepName(answer, step)));
    const type = fieldOf(item, 'objectType');
    // The same two steps stand in a row for journeys of several types.
    return `${start} → ${end}${typeof type === 'string' ? ` (${wordOf(type, locale)})` : ''}`;
  }
  return `${list ?? ''} ${NUMBER_OF[locale]} ${Number(part) + 1}`.trim();
}

/** What the answer itself calls one of its steps, where it tells its flows by the ids of those; else the step is its own name. */
function stepName(answer: unknown, step: string): string {
  const steps = fieldOf(answer, 'steps');
  const own: unknown = Array.isArray(steps) ? steps.find((each) => fieldOf(each, 'id') === step) : undefined;
  const name = fieldOf(own, 'name');
  return typeof name === 'string' ? name : step;
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
