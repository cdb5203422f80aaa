import { NO_KEY } from './keys.sql.js';

/** The arrays of a journey side by side, as SQL: the key of each event, and its mark. */
export interface JourneyArrays {
  readonly keys: string;
  readonly marks: string;
}

/**
 * For each position of a journey's arrays a tuple of keys: an event, and what comes of it further on. A tuple of
 * zeros where there is none. What the keys are is said by `slots`, one word each.
 */
export interface Chain {
  readonly sql: string;
  readonly slots: readonly string[];
}

export const zeros = ({ slots }: Pick<Chain, 'slots'>): string =>
  `tuple(${slots.map(() => NO_KEY).join(', ')})`;

/** At the events marked by the bit: their key, then what the other chains say there. */
export function hits(arrays: JourneyArrays, bit: number, then: readonly Chain[], slot: string): Chain {
  const slots = [slot, ...then.flatMap((each) => each.slots)];
  const names = then.map((_, at) => `then${at}`);
  const found = names.length === 0 ? 'tuple(key)' : `tupleConcat(tuple(key), ${names.join(', ')})`;
  const parts = [arrays.marks, arrays.keys, ...then.map(({ sql }) => sql)];
  const sql = `arrayMap((${['mark', 'key', ...names].join(', ')}) -> if(bitTest(mark, ${bit}), ${found}, ${zeros({ slots })}), ${parts.join(', ')})`;
  return { sql, slots };
}

/** At each position what the chain says at the first hit there or further on: one pass from the end, no search. */
export function nearest(chain: Chain): Chain {
  return { ...chain, sql: `arrayReverseFill(each -> each.1 > 0, ${chain.sql})` };
}

/** At each position what the chain says at the position after it. */
export function following(chain: Chain): Chain {
  return { ...chain, sql: `arrayShiftLeft(${chain.sql}, 1, ${zeros(chain)})` };
}

/** The place of a slot in the tuples, from 1. */
export function slotAt({ slots }: Chain, slot: string): number {
  return slots.indexOf(slot) + 1;
}
