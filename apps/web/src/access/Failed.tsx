import { RequestError } from '../api/request.js';

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
      {told(error.message)}
      {hint === null ? null : <span> {hint}</span>}
    </p>
  );
}
