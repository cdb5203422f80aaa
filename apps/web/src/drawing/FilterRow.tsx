import './drawing.css';
import { lazy, Suspense } from 'react';
import { t } from '../texts/texts.js';
import type { DrawingFilterProps } from './DrawingFilter.js';

const DrawingFilter = lazy(async () => ({ default: (await import('./DrawingFilter.js')).DrawingFilter }));

/** The line between the controls and the drawing. What fills it comes once the drawing has been asked for. */
export function FilterRow(props: DrawingFilterProps) {
  return (
    <div className="drawing-filter" role="group" aria-label={t().drawing.filter.label}>
      <Suspense fallback={null}>
        <DrawingFilter {...props} />
      </Suspense>
    </div>
  );
}
