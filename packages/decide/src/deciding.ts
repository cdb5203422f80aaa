import type { Locale } from '@throughline/model';
import type { z } from 'zod';
import { CannotEstimate } from './cannot-estimate.js';
import type { DecisionModel } from './model.js';

/**
 * Runs a model somewhere: here, or where it holds nobody up. The input has been read by the model's schema.
 * @throws CannotEstimate where the input is well-formed but carries no answer.
 */
export type Deciding = <Input extends z.ZodType, Output>(
  model: DecisionModel<Input, Output>,
  input: z.output<Input>,
) => Promise<Output>;

/** Runs a model at once, in the thread of who asks. */
export const decideHere: Deciding = async (model, input) => model.run(input);

/** The same, with the reason why something cannot be estimated told in a language. */
export function decidingIn(locale: Locale, decide: Deciding): Deciding {
  return async (model, input) => {
    try {
      return await decide(model, input);
    } catch (thrown) {
      throw thrown instanceof CannotEstimate ? thrown.in(locale) : thrown;
    }
  };
}
