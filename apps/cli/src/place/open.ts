import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  type EventStore,
  type FolderLock,
  Intake,
  lockFolder,
  openAppEmbedded,
  openEmbedded,
  readLock,
} from '@throughline/stores';
import type { Context } from '../commands/answering.js';
import { DEFAULT_DATA } from '../commands/options.js';
import { wrong } from '../exit.js';
import { say } from '../output/terminal.js';
import { LocalPlace } from './local.js';
import type { Place } from './place.js';
import { commandWordsIn } from '../words/words.js';
import { RemotePlace } from './remote.js';

/** What for: to keep files, to answer from what is stored, or to answer from files that need not be kept. */
export type Use = 'import' | 'ask' | 'passing';

export interface Wanted {
  readonly data?: string | undefined;
  readonly use: Use;
}

async function openPassing({ signal, locale }: Context): Promise<Place> {
  const store = await openEmbedded();
  return new LocalPlace({ store, app: openAppEmbedded(), signal, locale });
}

async function openOwned(
  folder: string,
  lock: FolderLock,
  { signal, terminal, locale }: Context,
): Promise<Place> {
  try {
    const app = openAppEmbedded(join(folder, 'app'));
    const store = await openEmbedded({ path: folder });
    await bringIn(store, folder);
    return new LocalPlace({ store, app, signal, locale, lock, folder, log: (line) => say(terminal, line) });
  } catch (thrown) {
    await lock.release();
    throw thrown;
  }
}

function settable(): { promise: Promise<void>; resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

/** Live events that a server acknowledged, and was killed before it could store them, belong to the answer. */
async function bringIn(store: EventStore, data: string): Promise<void> {
  const folder = join(data, 'intake');
  if (!existsSync(folder)) return;
  const { promise: failed, resolve: fail } = settable();
  const intake = await Intake.open({ store, folder, onFault: fail });
  await Promise.race([intake.settled(), failed]);
  await intake.close();
}

async function openStored(folder: string, context: Context): Promise<Place> {
  const holder = await readLock(folder);
  if (holder?.url !== undefined && holder.token !== undefined) {
    say(context.terminal, commandWordsIn(context.locale).asking(holder.url, folder));
    return new RemotePlace({ url: holder.url, token: holder.token }, context);
  }
  return openOwned(folder, await lockFolder(folder), context);
}

/** Opens where the work is done, and closes it whatever comes of the work. */
export async function atPlace<Done>(
  wanted: Wanted,
  context: Context,
  work: (place: Place) => Promise<Done>,
): Promise<Done> {
  const place = await openPlace(wanted, context);
  try {
    return await work(place);
  } finally {
    await place.close();
  }
}

/** A data folder has one owner at a time: if that is a server, it is asked. */
async function openPlace({ data, use }: Wanted, context: Context): Promise<Place> {
  if (data === undefined && use === 'passing') return openPassing(context);
  const folder = resolve(data ?? DEFAULT_DATA);
  if (use === 'ask' && !existsSync(folder)) {
    throw wrong(({ noFolder }) => noFolder(folder));
  }
  return openStored(folder, context);
}
