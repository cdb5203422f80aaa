import type { AskOptions } from '../answer/reader.js';

/**
 * Drives long work that gives way now and then, so that others have their turn in between, until it is done or nobody waits for
 * it any more.
 * @throws what the signal was aborted with.
 */
export async function drive<Result>(
  work: Generator<unknown, Result>,
  { signal }: AskOptions,
): Promise<Result> {
  for (;;) {
    signal?.throwIfAborted();
    const step = work.next();
    if (step.done === true) return step.value;
    await new Promise((resolve) => void setImmediate(resolve));
  }
}
