import { addAmounts, canonicalName, type ObjectRef, type TimelineEvent } from '@throughline/model';
import type { ShopFacts } from '../shop/facts.js';
import type { EventRow } from './timeline.sql.js';

export function shapeEvent(row: EventRow, own: ObjectRef, { settings }: ShopFacts): TimelineEvent {
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
    own: refs.some(([type, id]) => type === own.type && id === own.id),
  };
}
