import type { JourneyCondition, Operator, RfmSegment, ShopSettings } from '@throughline/model';

export type SavedSegment = ShopSettings['segments'][number];

/** How far back a rule looks, or how long is between two activities at most; '' for all of the time. */
export const LASTS = ['7d', '30d', '90d', '180d', '365d'] as const;
export const BETWEEN = ['1h', '1d', '7d', '30d', '90d'] as const;

export const KINDS = [
  'did',
  'not',
  'followed',
  'notFollowed',
  'first',
  'final',
  'orders',
  'spend',
  'is',
  'isNot',
  'in',
  'notIn',
  'rfm',
] as const;
export type RuleKind = (typeof KINDS)[number];

/** Conditions that are denied stand in no group: of a question they cannot. */
export const KINDS_IN_GROUP: readonly RuleKind[] = KINDS.filter(
  (kind) => kind !== 'notFollowed' && kind !== 'notIn',
);

/** The most rules of a segment, and of a group, that settings take. */
export const MOST_RULES = 20;

/** How a property's value compares, `one of` being `is` with several, and what a question calls the contrary where a rule can say it. */
export const COMPARED = ['is', 'one of', 'contains', 'matches', '>', '>=', '<', '<=', 'is set'] as const;
export type Compared = (typeof COMPARED)[number];
export const DENIED: Partial<Record<Compared, Operator>> = {
  is: 'is not',
  'one of': 'is not',
  contains: 'does not contain',
  matches: 'does not match',
  'is set': 'is not set',
};

/** Comparisons that a rule about a property can be put with. */
export const comparedBy = (kind: RuleRow['kind']): readonly Compared[] =>
  kind === 'isNot' ? COMPARED.filter((each) => DENIED[each] !== undefined) : COMPARED;

/** A rule of a segment as it is typed: what a kind does not ask for stays empty. */
export interface RuleRow {
  /** `kept`: told over the API in a way that the form does not know; it stays as it is. */
  readonly kind: RuleKind | 'kept';
  readonly activity: string;
  /** What comes after it, and whether with nothing in between. */
  readonly then: string;
  readonly directly: boolean;
  readonly atLeast: string;
  readonly atMost: string;
  readonly last: string;
  readonly property: string;
  readonly compared: Compared;
  /** Of a property, or the id of another segment. */
  readonly value: string;
  /** Of a property, of which one is enough. */
  readonly values: readonly string[];
  readonly names: readonly RfmSegment[];
  readonly kept: Kept | null;
}

/** Rules of which one is enough. */
export interface AnyOf {
  readonly kind: 'any';
  readonly rows: readonly RuleRow[];
}

export type Rule = RuleRow | AnyOf;

/** What is told over the API alone: a condition, or a group by behaviour. */
export type Kept = JourneyCondition | Required<Pick<Rules, 'behaviour'>>;

/** What a segment says of its members. */
export type Rules = Pick<SavedSegment, 'where' | 'rfm' | 'behaviour'>;

export function emptyRow(kind: RuleRow['kind']): RuleRow {
  return {
    kind,
    activity: '',
    then: '',
    directly: false,
    atLeast: kind === 'did' || kind === 'orders' ? '1' : '',
    atMost: '',
    last: '',
    property: 'device',
    compared: 'is',
    value: '',
    values: [],
    names: [],
    kept: null,
  };
}

/** Two rules to begin with: a group of one is none. */
export const emptyGroup = (): AnyOf => ({ kind: 'any', rows: [emptyRow('did'), emptyRow('did')] });
