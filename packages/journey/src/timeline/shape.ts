import { addAmounts, canonicalName, type TimelineEvent } from '@throughline/model';
import type { ShopFacts } from '../shop/facts.js';
import type { EventRow } from './timeline.sql.js';

/** @param own whether it is an event of the object that is asked about, which need not be named by it. */
export function shapeEvent(row: EventRow, own: boolean, { settings }: ShopFacts): TimelineEvent {
  const { event, at, activity, system, channel, device, amount, currency, refs } = row;
  return {
    id: event,
    time: at,
    activity,
    canonical: canonicalName(activity, settings),
    system,
    channel,
    device,
    amount: addAmounts(currency === '' ? [] : [{ value: amount, currency }])[0] ?? null,
    text: { ...row.text },
    numbers: { ...row.numbers },
    objects: refs.map(([type, id]) => ({ type, id })),
    own,
  };
}
