import { journeySource, type JourneySource } from '../source/source.js';
import type { JourneyOrder } from '../source/order.js';

/** Which journeys are learned from and which are held out. */
export interface Window {
  readonly order: JourneyOrder;
  /** Journeys that started later are too young to tell how they end; null: none is. */
  readonly oldUntil: Date | null;
  /** Journeys that started from here on are held out. */
  readonly split: Date;
  /** By what journeys are told apart, and the values that are; the rest is one. */
  readonly by: 'channel' | 'device' | null;
  readonly values: readonly string[];
  /** One journey in so many is learned from, picked by its id. */
  readonly oneIn: number;
}

/** What journeys with none of the values told apart are called. */
export const OTHERS = 'other';

/** The journeys that are old enough, with two columns more: `held`, and `grp`, what they are told apart by. */
export function oldSource(window: Window): JourneySource {
  return withParts(journeySource(window.order), window);
}

/** Those of them that are learned from: a share of them where they are very many. */
export function learnedSource(window: Window): JourneySource {
  const source = oldSource(window);
  const { oneIn } = window;
  const picked =
    oneIn === 1 ? '' : ` AND cityHash64(object_id, 'learned') % ${source.binder.whole(oneIn)} = 0`;
  return { ...source, journeys: `(SELECT * FROM ${source.journeys} WHERE held = 0${picked})` };
}

export function withParts(source: JourneySource, { by, values, split, oldUntil }: Window): JourneySource {
  const { binder } = source;
  const named = binder.texts(values);
  const group =
    by === null ? "''" : `if(has(${named}, toString(${by})), toString(${by}), ${binder.text(OTHERS)})`;
  const old = oldUntil === null ? '' : ` WHERE start <= ${binder.instant(oldUntil)}`;
  return {
    ...source,
    journeys: `(SELECT *, toUInt8(start >= ${binder.instant(split)}) AS held, ${group} AS grp FROM ${source.journeys}${old})`,
  };
}
