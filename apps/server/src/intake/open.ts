import { join } from 'node:path';
import { DeadLetters, type EventStore, Intake } from '@throughline/stores';
import type { Services } from '../services.js';
import { Remembered } from './batch.js';
import { Changes } from './changes.js';
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
  const intake = await Intake.open({
    store,
    folder,
    onCommit: (shop) => changes.tell(shop),
    onFault: (shop, thrown) =>
      log(
        `Events of “${shop}” wait in the log: ${thrown instanceof Error ? thrown.message : String(thrown)}`,
      ),
  });
  const deadLetters = new DeadLetters(folder);
  const destinations = new Destinations({ store, intake, now: Date.now });
  const receiver = new Receiver({
    intake,
    deadLetters,
    destinations,
    now: Date.now,
    remembered: new Remembered(),
  });
  return { changes, intake, deadLetters, receiver } satisfies Partial<Services>;
}
