import type { AttemptRules } from '../rules.js';
import { requiredAfter, requiredPlaces } from '../rules.js';

/*
 * The plainest program that finds the attempts of a journey: no arrays side by side, no bits, one event after the other.
 */

export interface PlainEvent {
  /** Milliseconds since the journey's start. */
  readonly time: number;
  /** Places of the steps that the event serves, and bits of the exclusions that it is. */
  readonly steps: readonly number[];
  readonly excluded: readonly number[];
}

/** For each step the index of its event, -1 where it is not reached. In any order: in the order of time. */
export type PlainAttempt = readonly number[];

export function plainAttempts(events: readonly PlainEvent[], rules: AttemptRules): PlainAttempt[] {
  const starts = events.flatMap(({ steps }, at) =>
    (rules.order === 'any' ? steps.length > 0 : steps.includes(1)) ? [at] : [],
  );
  const entered = rules.entry === 'first' ? starts.slice(0, 1) : starts;
  return entered.flatMap((start) => {
    const attempt = rules.order === 'any' ? anyFrom(events, rules, start) : orderedFrom(events, rules, start);
    return isExcluded(events, rules, attempt) ? [] : [attempt];
  });
}

/** The furthest, of several the first; undefined where there is none. */
export function plainBest(attempts: readonly PlainAttempt[], rules: AttemptRules): PlainAttempt | undefined {
  const depth = (attempt: PlainAttempt) =>
    requiredPlaces(rules).filter((place) => (attempt[place - 1] ?? -1) >= 0).length;
  return attempts.reduce<PlainAttempt | undefined>(
    (best, each) => (best === undefined || depth(each) > depth(best) ? each : best),
    undefined,
  );
}

const timeAt = (events: readonly PlainEvent[], at: number): number => events[at]?.time ?? NaN;

function orderedFrom(events: readonly PlainEvent[], rules: AttemptRules, start: number): number[] {
  const found = rules.optional.map((_, at) => (at === 0 ? start : -1));
  let from = start;
  for (const place of requiredPlaces(rules)) {
    if (place > 1) {
      const next = nextServing(events, place, from);
      const isNext = rules.order !== 'strict' || next === from + 1;
      if (next < 0 || !isNext || !inWindow(events, rules, { start, from, at: next })) break;
      found[place - 1] = next;
      from = next;
    }
    fillOptional(events, rules, { start, place, found });
  }
  return found;
}

function nextServing(events: readonly PlainEvent[], place: number, after: number): number {
  return events.findIndex(({ steps }, at) => at > after && steps.includes(place));
}

function inWindow(
  events: readonly PlainEvent[],
  { window, windowFrom }: AttemptRules,
  { start, from, at }: { start: number; from: number; at: number },
): boolean {
  const since = windowFrom === 'first' ? start : from;
  return timeAt(events, at) - timeAt(events, since) <= window;
}

/** Optional steps after a required one, each after the other, before the next required one comes. */
function fillOptional(
  events: readonly PlainEvent[],
  rules: AttemptRules,
  { start, place, found }: { start: number; place: number; found: number[] },
): void {
  const required = requiredAfter(place, rules);
  const from = found[place - 1] ?? start;
  const end = required === undefined ? -1 : nextServing(events, required, from);
  let last = from;
  for (let each = place + 1; each < (required ?? rules.optional.length + 1); each += 1) {
    const next = nextServing(events, each, last);
    if (next < 0 || (end >= 0 && next >= end)) continue;
    last = next;
    if (inWindow(events, rules, { start, from, at: next })) found[each - 1] = next;
  }
}

function anyFrom(events: readonly PlainEvent[], rules: AttemptRules, start: number): number[] {
  const taken: number[] = [];
  rules.optional.forEach((_, step) => {
    const next = events.findIndex(
      ({ steps }, at) => at >= start && steps.includes(step + 1) && !taken.includes(at),
    );
    if (next >= 0) taken.push(next);
  });
  const done: number[] = [];
  for (const at of taken.sort((a, b) => a - b)) {
    if (!inWindow(events, rules, { start, from: done.at(-1) ?? start, at })) break;
    done.push(at);
  }
  return rules.optional.map((_, at) => done[at] ?? -1);
}

function isExcluded(events: readonly PlainEvent[], rules: AttemptRules, attempt: PlainAttempt): boolean {
  return rules.exclusions.some(({ from, to, bit }) => {
    const first = attempt[from - 1] ?? -1;
    if (first < 0) return false;
    const after = rules.order === 'any' ? (attempt[0] ?? -1) : first;
    const at = events.findIndex(({ excluded }, index) => index > after && excluded.includes(bit));
    if (at < 0) return false;
    const end = attempt[to - 1] ?? -1;
    if (end >= 0) return at < end;
    const reached = requiredPlaces(rules).map((place) => attempt[place - 1] ?? -1);
    const since = rules.windowFrom === 'first' ? (attempt[0] ?? 0) : Math.max(...reached);
    return timeAt(events, at) - timeAt(events, since) <= rules.window;
  });
}
