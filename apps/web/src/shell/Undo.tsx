import './undo.css';
import type { ReactNode } from 'react';
import { RequestError } from '../api/request.js';
import { t } from '../texts/texts.js';

interface UndoProps {
  /** What was done: “Orders by week” is removed. */
  readonly says: string;
  readonly onUndo: () => void;
  readonly busy?: boolean;
  /** Why it could not be had back. */
  readonly error?: Error | null;
  /** What leads to it. */
  readonly children?: ReactNode;
}

/** Told after something was removed or changed, with the way back: the one way in which all of the app offers it. */
export function Undo({ says, onUndo, busy = false, error = null, children }: UndoProps) {
  return (
    <div className="undo" role="status" aria-busy={busy}>
      <p>{says}</p>
      {children}
      <button type="button" className="text-button" onClick={onUndo} disabled={busy}>
        {busy ? t().shell.undoing : t().shell.undo}
      </button>
      {error === null ? null : (
        <p className="pain" role="alert">
          {error.message} {error instanceof RequestError ? error.hint : null}
        </p>
      )}
    </div>
  );
}
