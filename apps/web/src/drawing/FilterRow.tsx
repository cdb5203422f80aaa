import './drawing.css';
import { lazy, Suspense, useEffect } from 'react';
import { useView } from '../app/use-view.js';
import { firstDrawing, tellDrawn } from '../canvas/first-drawing.js';
import { t, withTexts } from '../texts/texts.js';
import type { DrawingFilterProps } from './DrawingFilter.js';

const DrawingFilter = lazy(async () => {
  await firstDrawing();
  return { default: (await withTexts(import('./DrawingFilter.js'))).DrawingFilter };
});

/** The line between the controls and the drawing. What fills it comes once the drawing is there. */
export function FilterRow(props: DrawingFilterProps) {
  const { view } = useView();
  const table = view.form === 'table';
  useEffect(() => {
    if (table) tellDrawn();
  }, [table]);
  return (
    <div className="drawing-filter" role="group" aria-label={t().drawing.filter.label}>
      <Suspense fallback={null}>
        <DrawingFilter {...props} />
      </Suspense>
    </div>
  );
}
