import { following, hits, nearest, slotAt, zeros, type Chain, type JourneyArrays } from './chain.sql.js';
import { timeOf } from './keys.sql.js';
import {
  optionalAfter,
  placesOf,
  requiredBefore,
  requiredPlaces,
  type AttemptRules,
  type Exclusion,
} from './rules.js';

/** What the builders share: the rules, the journey's arrays, and the window as it is bound. */
export interface AttemptSql {
  readonly rules: AttemptRules;
  readonly arrays: JourneyArrays;
  readonly window: string;
}

const stepSlot = (place: number): string => `step ${place}`;
const exclusionSlot = ({ bit }: Exclusion): string => `exclusion ${bit}`;

/**
 * The attempts of a journey whose steps come in order, those cleared of exclusions, as an array of arrays: for each
 * step its key, 0 where it is not reached in the window. Built from the last step to the first: what follows an
 * event of step k is what follows the nearest event of step k + 1 after it, so each step costs one pass over the
 * journey, however many attempts there are.
 */
export function orderedAttempts(parts: AttemptSql): string {
  const { rules } = parts;
  const chain = requiredPlaces(rules).reduceRight<Chain | null>((rest, place) => {
    return stepChain(parts, place, rest === null ? null : next(rest, rules));
  }, null);
  if (chain === null) throw new RangeError('a funnel without steps has no attempts');
  const started = `arrayFilter(attempt -> attempt.1 > 0, ${chain.sql})`;
  const entered = rules.entry === 'first' ? `arraySlice(${started}, 1, 1)` : started;
  const clean = withoutExcluded(parts, chain, entered);
  const keys = placesOf(rules).map((place) => `if(${inTime(parts, chain, place)}, ${at(chain, place)}, 0)`);
  return `arrayMap(attempt -> [${keys.join(', ')}], ${clean})`;
}

/** What comes next: strictly the event after it, else the nearest that is one. */
function next(chain: Chain, { order }: AttemptRules): Chain {
  return following(order === 'strict' ? chain : nearest(chain));
}

function stepChain(parts: AttemptSql, place: number, rest: Chain | null): Chain {
  const { rules, arrays } = parts;
  const excluded = rules.exclusions
    .filter(({ from }) => from === place)
    .map((each) => following(nearest(hits(arrays, each.bit, [], exclusionSlot(each)))));
  const optional = optionalChain(parts, place, rest);
  const then = [optional, rest === null ? null : inWindow(parts, rest)].filter((each) => each !== null);
  return hits(arrays, place - 1, [...excluded, ...then], stepSlot(place));
}

/** Where the window runs anew from each step, what comes too late after the event of a position does not count. */
function inWindow({ rules, arrays, window }: AttemptSql, rest: Chain): Chain {
  if (rules.windowFrom === 'first') return rest;
  const sql = `arrayMap((key, rest) -> if(${timeOf('rest.1')} - ${timeOf('key')} <= ${window}, rest, ${zeros(rest)}), ${arrays.keys}, ${rest.sql})`;
  return { ...rest, sql };
}

/** The steps that may be left out after a step: each in its turn, as long as the next required one is not there. */
function optionalChain({ rules, arrays }: AttemptSql, place: number, rest: Chain | null): Chain | null {
  return optionalAfter(place, rules).reduceRight<Chain | null>((later, each) => {
    const then = later === null ? [] : [later];
    const found = following(nearest(hits(arrays, each - 1, then, stepSlot(each))));
    const skipped = later === null ? 'tuple(toInt64(0))' : 'tupleConcat(tuple(toInt64(0)), later)';
    const names = ['found', ...(later === null ? [] : ['later']), ...(rest === null ? [] : ['rest'])];
    const before = rest === null ? '' : ' AND (rest.1 = 0 OR found.1 < rest.1)';
    const arraysOf = [found, ...then, ...(rest === null ? [] : [rest])].map(({ sql }) => sql);
    const sql = `arrayMap((${names.join(', ')}) -> if(found.1 > 0${before}, found, ${skipped}), ${arraysOf.join(', ')})`;
    return { sql, slots: found.slots };
  }, null);
}

const at = (chain: Chain, place: number): string => `attempt.${slotAt(chain, stepSlot(place))}`;

/** Where a step was not reached its key is 0, and so is what comes of this. */
function inTime({ rules, window }: AttemptSql, chain: Chain, place: number): string {
  const since = rules.windowFrom === 'first' ? 1 : (requiredBefore(place, rules) ?? 1);
  return `${timeOf(at(chain, place))} - ${timeOf(at(chain, since))} <= ${window}`;
}

function withoutExcluded(parts: AttemptSql, chain: Chain, attempts: string): string {
  const { exclusions } = parts.rules;
  if (exclusions.length === 0) return attempts;
  const any = exclusions.map((each) => excludes(parts, chain, each)).join(' OR ');
  return `arrayFilter(attempt -> NOT (${any}), ${attempts})`;
}

/**
 * An attempt that got as far as `from` is out where the excluded happens before `to`; where `to` is not reached,
 * before its window ends.
 */
function excludes(parts: AttemptSql, chain: Chain, exclusion: Exclusion): string {
  const { rules, window } = parts;
  const { from, to } = exclusion;
  const happens = `attempt.${slotAt(chain, exclusionSlot(exclusion))}`;
  const reached = (place: number) => `(${at(chain, place)} > 0 AND ${inTime(parts, chain, place)})`;
  const keys = requiredPlaces(rules).map((place) => at(chain, place));
  const since =
    rules.windowFrom === 'first' || keys.length === 1 ? 'attempt.1' : `greatest(${keys.join(', ')})`;
  const meanwhile = `if(${reached(to)}, ${happens} < ${at(chain, to)}, ${timeOf(happens)} - ${timeOf(since)} <= ${window})`;
  return `(${reached(from)} AND ${happens} > 0 AND ${meanwhile})`;
}
