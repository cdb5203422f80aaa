import { called, t } from '../texts/texts.js';
import './panel.css';
import type { BlueprintAnswer, MapAnswer } from '@throughline/model';
import { Suspense } from 'react';
import { useEscape } from '../shell/use-escape.js';
import { useNarrow } from '../shell/use-narrow.js';
import { useView } from '../app/use-view.js';
import { CostsMost } from '../findings/CostsMost.js';
import type { Pinned } from '../findings/pinned.js';
import type { Compared } from '../drawing/compared.js';
import type { ComparedLine } from '../drawing/compared-lines.js';
import type { BesideLine } from '../drawing/LinePanel.js';
import { lineWords } from '../drawing/search.js';
import { ComparePanel, LinePanel } from '../drawing/lazy.js';
import { lineOnBlueprint } from '../drawing/told-line.js';
import { useDrawing } from '../drawing/use-drawing.js';
import { Leaks } from './Leaks.js';
import { Sheet, StepPanel } from './lazy.js';
import type { ComparedStep } from './StepPanel.js';

interface SidePanelProps {
  readonly blueprint: BlueprintAnswer;
  readonly map: MapAnswer | undefined;
  readonly pins: readonly Pinned[];
  /** What changed, where the drawing is compared. */
  readonly compared: readonly Compared[] | null;
  readonly lines: readonly ComparedLine[] | null;
  /** The other side of the comparison. */
  readonly other: BlueprintAnswer | null;
}

/** Beside the drawing: where it leaks, or the figures of the step that is picked. */
export function SidePanel({ blueprint, map, pins, compared, lines, other }: SidePanelProps) {
  const { view } = useView();
  const narrow = useNarrow();
  const step = blueprint.steps.find(({ id }) => id === view.step) ?? null;
  const { state, pick } = useDrawing();
  const line = state.line === null ? null : lineOnBlueprint(blueprint, state.line);
  const close = (): void => pick({});
  const besideOf = (id: string): ComparedStep | null =>
    other === null
      ? null
      : {
          other: other.steps.find((each) => each.id === id),
          compared: compared?.find((each) => each.id === id),
        };
  const besideLine = (): BesideLine | null =>
    other === null || state.line === null
      ? null
      : {
          other: lineOnBlueprint(other, state.line),
          compared: lines?.find(({ id }) => id === lineWords(state.line)),
        };
  const open = line !== null || step !== null;
  useEscape(open && !narrow, close);
  const figures =
    line === null && step === null ? null : (
      <>
        {line !== null ? <LinePanel line={line} beside={besideLine()} onClose={close} /> : null}
        {line === null && step !== null ? (
          <StepPanel step={step} blueprint={blueprint} beside={besideOf(step.id)} onClose={close} />
        ) : null}
      </>
    );
  const title =
    line !== null ? `${line.from.name} → ${line.to.name}` : step === null ? '' : called(step.name);
  const overview =
    compared === null ? (
      <>
        <CostsMost pins={pins} />
        <Leaks blueprint={blueprint} map={map} />
      </>
    ) : (
      <Suspense fallback={null}>
        <ComparePanel compared={compared} lines={lines ?? []} />
      </Suspense>
    );
  if (narrow) {
    return (
      <aside className="panel" aria-label={t().panel.leaks}>
        {overview}
        {figures === null ? null : (
          // The sheet waits for what it holds: the focus goes to the first button in it when it opens.
          <Suspense fallback={null}>
            <Sheet title={title} onClose={close}>
              {figures}
            </Sheet>
          </Suspense>
        )}
      </aside>
    );
  }
  return (
    <aside className="panel" aria-label={figures === null ? t().panel.leaks : t().panel.figuresOf(title)}>
      {figures === null ? overview : <Suspense fallback={<Waiting />}>{figures}</Suspense>}
    </aside>
  );
}

/** Bars where the figures will be. */
function Waiting() {
  return (
    <div className="panel-wait" aria-busy="true">
      {[0.7, 1, 0.85].map((share) => (
        <div key={share} style={{ width: `${share * 100}%` }} />
      ))}
    </div>
  );
}
