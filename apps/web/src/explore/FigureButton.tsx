import type { ReactNode } from 'react';
import { t } from '../texts/texts.js';

interface FigureButtonProps {
  /** Undefined where nothing can be looked behind, as on a dashboard. */
  readonly onOpen: (() => void) | undefined;
  readonly children: ReactNode;
}

/** A figure that opens the journeys behind it. */
export function FigureButton({ onOpen, children }: FigureButtonProps) {
  if (onOpen === undefined) return children;
  return (
    <button type="button" className="figure-button" title={t().explore.behind.open} onClick={onOpen}>
      {children}
    </button>
  );
}
