import { setTimeout as pause } from 'node:timers/promises';
import { type BackfillProgress, type ReadingOrder, readVendor } from '@throughline/server';
import type { Context } from '../commands/answering.js';
import { say } from '../output/terminal.js';
import type { Place } from '../place/place.js';

interface Parts {
  readonly place: Place;
  readonly progress: BackfillProgress;
}

/** Reads a vendor's past into a shop, telling how far it is. */
export async function backfill(
  order: ReadingOrder,
  { place, progress }: Parts,
  { terminal, signal }: Context,
): ReturnType<typeof readVendor> {
  const sleep = async (milliseconds: number): Promise<void> => {
    if (milliseconds > 5000)
      say(terminal, `${order.vendor} asks to wait ${Math.round(milliseconds / 1000)} s.`);
    await pause(milliseconds, undefined, { signal });
  };
  return readVendor(order, {
    progress,
    api: { fetch, sleep, signal, now: Date.now },
    deliver: (deliveries) => place.deliver(order.shop, order.vendor, deliveries),
    began: ({ from }) => {
      if (from !== undefined) say(terminal, `Going on where the last reading was cut off: ${from.stream}.`);
    },
    stands: ({ records }, next) =>
      say(terminal, `${records} records read${next === null ? '' : `, going on with ${next.stream}`}.`),
  });
}
