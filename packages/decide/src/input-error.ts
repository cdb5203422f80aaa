import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** Where a value may be one of several things, the problem is that of the thing it is most like. */
function innermost(issue: Issue): Issue {
  if (issue.code !== 'invalid_union') return issue;
  const closest = issue.errors
    .filter(([first]) => first !== undefined)
    .reduce<readonly Issue[] | null>(
      (best, each) => (best === null || isCloser(each, best) ? each : best),
      null,
    );
  const first = closest?.[0];
  return first === undefined ? issue : innermost({ ...first, path: [...issue.path, ...first.path] });
}

/** Fewer fields that are missing, wrong or strange are closer. */
const isCloser = (one: readonly Issue[], other: readonly Issue[]): boolean => weigh(one) < weigh(other);

const weigh = (issues: readonly Issue[]): number =>
  issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0);

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
    const [outer] = error.issues;
    const issue = outer && innermost(outer);
    const strange = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
    return new InputError(
      [...(issue?.path ?? []), ...strange].join('.'),
      issue?.message ?? 'is not understood',
    );
  }
}
