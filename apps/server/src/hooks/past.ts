import type { Delivery, Vendor } from '@throughline/ingest';
import type { EventStore } from '@throughline/stores';
import { openIntake } from '../intake/open.js';
import type { DeadLetterEntry, HookReceipt, ReplayBody, ReplayReport } from '../routes.js';
import type { Locale } from '@throughline/model';
import { letterIn } from '../http/dead-letters.js';
import { counted } from './take.js';

/** The way in where no server owns the data folder: for records of a vendor's past, and for dead letters once more. */
export interface PastDoor {
  /** Resolves when what they tell is durable. */
  take(shop: string, vendor: Vendor, deliveries: readonly Delivery[]): Promise<HookReceipt>;
  /** What came in live and could not be used, the newest first. */
  letters(shop: string, locale: Locale): Promise<DeadLetterEntry[]>;
  replay(shop: string, order: ReplayBody): Promise<ReplayReport>;
  /** Resolves when everything that was taken is in the store. */
  close(): Promise<void>;
}

interface PastParts {
  readonly store: EventStore;
  /** The data folder, which the caller owns. */
  readonly data: string;
  readonly log: (line: string) => void;
}

/** Opens the same way that live events take: so a record is the same event, whoever brings it. */
export async function openPast(parts: PastParts): Promise<PastDoor> {
  const { intake, receiver, deadLetters } = await openIntake(parts);
  return {
    take: async (shop, vendor, deliveries) => {
      const request = { query: {}, headers: {}, body: deliveries };
      return counted((await receiver.receive(vendor, request, { shop, source: 'past' })).outcomes);
    },
    letters: async (shop, locale) => (await deadLetters.list(shop)).map((letter) => letterIn(locale, letter)),
    replay: (shop, order) => receiver.replay(shop, order),
    close: async () => {
      await intake.settled();
      await intake.close();
    },
  };
}
