import type { Failure } from './intake-state.js';

/** What was wrong, where, and what to do. */
export function FailureNote({ failure }: { readonly failure: Failure }) {
  return (
    <div className="failure" role="alert">
      <strong>{failure.message}</strong>
      {failure.field === null ? null : <code>{failure.field}</code>}
      {failure.hint === null ? null : <span>{failure.hint}</span>}
    </div>
  );
}
