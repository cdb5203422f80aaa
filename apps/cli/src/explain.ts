import { foreseen } from '@throughline/server';
import { CommandError, EXIT } from './exit.js';

/** Whatever was thrown, as words and a code. What a person named wrongly is wrong use; the rest has failed. */
export function explain(thrown: unknown): CommandError {
  const failure = foreseen(thrown);
  if (failure !== null) {
    const code = failure.status === 400 || failure.status === 404 ? EXIT.wrongUse : EXIT.failed;
    return new CommandError(code, (locale) => failure.body(locale).error, thrown);
  }
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new CommandError(EXIT.failed, { message }, thrown);
}
