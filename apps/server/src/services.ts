import type { EventStore } from '@throughline/stores';
import type { Asking } from './answers/asking.js';
import type { ImportJobs } from './jobs/imports.js';
import type { Threads } from './threads/threads.js';
import type { UploadFolder } from './uploads/folder.js';

/** What the routes work with; put together once, in `openServer`. */
export interface Services {
  readonly store: EventStore;
  /** The data folder: uploads and rejects lie in it. */
  readonly data: string;
  readonly uploads: UploadFolder;
  readonly jobs: ImportJobs;
  readonly asking: Asking;
  /** For long calculations. */
  readonly threads: Threads;
  /** What the command line shows to have files of this machine imported. */
  readonly token: string;
  readonly version: string;
}
