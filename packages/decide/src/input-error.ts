import type { z } from 'zod';

/** Input that a model cannot take: which field is wrong, and what is wrong with it. */
export class InputError extends Error {
  override readonly name = 'InputError';

  /**
   * @param field where it is, as `paths.0.channels`; empty for the whole input.
   * @param problem what is wrong, without the field.
   */
  constructor(
    readonly field: string,
    readonly problem: string,
  ) {
    super(field === '' ? problem : `${field}: ${problem}`);
  }

  /** The first thing that a schema found wrong. */
  static from(error: z.ZodError): InputError {
    const issue = error.issues[0];
    const strange = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
    return new InputError(
      [...(issue?.path ?? []), ...strange].join('.'),
      issue?.message ?? 'is not understood',
    );
  }
}
