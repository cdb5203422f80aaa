import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { ShopEvent } from '@throughline/model';
import { VisitBook } from '@throughline/ingest';
import { type DeadLetter, DeadLetters, type EventStore, Intake } from '@throughline/stores';
import type { Services } from '../services.js';
import { Remembered } from './batch.js';
import { Changes } from './changes.js';
import { LOCAL } from '../access/keys/pass.js';
import { Traffic } from '../traffic/traffic.js';
import { Receiver } from './receive.js';
import { Destinations } from './shops.js';

interface IntakeParts {
  readonly store: EventStore;
  /** The data folder. */
  readonly data: string;
  readonly log: (line: string) => void;
}

/** Opens the way in for live events; what an earlier process acknowledged is brought into the store first thing. */
export async function openIntake({ store, data, log }: IntakeParts) {
  const folder = join(data, 'intake');
  const changes = new Changes();
  const deadLetters = new DeadLetters(folder);
  const intake = await Intake.open({
    store,
    folder,
    onCommit: (shop) => changes.tell(shop),
    onRefused: (shop, events) => deadLetters.keep(shop, events.map(letterOf)),
    onFault: (shop, thrown) =>
      log(
        `Events of “${shop}” wait in the log: ${thrown instanceof Error ? thrown.message : String(thrown)}`,
      ),
  });
  const destinations = new Destinations({ store, intake, now: Date.now });
  const traffic = new Traffic(Date.now());
  const receiver = new Receiver({
    intake,
    traffic,
    deadLetters,
    destinations,
    now: Date.now,
    visits: new VisitBook(),
    remembered: new Remembered(),
  });
  return { changes, intake, deadLetters, receiver, traffic } satisfies Partial<Services>;
}

/** An event that was read and acknowledged, and that the store cannot take. */
function letterOf(event: ShopEvent): DeadLetter {
  const reason = 'the shop has as many activities as it can have, and this is none of them';
  const at = new Date().toISOString();
  return { id: randomUUID(), at, protocol: 'events', source: LOCAL, reason, item: JSON.stringify(event) };
}
