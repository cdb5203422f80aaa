import type { QuestionOf } from '../api/queries.js';
import type { SearchPart } from '../app/use-search-part.js';

/** Values of properties that set journeys apart, as a finding's `where.segment` has them. */
export type Segment = Readonly<Record<string, string>>;

/** One thing that would be otherwise, as it is set on screen. Factors are of today's. */
export type Lever =
  | { readonly kind: 'often'; readonly from: string; readonly to: string; readonly factor: number }
  | { readonly kind: 'takes'; readonly to: string; readonly factor: number }
  | { readonly kind: 'arrivals' | 'price' | 'stock'; readonly factor: number }
  | { readonly kind: 'staff'; readonly team: string; readonly now: number; readonly then: number };

export const LEVER_KINDS = [
  'often',
  'takes',
  'arrivals',
  'price',
  'stock',
  'staff',
] as const satisfies readonly Lever['kind'][];

type Change = NonNullable<QuestionOf<'simulation'>['changes']>[number];

/** The change of a question that a lever stands for. */
export function changeOf(lever: Lever): Change {
  switch (lever.kind) {
    case 'often': {
      const { from, to, factor } = lever;
      return {
        change: 'probability',
        ...(from === '' ? {} : { from: { activity: from } }),
        to: { activity: to },
        factor,
      };
    }
    case 'takes':
      return { change: 'duration', to: { activity: lever.to }, factor: lever.factor };
    case 'arrivals':
    case 'price':
    case 'stock':
      return { change: lever.kind, factor: lever.factor };
    case 'staff':
      return { change: 'staff', team: lever.team, now: lever.now, then: lever.then };
  }
}

/** Whether a lever says something yet: a step that is not chosen changes nothing. */
export function isSet(lever: Lever): boolean {
  if (lever.kind === 'often' || lever.kind === 'takes') return lever.to !== '';
  return lever.kind !== 'staff' || lever.team !== '';
}

export interface Levers {
  readonly levers: readonly Lever[];
  /** Whose journeys alone are played, by what they say of themselves; all where empty. */
  readonly only: Segment;
}

/** Levers in the address, such as `if=often~Payment+Started~Payment+Failed~0.5,arrivals~1.2&only=device~phone`. */
export const leverSearch: SearchPart<Levers> = {
  read: (search) => ({ levers: leversIn(search['if']), only: segmentIn(search['only']) }),
  write: ({ levers, only }) => ({
    ...(levers.length === 0 ? {} : { if: levers.map(written).join(',') }),
    ...writtenSegment(only),
  }),
};

function segmentIn(value: unknown): Segment {
  if (typeof value !== 'string' || value === '') return {};
  const pairs = value.split(',').map((one) => one.split('~').map(unescaped));
  return Object.fromEntries(
    pairs.flatMap(([property = '', is]) => (property === '' || is === undefined ? [] : [[property, is]])),
  );
}

function writtenSegment(only: Segment): Readonly<Record<string, string>> {
  const pairs = Object.entries(only).map((pair) => pair.map(escapedField).join('~'));
  return pairs.length === 0 ? {} : { only: pairs.join(',') };
}

function leversIn(value: unknown): readonly Lever[] {
  if (typeof value !== 'string' || value === '') return [];
  return value.split(',').flatMap((one) => {
    const [kind = '', ...fields] = one.split('~').map(unescaped);
    return leverOf(kind, fields) ?? [];
  });
}

function leverOf(kind: string, fields: readonly string[]): Lever | null {
  const [first = '', second = '', third = ''] = fields;
  switch (kind) {
    case 'often':
      return { kind, from: first, to: second, factor: numberIn(third, 1) };
    case 'takes':
      return { kind, to: first, factor: numberIn(second, 1) };
    case 'arrivals':
    case 'price':
    case 'stock':
      return { kind, factor: numberIn(first, 1) };
    case 'staff':
      return { kind, team: first, now: people(second), then: people(third) };
    default:
      return null;
  }
}

function written(lever: Lever): string {
  const fields = (): readonly (string | number)[] => {
    switch (lever.kind) {
      case 'often':
        return [lever.from, lever.to, lever.factor];
      case 'takes':
        return [lever.to, lever.factor];
      case 'arrivals':
      case 'price':
      case 'stock':
        return [lever.factor];
      case 'staff':
        return [lever.team, lever.now, lever.then];
    }
  };
  return [lever.kind, ...fields()].map((field) => escapedField(String(field))).join('~');
}

const escapedField = (field: string): string => field.replace(/[%,~]/gu, escaped);

/** `encodeURIComponent` lets a tilde stand. */
function escaped(mark: string): string {
  return mark === '~' ? '%7E' : encodeURIComponent(mark);
}

function unescaped(field: string): string {
  try {
    return decodeURIComponent(field);
  } catch {
    return field;
  }
}

function numberIn(text: string, otherwise: number): number {
  const number = text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(number) && number >= 0 && number <= 10 ? number : otherwise;
}

function people(text: string): number {
  return Math.max(1, Math.min(1000, Math.round(Number(text)) || 1));
}
