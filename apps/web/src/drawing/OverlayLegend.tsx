import { t } from '../texts/texts.js';
import type { Marks } from './mark-places.js';
import type { Overlay } from './overlay.js';

export interface OverlayLegendProps {
  readonly overlay: Overlay;
  readonly looked: { readonly marks: Marks | null; readonly waiting: boolean; readonly error: Error | null };
}

/** What the figures at the steps are, in which unit; or what is missing for them. */
export function OverlayLegend({ overlay, looked: { marks, waiting, error } }: OverlayLegendProps) {
  const texts = t().drawing.overlay;
  const empty = !waiting && (marks === null || marks.size === 0);
  const said = waiting ? texts.waiting : empty ? texts.missing[overlay] : texts.legend[overlay];
  return (
    <p className="drawing-legend" data-testid="overlay-legend" role="status">
      {empty || waiting ? null : <span className="sign sign-bar" aria-hidden="true" />}
      {error === null ? said : error.message}
    </p>
  );
}
