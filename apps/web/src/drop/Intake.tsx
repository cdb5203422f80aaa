import './drop.css';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { useMay } from '../api/access.js';
import { firstDrawing } from '../canvas/first-drawing.js';
import { useEscape } from '../shell/use-escape.js';
import { t, withTexts } from '../texts/texts.js';
import { DropOverlay } from './DropOverlay.js';
import { useIntake } from './intake-context.js';
import { isCovering } from './intake-state.js';

const bringStage = async () => ({ default: (await withTexts(import('./Stage.js'))).Stage });
const Stage = lazy(bringStage);
const ReportCard = lazy(async () => ({
  default: (await withTexts(import('./ReportCard.js'))).ReportCard,
}));

/** The way in for files: over the view while something is to be done, out of the way otherwise. */
export function Intake() {
  const { state, close } = useIntake();
  const may = useMay('edit');
  const covering = isCovering(state);
  const section = useRef<HTMLElement>(null);
  useEscape(covering && state.at !== 'importing', close);
  useEffect(() => {
    if (covering) section.current?.focus();
  }, [covering, state.at]);
  useEffect(() => {
    // There before it is wanted: one that is not found any more, as after an upgrade, reloads the page, and what was dropped is gone.
    firstDrawing()
      .then(bringStage)
      // It is asked for again when it is wanted.
      .catch(() => undefined);
  }, []);
  return (
    <>
      {may ? <DropOverlay /> : null}
      {covering ? (
        <section ref={section} className="intake" aria-label={t().drop.title} tabIndex={-1}>
          <Suspense fallback={null}>
            <Stage />
          </Suspense>
        </section>
      ) : null}
      {state.at === 'report' ? (
        <Suspense fallback={null}>
          <ReportCard report={state.report} onClose={close} />
        </Suspense>
      ) : null}
    </>
  );
}
