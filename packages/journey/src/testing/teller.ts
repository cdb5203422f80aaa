import type { ShopEvent } from '@throughline/model';

type Extra = Partial<Omit<ShopEvent, 'objects' | 'activity' | 'time' | 'id'>>;

/** Tells an event: when (an instant), what, and what it touched, by object type. */
export type Tell = (
  time: string,
  activity: string,
  objects: Record<string, string | string[]>,
  extra?: Extra,
) => ShopEvent;

/** Tells the events of a log that is made by hand, each with an id of its own. */
export function teller(): Tell {
  let serial = 0;
  return (time, activity, objects, extra = {}) => ({
    id: `e${(serial += 1)}`,
    time,
    activity,
    position: serial,
    objects: Object.entries(objects).flatMap(([type, ids]) => [ids].flat().map((id) => ({ type, id }))),
    ...extra,
  });
}

export const eur = (value: string): Extra => ({ amount: { value, currency: 'EUR' } });
