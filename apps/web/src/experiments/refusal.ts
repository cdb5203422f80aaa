import { RequestError } from '../api/request.js';

/** What the server said instead of an answer, and what to do about it. */
export function refusalWords(error: Error): string {
  const hint = error instanceof RequestError ? error.hint : null;
  return hint === null ? error.message : `${error.message} ${hint}`;
}

/** Whether a question was understood and cannot be answered yet, rather than that no answer came. */
export function isRefusal(error: Error | null): error is RequestError {
  return error instanceof RequestError && error.status === 400;
}
