import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Errand, Outcome } from './errand.js';
import { send } from './send.js';

export interface ThreadLimits {
  /** How many threads at most; one fewer than there are cores where left out, and no more than four. */
  readonly threads?: number;
  /** How long one errand may take, in milliseconds. */
  readonly patience?: number;
}

interface Task {
  readonly errand: Errand;
  readonly signal: AbortSignal;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (thrown: unknown) => void;
}

const TWO_MINUTES = 120_000;

/** Of each thread: beyond that it ends by itself, and the server goes on. */
const MEMORY = { maxOldGenerationSizeMb: 4096 };

/** Run from sources, as tests are, threads take what was built: Node reads no TypeScript. */
const ENTRY = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/threads/deciding-worker.js' : './deciding-worker.js',
  import.meta.url,
);

const usual = (): number => Math.min(4, Math.max(1, availableParallelism() - 1));

/**
 * Threads for long calculations, so that the server goes on answering meanwhile. They are made when they are first
 * needed and kept; those that are not at work keep no process alive.
 */
export class Threads {
  readonly #size: number;
  readonly #patience: number;
  readonly #idle: Worker[] = [];
  readonly #queue: Task[] = [];
  readonly #closing = new AbortController();
  #busy = 0;

  constructor({ threads = usual(), patience = TWO_MINUTES }: ThreadLimits = {}) {
    this.#size = threads;
    this.#patience = patience;
  }

  /** Errands that no thread has taken up yet. */
  get waiting(): number {
    return this.#queue.length;
  }

  /**
   * Has an errand carried out, in its turn. Its thread is ended where the asker leaves.
   * @throws the signal's reason; Failure where it takes too long or too much memory.
   */
  run(errand: Errand, asker: AbortSignal): Promise<Outcome> {
    const signal = AbortSignal.any([asker, this.#closing.signal]);
    return new Promise<Outcome>((resolve, reject) => {
      const task = { errand, signal, resolve, reject };
      signal.addEventListener('abort', () => this.#takeBack(task), { once: true });
      this.#queue.push(task);
      if (signal.aborted) this.#takeBack(task);
      this.#next();
    });
  }

  /** Ends what runs and what waits. */
  async close(): Promise<void> {
    this.#closing.abort(new DOMException('The server is closing.', 'AbortError'));
    await Promise.all(this.#idle.splice(0).map((worker) => worker.terminate()));
  }

  #takeBack(task: Task): void {
    const at = this.#queue.indexOf(task);
    if (at < 0) return;
    this.#queue.splice(at, 1);
    task.reject(task.signal.reason);
  }

  #next(): void {
    while (this.#busy < this.#size) {
      const task = this.#queue.shift();
      if (task === undefined) return;
      this.#busy += 1;
      void this.#carryOut(task);
    }
  }

  async #carryOut({ errand, signal, resolve, reject }: Task): Promise<void> {
    const worker = this.#idle.pop() ?? new Worker(ENTRY, { execArgv: [], resourceLimits: MEMORY });
    worker.ref();
    try {
      const outcome = await send(worker, errand, { signal, patience: this.#patience });
      worker.unref();
      this.#idle.push(worker);
      resolve(outcome);
    } catch (thrown) {
      await worker.terminate();
      reject(thrown);
    }
    this.#busy -= 1;
    this.#next();
  }
}
