import { totalmem } from 'node:os';
import { COMMON_SETTINGS } from '../engine.js';
import { storeError } from '../errors.js';
import { settingsClause } from '../sql.js';
import type { ChdbModule, ChdbSession } from './chdb.js';

const GIGABYTE = 1024 ** 3;
/** Two questions and a streamed read at the same time; more would only share the same cores. */
const MOST_READERS = 3;

/** What the engine may use where nobody says: three gigabytes, or half of a small machine. */
export function defaultMemory(): number {
  return Math.min(3 * GIGABYTE, Math.floor(totalmem() / 2));
}

export interface SessionPlace {
  readonly chdb: ChdbModule;
  readonly path: string;
  /** Bytes that the engine may take in all. */
  readonly memory: number;
}

/**
 * The connections of one data folder. Statements of one connection run one after another, so there is one
 * for writing, a few for reading, and one that watches and ends what runs on the others.
 */
export class Sessions {
  private writing: ChdbSession;
  readonly watcher: ChdbSession;
  private readonly idle: ChdbSession[] = [];
  private readonly waiting: ((session: ChdbSession) => void)[] = [];
  private readers = 0;

  constructor(private readonly place: SessionPlace) {
    this.writing = this.connect();
    this.watcher = this.connect();
  }

  get writer(): ChdbSession {
    return this.writing;
  }

  async reader(): Promise<ChdbSession> {
    const free = this.idle.pop();
    if (free !== undefined) return free;
    if (this.readers < MOST_READERS) {
      this.readers += 1;
      return this.connect();
    }
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  giveBack(session: ChdbSession): void {
    const next = this.waiting.shift();
    if (next === undefined) this.idle.push(session);
    else next(session);
  }

  /**
   * Puts a new connection in the place of one whose statement failed: chDB 3.4 gives what a failed statement had
   * written so far to the next one on the same connection.
   */
  replace(session: ChdbSession): ChdbSession {
    session.close();
    const fresh = this.connect();
    if (session === this.writing) this.writing = fresh;
    return fresh;
  }

  /** A connection for one streamed read: one that was left half read gives the rest to whoever comes next. */
  passing(): ChdbSession {
    return this.connect();
  }

  async close(): Promise<void> {
    for (const session of [this.writing, this.watcher, ...this.idle]) session.close();
    this.idle.length = 0;
    await this.place.chdb.drainPending();
  }

  private connect(): ChdbSession {
    try {
      const session = new this.place.chdb.Session(this.place.path, {
        connectionArgs: engineArguments(this.place.memory),
      });
      session.query(`SET${settingsClause(sessionSettings(this.place.memory)).replace(' SETTINGS', '')}`);
      return session;
    } catch (thrown) {
      throw storeError(thrown, `Opening the event store in ${this.place.path}`);
    }
  }
}

const QUEUE_PER_THREAD = 16;

/** Limits of the whole engine can only be given when the first connection opens. */
function engineArguments(memory: number): string[] {
  return [
    `--max_server_memory_usage=${memory}`,
    `--mark_cache_size=${Math.floor(memory / 16)}`,
    `--async_load_databases=0`,
    // Parts are merged on what the cores have left: behind a large import that goes on for minutes, on as many threads
    // as a small machine has cores.
    `--os_threads_nice_value_merge_mutate=19`,
    // Deleting rows of one shop gives every part of the table a new number, those of other shops too. With as few places in
    // the queue as a small machine has by itself, most of them wait a tenth of a second for one to become free.
    `--background_merges_mutations_concurrency_ratio=${QUEUE_PER_THREAD}`,
  ];
}

function sessionSettings(memory: number): Record<string, string | number> {
  return {
    ...COMMON_SETTINGS,
    // Batches come as bound values.
    max_query_size: GIGABYTE,
    max_parser_depth: 10_000,
    // Sorting and grouping go to disk before they reach the limit, rather than fail at it.
    max_bytes_before_external_group_by: Math.floor(memory / 3),
    max_bytes_before_external_sort: Math.floor(memory / 3),
    // By itself the engine would want four free gigabytes for each thread that writes, and so never take a second.
    max_threads_min_free_memory_per_thread: Math.floor(memory / 12),
    max_insert_threads_min_free_memory_per_thread: Math.floor(memory / 6),
  };
}
