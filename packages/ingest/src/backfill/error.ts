import type { Sentences } from '../words/sentences.js';
import { type Problem, ToldError } from '../words/told-error.js';

/** A vendor that does not give what it was asked for. */
export class BackfillError extends ToldError {
  override readonly name = 'BackfillError';

  constructor(tell: (problems: Sentences['past']) => Problem) {
    super(({ past }) => tell(past));
  }
}
