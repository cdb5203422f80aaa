import type { z } from 'zod';

/**
 * One model of decision mathematics, as command line, API and questions reach it. `run` is pure: the same input
 * gives the same output, and what is random takes its seed from the input.
 */
export interface DecisionModel<Input extends z.ZodType = z.ZodType, Output = unknown> {
  /** The word on the command line: `throughline decide <name> input.json`. */
  readonly name: string;
  /** What it answers, as one sentence. */
  readonly title: string;
  readonly input: Input;
  /** The published schema of the output. */
  readonly output: z.ZodType<Output>;
  /**
   * A method, so that models of different inputs fit one list: `decide` reads the input by the schema first.
   * @throws CannotEstimate where the input is well-formed but carries no answer.
   */
  run(input: z.output<Input>): Output;
}

/** Ties the types of a model's input and output together. */
export function decisionModel<Input extends z.ZodType, Output>(
  model: DecisionModel<Input, Output>,
): DecisionModel<Input, Output> {
  return model;
}
