import { CannotEstimate, type Deciding } from '@throughline/decide';
import type { Threads } from './threads.js';

/**
 * Runs the models of a question in a thread of their own, until the asker leaves.
 * @throws what `Threads.run` throws.
 */
export function inThreads(threads: Threads, asker: AbortSignal): Deciding {
  return async <Output>({ name }: { readonly name: string }, input: unknown): Promise<Output> => {
    const outcome = await threads.run({ model: name, input }, asker);
    if ('cannotEstimate' in outcome) {
      const { reason, hint, translated } = outcome.cannotEstimate;
      throw new CannotEstimate(reason, hint, translated);
    }
    if ('output' in outcome) return outcome.output as Output;
    throw new TypeError(`${name}: a thread came back from another errand`);
  };
}
