import { randomUUID } from 'node:crypto';
import type { Outcome, Reception, VisitBook, WireRequest } from '@throughline/ingest';
import type { Privacy } from '@throughline/model';
import type { DeadLetter, DeadLetters, Intake } from '@throughline/stores';
import type { ReplayBody, ReplayReport } from '../routes.js';
import type { Pass } from '../access/keys/pass.js';
import type { Traffic } from '../traffic/traffic.js';
import { batchOf, type Remembered } from './batch.js';
import { letterText } from './letter.js';
import { discreet } from './privacy.js';
import { PROTOCOLS, requestOf } from './protocols.js';
import { mended } from './replay.js';
import { writeKeyOf } from './request.js';
import type { Destinations } from './shops.js';

export interface ReceiverParts {
  readonly intake: Intake;
  readonly deadLetters: DeadLetters;
  readonly traffic: Pick<Traffic, 'note'>;
  readonly destinations: Destinations;
  readonly now: () => number;
  readonly visits: VisitBook;
  /** What was told lately, so that it is not told to the store again with every event. */
  readonly remembered: Remembered;
}

/** By what right a request came, and where from. */
interface Arrival extends Pass {
  /** The country of an address, or with '' of who sent the request; left out where it came from no visitor. */
  readonly countryOf?: Reception['countryOf'];
}

const nowhere: Reception['countryOf'] = () => '';

/** What became of a request. */
export interface Receipt {
  readonly shop: string;
  /** One for each item, in the order of the request. */
  readonly outcomes: readonly Outcome[];
}

/** Takes requests in: reads them, makes them durable, keeps what cannot be used. */
export class Receiver {
  constructor(private readonly parts: ReceiverParts) {}

  /**
   * Resolves when everything usable in the request is durable, and everything else is kept as dead letters.
   * @throws StoreError `busy`, `disk-full`: then nothing of it is kept, and it has to be sent again.
   */
  async receive(protocol: string, request: WireRequest, pass: Arrival): Promise<Receipt> {
    const { destinations, now, traffic } = this.parts;
    const { shop, currency, privacy } = await destinations.of(pass.shop, writeKeyOf(request));
    const at = now();
    const ids = drawnIds();
    const read = readAs(protocol, request, {
      at,
      currency,
      newId: ids.next,
      countryOf: pass.countryOf ?? nowhere,
    });
    const outcomes = read.map((outcome) =>
      this.inVisit(protocol, shop, discreet(outcome, privacy, pass.source)),
    );
    await this.keep(shop, outcomes);
    const letters = this.lettersOf({ protocol, source: pass.source }, outcomes, privacy);
    await this.parts.deadLetters.keep(shop, letters);
    traffic.note({ shop, source: pass.source, protocol, at, outcomes, withoutId: ids.drawn() });
    return { shop, outcomes };
  }

  /** Reads dead letters once more, mended as is said. What can be used now is made durable, and is no dead letter any more. */
  async replay(shop: string, order: ReplayBody): Promise<ReplayReport> {
    const { deadLetters, destinations } = this.parts;
    const wanted = order.ids === undefined ? null : new Set(order.ids);
    const letters = (await deadLetters.list(shop)).filter(({ id }) => wanted?.has(id) ?? true);
    const { currency, privacy } = await destinations.of(shop, '');
    const read = letters.map((letter) => ({
      letter,
      outcomes: this.readAgain(letter, order, currency).map((outcome) =>
        discreet(outcome, privacy, letter.source),
      ),
    }));
    const usable = read.filter(({ outcomes }) => outcomes.every(({ kind }) => kind !== 'rejected'));
    await this.keep(
      shop,
      usable.flatMap(({ outcomes }) => outcomes),
    );
    await deadLetters.remove(shop, new Set(usable.map(({ letter }) => letter.id)));
    return { taken: usable.length, rejected: read.length - usable.length };
  }

  /** Forgets what was told lately, as it may be of somebody who was erased. */
  forget(): void {
    this.parts.remembered.clear();
  }

  /** Segment's clients tell of no sessions: their events are put together to visits here. */
  private inVisit(protocol: string, shop: string, outcome: Outcome): Outcome {
    return protocol.startsWith('segment-') ? this.parts.visits.completed(outcome, shop) : outcome;
  }

  private readAgain(letter: DeadLetter, order: ReplayBody, currency: string): Outcome[] {
    const { protocol, body } = requestOf(letter.protocol, mended(letter, order));
    const at = Date.parse(letter.at);
    // An item without an id has that of its letter: replayed twice, it is one event.
    return readAs(
      protocol,
      { query: {}, headers: {}, body },
      {
        at,
        currency,
        newId: () => letter.id,
        countryOf: nowhere,
      },
    );
  }

  private async keep(shop: string, outcomes: readonly Outcome[]): Promise<void> {
    const { intake, remembered } = this.parts;
    const batch = batchOf(outcomes, (key) => remembered.has(shop, key));
    if (batch.events.length + batch.objects.length + batch.relations.length === 0) return;
    await intake.append(shop, batch);
    remembered.add(shop, batch.keys);
  }

  private lettersOf(
    from: { readonly protocol: string; readonly source: string },
    outcomes: readonly Outcome[],
    privacy: Privacy,
  ): DeadLetter[] {
    const at = new Date(this.parts.now()).toISOString();
    return outcomes.flatMap((outcome) => {
      if (outcome.kind !== 'rejected') return [];
      const item = letterText(outcome.item, privacy);
      const { reason, why } = outcome;
      return [{ id: randomUUID(), at, ...from, reason, why, item }];
    });
  }
}

/** Ids for items that bring none, and how many had to be drawn. */
function drawnIds(): { readonly next: () => string; readonly drawn: () => number } {
  let count = 0;
  const next = (): string => {
    count += 1;
    return randomUUID();
  };
  return { next, drawn: () => count };
}

function readAs(protocol: string, request: WireRequest, reception: Reception): Outcome[] {
  const adapter = PROTOCOLS[protocol];
  if (adapter === undefined) throw new TypeError(`${protocol} is no protocol`);
  return adapter(request, reception);
}
