import type { ErrorBody } from './routes.js';

interface FailureParts {
  readonly status: number;
  readonly message: string;
  /** The part of the request that was wrong: `body.shop`, `query.name`, … */
  readonly field?: string | undefined;
  /** What to do about it, as one sentence. */
  readonly hint?: string | undefined;
  readonly cause?: unknown;
}

/** An error whose words are meant for the person who asked; everything else is told as an unexpected failure. */
export class Failure extends Error {
  readonly status: number;
  readonly field: string | undefined;
  readonly hint: string | undefined;

  constructor(parts: FailureParts) {
    super(parts.message, { cause: parts.cause });
    this.name = 'Failure';
    this.status = parts.status;
    this.field = parts.field;
    this.hint = parts.hint;
  }

  body(): ErrorBody {
    const { message, field, hint } = this;
    return {
      error: { message, ...(field === undefined ? {} : { field }), ...(hint === undefined ? {} : { hint }) },
    };
  }
}
