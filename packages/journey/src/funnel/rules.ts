import type { FunnelQuestion } from '@throughline/model';

/** What must not happen between two steps: their places, from 1. Its events are marked by the bit. */
export interface Exclusion {
  readonly from: number;
  readonly to: number;
  readonly bit: number;
}

/**
 * By what rules events make an attempt. Steps are told by their places, from 1; the events of step p are marked by
 * bit p - 1.
 */
export interface AttemptRules {
  readonly order: FunnelQuestion['order'];
  /** For each step, whether it may be left out. */
  readonly optional: readonly boolean[];
  /** Milliseconds. */
  readonly window: number;
  readonly windowFrom: FunnelQuestion['windowFrom'];
  /** Whether every first step starts an attempt, or only the first of them. */
  readonly entry: 'every' | 'first';
  readonly exclusions: readonly Exclusion[];
  /**
   * For each step, how many of those before it may want the same events. In any order, a step then has to look at
   * that many events more.
   */
  readonly rivals: readonly number[];
}

export const stepCount = ({ optional }: AttemptRules): number => optional.length;

export const placesOf = ({ optional }: AttemptRules): number[] => optional.map((_, at) => at + 1);

/** The places of the steps that cannot be left out, in order. The first step is one of them. */
export function requiredPlaces({ optional }: AttemptRules): number[] {
  return optional.flatMap((mayBeLeft, at) => (mayBeLeft ? [] : [at + 1]));
}

/** The last step before this one that cannot be left out; undefined for the first. */
export function requiredBefore(place: number, rules: AttemptRules): number | undefined {
  return requiredPlaces(rules).findLast((each) => each < place);
}

/** The next step after this one that cannot be left out; undefined where none comes. */
export function requiredAfter(place: number, rules: AttemptRules): number | undefined {
  return requiredPlaces(rules).find((each) => each > place);
}

/** The steps that may be left out between this one and the next that cannot. */
export function optionalAfter(place: number, rules: AttemptRules): number[] {
  const end = requiredAfter(place, rules) ?? stepCount(rules) + 1;
  return placesOf(rules).slice(place, end - 1);
}
