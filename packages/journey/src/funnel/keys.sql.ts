/*
 * An event of a journey as one number: its milliseconds since the journey's start and, in the last 14 bits, its
 * place in the journey (journeys are capped at 10,000 events). Keys grow strictly along a journey, so that events
 * at the same instant keep their settled order; 0 is no event.
 */

const PLACE_BITS = 14;

/** A key from an offset and a place, both SQL. */
export const keyOf = (offset: string, place: string): string => `${offset} * ${2 ** PLACE_BITS} + ${place}`;

/** Milliseconds since the journey's start. */
export const timeOf = (key: string): string => `bitShiftRight(${key}, ${PLACE_BITS})`;

/** Index in the arrays of the journey. */
export const placeOf = (key: string): string => `bitAnd(${key}, ${2 ** PLACE_BITS - 1})`;

export const NO_KEY = 'toInt64(0)';

/** The keys of all events of a journey. */
export const KEYS = `arrayMap((offset, place) -> ${keyOf('offset', 'place')}, offsets, arrayEnumerate(offsets))`;
