import type { ShopEvent } from '@throughline/model';

export const MINUTE = 60_000;
/** A Sunday. */
export const START = Date.parse('2026-03-01T10:00:00Z');

export const at = (minute: number): string => new Date(START + minute * MINUTE).toISOString();

/** Makes the events of a log that is written by hand: each its own, so many minutes after the start. */
export function handLog(): (
  activity: string,
  minute: number,
  objects: Readonly<Record<string, readonly string[]>>,
  extra?: Partial<Omit<ShopEvent, 'objects'>>,
) => ShopEvent {
  let serial = 0;
  return (activity, minute, objects, extra = {}) => {
    serial += 1;
    return {
      id: `e${serial}`,
      time: at(minute),
      activity,
      objects: Object.entries(objects).flatMap(([type, ids]) => ids.map((id) => ({ type, id }))),
      ...extra,
    };
  };
}

export const eur = (value: string): Pick<ShopEvent, 'amount'> => ({ amount: { value, currency: 'EUR' } });
