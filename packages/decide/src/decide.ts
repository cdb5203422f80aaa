import { Locale } from '@throughline/model';
import { z } from 'zod';
import { CannotEstimate } from './cannot-estimate.js';
import { InputError } from './input-error.js';
import type { DecisionModel } from './model.js';

/** What stands in the place of an output where the input carries no answer. */
export const CannotEstimateOutput = z.strictObject({
  cannotEstimate: z.strictObject({ reason: z.string(), hint: z.string() }),
});
export type CannotEstimateOutput = z.infer<typeof CannotEstimateOutput>;

/** JSON Schemas (draft 2020-12) of what goes into a model and of what comes out. */
export interface ModelSchemas {
  readonly input: unknown;
  readonly output: unknown;
}

/**
 * Runs a model on input that nobody has checked yet: the one way in for command line, API and questions.
 * @throws InputError where the input has not the shape that the model takes, naming the field.
 */
export function decide(model: DecisionModel, input: unknown): unknown {
  const read = model.input.safeParse(input);
  if (!read.success) throw InputError.from(read.error);
  try {
    return model.run(read.data);
  } catch (thrown) {
    if (!(thrown instanceof CannotEstimate)) throw thrown;
    const { reason, hint } = thrown.in(languageOf(read.data));
    return { cannotEstimate: { reason, hint } } satisfies CannotEstimateOutput;
  }
}

/** The language that an input asks to be told in, where its model says anything in words besides. */
function languageOf(input: unknown): Locale {
  const said = typeof input === 'object' && input !== null && 'locale' in input ? input.locale : undefined;
  return Locale.safeParse(said).data ?? 'en';
}

/** The published schemas of a model; its output is either a result or a reason why there is none. */
export function schemasOf({ input, output }: DecisionModel): ModelSchemas {
  return {
    input: z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }),
    output: z.toJSONSchema(z.union([output, CannotEstimateOutput]), { unrepresentable: 'any' }),
  };
}
