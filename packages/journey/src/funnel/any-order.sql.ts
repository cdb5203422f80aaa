import { following, hits, nearest, type Chain } from './chain.sql.js';
import { NO_KEY, timeOf } from './keys.sql.js';
import type { AttemptSql } from './ordered.sql.js';
import { stepCount, type Exclusion } from './rules.js';

/**
 * The attempts of a journey whose steps may come in any order, as an array of arrays: the keys of the steps that are
 * done, in the order of time, then zeros. Any event of a step starts an attempt. Each step in turn takes the
 * nearest of its events that no step listed before it has taken.
 */
export function anyOrderAttempts(parts: AttemptSql): string {
  const { rules, arrays } = parts;
  const done = `arrayMap((key, taken) -> ${inWindow(parts)}, ${arrays.keys}, ${takenBySteps(parts)})`;
  const filled = `arrayMap(done -> arrayResize(done, ${stepCount(rules)}, ${NO_KEY}), ${done})`;
  const no = rules.exclusions.map((each) => exclusionKeys(parts, each));
  const names = no.map((_, at) => `no${at}`);
  const excluded = names.length === 0 ? 'false' : names.map((name) => excludes(parts, name)).join(' OR ');
  const judged = `arrayMap((${['attempt', 'mark', ...names].join(', ')}) -> (bitAnd(mark, ${2 ** stepCount(rules) - 1}) > 0, ${excluded}, attempt), ${[filled, arrays.marks, ...no].join(', ')})`;
  const started = `arrayFilter(each -> each.1, ${judged})`;
  const entered = rules.entry === 'first' ? `arraySlice(${started}, 1, 1)` : started;
  return `arrayMap(each -> each.3, arrayFilter(each -> NOT each.2, ${entered}))`;
}

/** For each position the events that the steps take from there on, one for each step, 0 where there is none. */
function takenBySteps({ rules, arrays }: AttemptSql): string {
  return rules.rivals.reduce((taken, rivals, bit) => {
    const found = occurrences(arrays, bit, rivals + 1);
    const keys = found.slots.map((_, at) => `found.${at + 1}`).join(', ');
    const free = rivals === 0 ? keys : `arrayFirst(each -> NOT has(taken, each), [${keys}])`;
    return `arrayMap((taken, found) -> arrayPushBack(taken, ${free}), ${taken}, ${found.sql})`;
  }, `arrayMap(key -> emptyArrayInt64(), ${arrays.keys})`);
}

/** At each position the next so many events of a step, the event at the position itself among them. */
function occurrences(arrays: AttemptSql['arrays'], bit: number, count: number): Chain {
  const last = hits(arrays, bit, [], 'last');
  const before = Array.from({ length: count - 1 }, (_, at) => `before ${at}`);
  return nearest(before.reduce((chain, slot) => hits(arrays, bit, [following(nearest(chain))], slot), last));
}

/** The keys taken, in the order of time, as far as the window reaches. */
function inWindow({ rules, window }: AttemptSql): string {
  if (rules.windowFrom === 'first')
    return `arraySort(arrayFilter(each -> each > 0 AND ${timeOf('each')} - ${timeOf('key')} <= ${window}, taken))`;
  const sorted = 'arraySort(arrayFilter(each -> each > 0, taken))';
  const gaps = `arrayDifference(arrayMap(each -> ${timeOf('each')}, ${sorted}))`;
  return `arraySlice(${sorted}, 1, arrayFirstIndex(gap -> gap > ${window}, arrayPushBack(${gaps}, ${window} + 1)) - 1)`;
}

/** At each position the key of the next excluded event. */
function exclusionKeys({ arrays }: AttemptSql, { bit }: Exclusion): string {
  return `arrayMap(each -> each.1, ${following(nearest(hits(arrays, bit, [], 'no'))).sql})`;
}

/** Without a last step to end it, an attempt is open until its window ends. */
function excludes({ rules, window }: AttemptSql, key: string): string {
  const since = rules.windowFrom === 'first' ? 'attempt[1]' : 'arrayMax(attempt)';
  return `(${key} > 0 AND if(attempt[-1] > 0, ${key} < attempt[-1], ${timeOf(key)} - ${timeOf(since)} <= ${window}))`;
}
