import type { JourneyCondition, Operator } from '@throughline/model';
import { formatCount, formatDuration, formatShare } from '../texts/format.js';
import { called, say, t } from '../texts/texts.js';
import { millisecondsOf } from '@throughline/model';
import type { Kept } from './rule.js';

type Of<Key extends string> = Extract<JourneyCondition, Readonly<Record<Key, unknown>>>;
type Match = Of<'with'>['with'];
type Single = Exclude<Match, { readonly any: unknown }>;
type Value = Of<'journey'>['value'];

/** What a condition says that the form has no fields for, as a part of a sentence about those for whom it holds. */
export function keptWords(kept: Kept): string {
  if (!('behaviour' in kept)) return conditionWords(kept);
  return kept.behaviour === undefined ? '' : behaviourWords(kept.behaviour);
}

function conditionWords(condition: JourneyCondition): string {
  const words = t().segments.keptAs;
  if ('not' in condition) return words.not(conditionWords(condition.not));
  if ('any' in condition) return listed(condition.any.map(conditionWords), 'disjunction');
  if ('with' in condition) return words.did(matchWords(condition.with), withinWords(condition));
  if ('without' in condition) return words.didNot(matchWords(condition.without), withinWords(condition));
  if ('worth' in condition) return words.spent(boundsWords(condition.worth));
  if ('starts' in condition) return words.first(matchWords(condition.starts));
  if ('ends' in condition) return words.final(matchWords(condition.ends));
  if ('followed' in condition) return followedWords(condition);
  if ('segment' in condition) return segmentWords(condition);
  if ('variants' in condition) return waysWords(condition);
  return words.has(comparedWords(condition.journey, condition));
}

interface Within {
  readonly times?: Bounds | undefined;
  readonly last?: string | undefined;
}

interface Bounds {
  readonly atLeast?: number | undefined;
  readonly atMost?: number | undefined;
}

/** How often, and in how long back. */
function withinWords({ times = {}, last }: Within): string {
  const words = t().segments.keptAs;
  const bounds = boundsWords(times);
  return [
    ...(bounds === '' ? [] : [words.times(bounds)]),
    ...(last === undefined ? [] : [t().segments.lastTime(timeOf(last))]),
  ]
    .map((part) => `, ${part}`)
    .join('');
}

function boundsWords({ atLeast, atMost }: Bounds): string {
  const texts = t().segments;
  const told = [
    ...(atLeast === undefined ? [] : [`${texts.atLeast} ${formatCount(atLeast)}`]),
    ...(atMost === undefined ? [] : [`${texts.atMost} ${formatCount(atMost)}`]),
  ];
  return listed(told, 'conjunction');
}

const timeOf = (time: string): string => formatDuration(millisecondsOf(time) / 1000);

function matchWords(match: Match): string {
  return 'any' in match ? listed(match.any.map(singleWords), 'disjunction') : singleWords(match);
}

function singleWords({ activity, where = [] }: Single): string {
  const words = t().segments.keptAs;
  const names = activity === undefined ? [] : [activity].flat().map((name) => `“${called(name)}”`);
  const what = names.length === 0 ? words.something : listed(names, 'disjunction');
  const filters = where.map((filter) => comparedWords(filter.property, filter));
  return filters.length === 0 ? what : words.where(what, listed(filters, 'conjunction'));
}

interface Compared {
  readonly operator: Operator;
  readonly value?: Value;
}

function comparedWords(property: string, { operator, value }: Compared): string {
  const names: Readonly<Record<string, string | undefined>> = t().asking.only.names;
  const values = value === undefined ? [] : [value].flat().map(String);
  const said = `${names[property] ?? property} ${t().segments.keptAs.compared[operator]}`;
  return values.length === 0 ? said : `${said} ${listed(values, 'disjunction')}`;
}

function followedWords({ followed: { first, then, directly, within } }: Of<'followed'>): string {
  const words = t().segments.keptAs;
  const time = within === undefined ? '' : ` ${t().segments.betweenTime(timeOf(within))}`;
  return words.followed(matchWords(first), `${matchWords(then)}${time}`, directly);
}

function segmentWords({ segment }: Of<'segment'>): string {
  const words = t().segments.keptAs;
  if (typeof segment === 'string') return words.inSegment(`“${segment}”`);
  const { where, rfm = [], behaviour } = segment;
  return words.who(
    listed(
      [
        ...where.map(conditionWords),
        ...(rfm.length === 0
          ? []
          : [
              listed(
                rfm.map((name) => t().customers.rfm[name]),
                'disjunction',
              ),
            ]),
        ...(behaviour === undefined ? [] : [behaviourWords(behaviour)]),
      ],
      'conjunction',
    ),
  );
}

function behaviourWords({ groups, group }: { readonly groups: number; readonly group: number }): string {
  return t().segments.keptAs.behaviour(String(group), String(groups));
}

function waysWords({ variants }: Of<'variants'>): string {
  const words = t().segments.keptAs;
  if ('top' in variants) return words.top(formatCount(variants.top));
  if ('share' in variants) return words.share(formatShare(variants.share));
  return words.ways(formatCount(variants.ways.length));
}

function listed(parts: readonly string[], type: 'conjunction' | 'disjunction'): string {
  return new Intl.ListFormat(say().region, { type }).format(parts);
}
