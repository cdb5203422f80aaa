import { type ApiParts, type Cursor, type Delivery, PASTS, readPast, type Vendor } from '@throughline/ingest';
import type { HookReceipt } from '../routes.js';
import type { BackfillProgress, Plan, Read } from './progress.js';

/** Whose past is to be read, and by what right. */
export interface ReadingOrder {
  readonly vendor: Vendor;
  readonly shop: string;
  /** The address of the vendor's API. */
  readonly site: string;
  readonly token: string;
  /** Only what was changed since: UTC, milliseconds. */
  readonly since: number | undefined;
  /** From the beginning, whatever was read before. */
  readonly again: boolean;
}

interface ReadingParts {
  readonly progress: BackfillProgress;
  readonly api: ApiParts;
  /** Resolves when what the records tell is durable. */
  readonly deliver: (deliveries: readonly Delivery[]) => Promise<HookReceipt>;
  readonly began: (plan: Plan) => void;
  /** After each page; null at the end. */
  readonly stands: (read: Read, next: Cursor | null) => void;
}

/** Reads a vendor's past into a shop, kept after each page, so that it can be cut off and goes on there. */
export async function readVendor(order: ReadingOrder, parts: ReadingParts): Promise<Read> {
  const { progress, api, deliver, began, stands } = parts;
  const plan = await progress.plan(order, api.now());
  began(plan);
  let read = plan.read;
  await readPast({
    past: PASTS[order.vendor]({ site: order.site, token: order.token, since: plan.since }, api),
    from: plan.from,
    take: async (deliveries) => {
      read = sum(read, deliveries.length, await deliver(deliveries));
    },
    keep: async (cursor) => {
      await progress.keep(plan, cursor, read);
      stands(read, cursor);
    },
  });
  return read;
}

function sum(read: Read, records: number, { accepted, rejected, dropped }: HookReceipt): Read {
  return {
    records: read.records + records,
    accepted: read.accepted + accepted,
    rejected: read.rejected + rejected,
    dropped: read.dropped + dropped,
  };
}
