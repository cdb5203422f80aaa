import { randomUUID } from 'node:crypto';
import type { Locale } from '@throughline/model';
import { Failure } from '../failure.js';
import type { ErrorBody, ImportState, ImportSummary } from '../routes.js';

/** How far an import is. `total` is left out where it is not known. */
export interface Progress {
  readonly phase: 'generating' | 'reading' | 'storing' | 'journeys';
  readonly rows: number;
  readonly total?: number;
}

export interface ImportTask {
  readonly shop: string;
  readonly title: string;
  /** The language in which whoever started it is told what went wrong; English where left out. */
  readonly locale?: Locale;
  run(report: (progress: Progress) => void, signal: AbortSignal): Promise<ImportSummary>;
}

type Listener = (state: ImportState) => void;

interface Job {
  state: ImportState;
  readonly listeners: Set<Listener>;
}

const KEPT = 100;

const CUT_OFF = Failure.because({ status: 503 }, ({ kept }) => kept.cutOff);

export interface ImportJobsOptions {
  /** Turns whatever an import threw into words for a person. */
  readonly explain: (thrown: unknown, locale: Locale) => ErrorBody['error'];
  readonly now?: () => Date;
}

/**
 * The imports of this server. They run one after another: each one uses every core, and two at a time
 * would only hold twice the memory. What they tell is kept, so a page that was reloaded finds them again.
 */
export class ImportJobs {
  readonly #jobs = new Map<string, Job>();
  readonly #options: ImportJobsOptions;
  readonly #closing = new AbortController();
  #last: Promise<void> = Promise.resolve();

  constructor(options: ImportJobsOptions) {
    this.#options = options;
  }

  start(task: ImportTask): ImportState {
    const id = randomUUID();
    const { shop, title } = task;
    const state: ImportState = { id, shop, title, started: this.#now(), rows: 0, phase: 'waiting' };
    this.#jobs.set(id, { state, listeners: new Set() });
    this.#forgetOld();
    this.#last = this.#last.then(() => this.#run(id, task));
    return state;
  }

  /** Newest first. */
  list(): ImportState[] {
    return [...this.#jobs.values()].map((job) => job.state).reverse();
  }

  get(id: string): ImportState | undefined {
    return this.#jobs.get(id)?.state;
  }

  /** Calls back with every new state; returns the way to stop. */
  watch(id: string, listener: Listener): () => void {
    const job = this.#jobs.get(id);
    job?.listeners.add(listener);
    return () => job?.listeners.delete(listener);
  }

  /** Tells running imports to end, lets none start, and waits until all have. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#last;
  }

  #now(): string {
    return (this.#options.now?.() ?? new Date()).toISOString();
  }

  async #run(id: string, task: ImportTask): Promise<void> {
    const { signal } = this.#closing;
    try {
      signal.throwIfAborted();
      const report = await task.run((progress) => this.#tell(id, progress), signal);
      this.#tell(id, { phase: 'done', rows: report.events, finished: this.#now(), report });
    } catch (thrown) {
      const { locale = 'en' } = task;
      const error = signal.aborted ? CUT_OFF.body(locale).error : this.#options.explain(thrown, locale);
      this.#tell(id, { phase: 'failed', finished: this.#now(), error });
    }
  }

  #tell(id: string, change: Change): void {
    const job = this.#jobs.get(id);
    if (job === undefined) return;
    job.state = next(job.state, change);
    for (const listener of job.listeners) listener(job.state);
  }

  #forgetOld(): void {
    const finished = [...this.#jobs].filter(([, job]) => isFinished(job.state));
    for (const [id] of finished.slice(0, Math.max(0, this.#jobs.size - KEPT))) this.#jobs.delete(id);
  }
}

type Change =
  | Progress
  | { phase: 'done'; rows: number; finished: string; report: ImportSummary }
  | { phase: 'failed'; finished: string; error: ErrorBody['error'] };

function next(state: ImportState, change: Change): ImportState {
  const { id, shop, title, started, rows } = state;
  return { id, shop, title, started, rows, ...change };
}

export function isFinished(state: ImportState): boolean {
  return state.phase === 'done' || state.phase === 'failed';
}
