import { RequestError } from '../api/request.js';
import { Coded } from '../texts/Coded.js';

interface FailedProps {
  readonly error: Error;
  /** How its message is told, where not as the server says it. */
  readonly told?: (message: string) => string;
}

const asItIs = (message: string): string => message;

/** What was wrong with a form, beside its button. */
export function Failed({ error, told = asItIs }: FailedProps) {
  const hint = error instanceof RequestError ? error.hint : null;
  return (
    <p className="form-failed" role="alert">
      <Coded text={told(error.message)} />
      {hint === null ? null : (
        <span>
          {' '}
          <Coded text={hint} />
        </span>
      )}
    </p>
  );
}
