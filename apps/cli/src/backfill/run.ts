import { setTimeout as pause } from 'node:timers/promises';
import { PASTS, readPast, type Vendor } from '@throughline/ingest';
import type { Context } from '../commands/answering.js';
import { say } from '../output/terminal.js';
import type { Place } from '../place/place.js';
import type { BackfillProgress } from './progress.js';

export interface Order {
  readonly vendor: Vendor;
  readonly shop: string;
  readonly site: string;
  readonly token: string;
  readonly since: number | undefined;
  /** From the beginning, whatever was read before. */
  readonly again: boolean;
}

/** What a reading came to. */
export interface Read {
  records: number;
  accepted: number;
  rejected: number;
  dropped: number;
}

/** Reads a vendor's past into a shop, telling how far it is; kept after each page, so that it can be cut off. */
export async function backfill(
  order: Order,
  { place, progress }: { readonly place: Place; readonly progress: BackfillProgress },
  { terminal, signal }: Context,
): Promise<Read> {
  const plan = await progress.plan(order, Date.now());
  if (plan.from !== undefined)
    say(terminal, `Going on where the last reading was cut off: ${plan.from.stream}.`);
  const sleep = async (milliseconds: number): Promise<void> => {
    if (milliseconds > 5000)
      say(terminal, `${order.vendor} asks to wait ${Math.round(milliseconds / 1000)} s.`);
    await pause(milliseconds, undefined, { signal });
  };
  const parts = { fetch, sleep, signal, now: Date.now };
  const read: Read = { records: 0, accepted: 0, rejected: 0, dropped: 0 };
  await readPast({
    past: PASTS[order.vendor]({ site: order.site, token: order.token, since: plan.since }, parts),
    from: plan.from,
    take: async (deliveries) => {
      const receipt = await place.deliver(order.shop, order.vendor, deliveries);
      read.records += deliveries.length;
      for (const name of ['accepted', 'rejected', 'dropped'] as const) read[name] += receipt[name];
    },
    keep: async (cursor) => {
      await progress.keep(plan, cursor);
      say(
        terminal,
        `${read.records} records read${cursor === null ? '' : `, going on with ${cursor.stream}`}.`,
      );
    },
  });
  return read;
}
