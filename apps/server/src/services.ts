import type { AppStore, DeadLetters, EventStore, Intake } from '@throughline/stores';
import type { Access } from './access/access.js';
import type { AlertSettings } from './alerts/send.js';
import type { Asking } from './answers/asking.js';
import type { Readings } from './backfill/readings.js';
import type { Countries } from './country/countries.js';
import type { Changes } from './intake/changes.js';
import type { Receiver } from './intake/receive.js';
import type { HookBook } from './hooks/book.js';
import type { HookDoor } from './hooks/take.js';
import type { ImportJobs } from './jobs/imports.js';
import type { Threads } from './threads/threads.js';
import type { Traffic } from './traffic/traffic.js';
import type { UploadFolder } from './uploads/folder.js';

export interface PushRules {
  readonly allowed: readonly string[];
  /** Milliseconds before each further try; the usual ones where left out. */
  readonly waits?: readonly number[];
}

/** What the routes work with; put together once, in `openServer`. */
export interface Services {
  readonly store: EventStore;
  /** What people do: the lives of findings. */
  readonly app: AppStore;
  /** Who may what. */
  readonly access: Access;
  /** The data folder: uploads and rejects lie in it. */
  readonly data: string;
  readonly uploads: UploadFolder;
  readonly jobs: ImportJobs;
  readonly asking: Asking;
  /** Where audiences may be pushed to besides public addresses, and how long to wait between tries. */
  readonly push: PushRules;
  /** By what alerts can be sent. */
  readonly alerts: AlertSettings;
  /** For long calculations. */
  readonly threads: Threads;
  /** The log ahead of the store, into which live events go. */
  readonly intake: Intake;
  readonly deadLetters: DeadLetters;
  readonly receiver: Receiver;
  /** What comes in live, as it comes. */
  readonly traffic: Traffic;
  /** Where webhooks may come from, and the way in for them. */
  readonly hooks: { readonly book: HookBook; readonly door: HookDoor };
  /** The readings of vendors' pasts. */
  readonly readings: Readings;
  /** Where visitors are. */
  readonly countries: Countries;
  /** Whether an address is that of a proxy whose headers are believed. */
  readonly isProxy: (address: string) => boolean;
  /** Tells screens which shop has changed. */
  readonly changes: Changes;
  /** What the command line shows to have files of this machine imported. */
  readonly token: string;
  readonly version: string;
}
