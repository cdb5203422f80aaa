import { RequestError } from '../api/request.js';

/** What was wrong with a form, beside its button. */
export function Failed({ error }: { readonly error: Error }) {
  const hint = error instanceof RequestError ? error.hint : null;
  return (
    <p className="form-failed" role="alert">
      {error.message}
      {hint === null ? null : <span> {hint}</span>}
    </p>
  );
}
