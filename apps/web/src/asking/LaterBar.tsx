import './later-bar.css';
import { lazy, Suspense } from 'react';
import { firstDrawing } from '../canvas/first-drawing.js';
import type { AnswerBarProps } from './AnswerBar.js';
import { withTexts } from '../texts/texts.js';

const AnswerBar = lazy(async () => {
  await firstDrawing();
  return { default: (await withTexts(import('./AnswerBar.js'))).AnswerBar };
});

/** The bar of an answer on a view that opens first: it comes once the view stands, and its room is kept. */
export function LaterBar(props: AnswerBarProps) {
  return (
    <div className="later-bar">
      <Suspense fallback={null}>
        {/* What was pinned is told of in its own shop. */}
        <AnswerBar key={props.here.shop} {...props} />
      </Suspense>
    </div>
  );
}
