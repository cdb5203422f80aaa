import { called, t } from '../texts/texts.js';
import './panel.css';
import { Drawer } from '@mantine/core';
import type { BlueprintAnswer, MapAnswer } from '@throughline/model';
import { useEscape } from '../shell/use-escape.js';
import { useNarrow } from '../shell/use-narrow.js';
import { useView } from '../app/use-view.js';
import { CostsMost } from '../findings/CostsMost.js';
import type { Pinned } from '../findings/pinned.js';
import { Leaks } from './Leaks.js';
import { StepPanel } from './StepPanel.js';

interface SidePanelProps {
  readonly blueprint: BlueprintAnswer;
  readonly map: MapAnswer | undefined;
  readonly pins: readonly Pinned[];
}

/** Beside the drawing: where it leaks, or the figures of the step that is picked. */
export function SidePanel({ blueprint, map, pins }: SidePanelProps) {
  const { view, change } = useView();
  const narrow = useNarrow();
  const step = blueprint.steps.find(({ id }) => id === view.step) ?? null;
  const close = (): void => change({ step: null });
  useEscape(step !== null && !narrow, close);
  const figures = step === null ? null : <StepPanel step={step} blueprint={blueprint} onClose={close} />;
  if (narrow) {
    return (
      <aside className="panel" aria-label={t().panel.leaks}>
        <CostsMost pins={pins} />
        <Leaks blueprint={blueprint} map={map} />
        {step === null ? null : (
          <Drawer
            opened
            onClose={close}
            position="bottom"
            size="82%"
            title={called(step.name)}
            withCloseButton={false}
            styles={{ header: { display: 'none' }, body: { paddingTop: 16 } }}
          >
            {figures}
          </Drawer>
        )}
      </aside>
    );
  }
  return (
    <aside
      className="panel"
      aria-label={step === null ? t().panel.leaks : t().panel.figuresOf(called(step.name))}
    >
      {figures ?? (
        <>
          <CostsMost pins={pins} />
          <Leaks blueprint={blueprint} map={map} />
        </>
      )}
    </aside>
  );
}
