import '../drawing/drawing.css';
import { lazy, Suspense } from 'react';
import type { Behind } from '../drawing/behind.js';
import { Dialog } from '../shell/Dialog.js';
import { t, withTexts } from '../texts/texts.js';

const Through = lazy(async () => ({ default: (await withTexts(import('../drawing/Through.js'))).Through }));

/** A figure of an answer, with the journeys behind it. */
export interface BehindFigure extends Behind {
  readonly title: string;
}

interface BehindDialogProps {
  /** Null where none is looked behind. */
  readonly figure: BehindFigure | null;
  readonly onClose: () => void;
}

/** The journeys behind a figure of an answer, one by one. */
export function BehindDialog({ figure, onClose }: BehindDialogProps) {
  if (figure === null) return null;
  return (
    <Dialog title={figure.title} testId="behind" onClose={onClose}>
      <Suspense fallback={<p className="panel-note">{t().drawing.journeys.wait}</p>}>
        <Through key={figure.title} behind={figure} />
      </Suspense>
    </Dialog>
  );
}
