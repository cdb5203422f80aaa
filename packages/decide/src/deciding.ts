import type { z } from 'zod';
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
