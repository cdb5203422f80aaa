import type { ReactNode } from 'react';
import { t } from '../texts/texts.js';

interface FigureButtonProps {
  /** Undefined where nothing can be looked behind, as on a dashboard. */
  readonly onOpen: (() => void) | undefined;
  /** What the figure stands on, where it does not say so itself: `12 of 480`. */
  readonly of?: string;
  readonly children: ReactNode;
}

/** A figure that opens the journeys behind it. */
export function FigureButton({ onOpen, of, children }: FigureButtonProps) {
  if (onOpen === undefined) return children;
  const { open } = t().explore.behind;
  return (
    <button
      type="button"
      className="figure-button"
      title={of === undefined ? open : `${of} · ${open}`}
      onClick={onOpen}
    >
      {children}
    </button>
  );
}
