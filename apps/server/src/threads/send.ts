import type { Worker } from 'node:worker_threads';
import { Failure } from '../failure.js';
import type { Errand, Outcome } from './errand.js';

export interface Waiting {
  readonly signal: AbortSignal;
  /** How long it may take, in milliseconds. */
  readonly patience: number;
}

const tookTooLong = (patience: number): Failure =>
  Failure.because({ status: 503 }, ({ models }) => models.tooLong(patience / 1000));

function ended(thrown: unknown): unknown {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
  if (code !== 'ERR_WORKER_OUT_OF_MEMORY') return thrown;
  return Failure.because({ status: 413, cause: thrown }, ({ models }) => models.tooLarge);
}

/**
 * Sends a thread on an errand and waits for it. Whoever gets an error here has to end the thread: it may still be at work.
 * @throws the signal's reason where the asker leaves; Failure 503 where it takes too long, 413 where memory runs out.
 */
export async function send(worker: Worker, errand: Errand, { signal, patience }: Waiting): Promise<Outcome> {
  signal.throwIfAborted();
  const over = new AbortController();
  const until = { once: true, signal: over.signal };
  const clock = { timer: undefined as NodeJS.Timeout | undefined };
  try {
    return await new Promise<Outcome>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error), until);
      clock.timer = setTimeout(() => reject(tookTooLong(patience)), patience);
      worker.once('message', resolve);
      worker.once('error', (thrown) => reject(ended(thrown)));
      worker.once('exit', (code) => reject(new Error(`A thread ended with ${code}.`)));
      worker.postMessage(errand);
    });
  } finally {
    clearTimeout(clock.timer);
    over.abort();
    // Each by its name: the worker listens to itself too.
    for (const name of ['message', 'error', 'exit']) worker.removeAllListeners(name);
  }
}
