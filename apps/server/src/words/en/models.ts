const hint = 'Give it less at once, or run `throughline decide` on a machine with more time and memory.';

/** Of models that run beside the server. */
export const models = {
  tooLong: (seconds: number) => ({
    message: `The model was ended after ${seconds} seconds without an answer.`,
    hint,
  }),
  tooLarge: { message: 'The model needs more memory than it may have for such an input.', hint },
};
