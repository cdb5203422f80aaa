import { SegmentedControl, Slider } from '@mantine/core';
import type { BlueprintAnswer } from '@throughline/model';
import { IconPlayerPlay, IconTable, IconVectorSpline } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useView } from '../app/use-view.js';
import { METRICS } from '../state/view-state.js';
import { t } from '../texts/texts.js';
import { ExportMenu } from './ExportMenu.js';
import type { Subject } from './pictures.js';
import { TypeChips } from './TypeChips.js';

interface ControlsProps {
  /** The view and how it is drawn: what a download takes along. */
  readonly subject: Subject;
  /** Object types with how many there are. */
  readonly objects: Readonly<Record<string, number>>;
}

/** One line above the drawing: what of it is shown, and by which figure. */
export function Controls({ subject, objects }: ControlsProps) {
  const { view, change } = useView();
  const { kind } = subject;
  return (
    <div className="controls" role="toolbar" aria-label={t().panel.shown}>
      <TypeChips objects={objects} />
      <div className="controls-end">
        {view.opened.length === 0 ? null : (
          <button type="button" className="text-button" onClick={() => change({ opened: [] })}>
            {t().panel.fold}
          </button>
        )}
        {subject.kind === 'blueprint' ? (
          <Amount
            name={t().panel.amounts.steps}
            field="steps"
            range={[5, 60]}
            // Never fewer than the main way has, and the first and last step of each type.
            least={stepsOf(subject.answer)}
            said={(value) => `${value}`}
          />
        ) : (
          <Amount
            name={t().panel.amounts.activities}
            field="activities"
            range={[5, 100]}
            said={(value) => `${value} %`}
          />
        )}
        <Amount
          name={t().panel.amounts.paths}
          field="paths"
          range={[0, 100]}
          said={(value) => `${value} %`}
        />
        <SegmentedControl
          size="xs"
          aria-label={t().panel.linesBy}
          value={view.metric}
          onChange={(value) => change({ metric: value })}
          data={METRICS.map((metric) => ({ value: metric, label: t().panel.metrics[metric] }))}
        />
        {kind === 'blueprint' ? null : <ReplaySwitch />}
        <FormSwitch both={kind === 'blueprint'} />
        <ExportMenu subject={subject} />
      </div>
    </div>
  );
}

/** How many steps are drawn by themselves. */
function stepsOf({ steps }: BlueprintAnswer): number {
  return steps.filter(({ id, foldedInto }) => id.startsWith('step:') && foldedInto === null).length;
}

function ReplaySwitch() {
  const { view, change } = useView();
  const on = view.replay !== null;
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={t().replay.open}
      title={t().replay.open}
      aria-pressed={on}
      onClick={() => change({ replay: on ? null : 'start' })}
    >
      <IconPlayerPlay size={17} />
    </button>
  );
}

/** @param both whether a narrow screen shows drawing and table one under the other anyway. */
function FormSwitch({ both }: { readonly both: boolean }) {
  const { view, change } = useView();
  const other = view.form === 'table' ? 'drawing' : 'table';
  return (
    <button
      type="button"
      className={both ? 'icon-button form-switch' : 'icon-button'}
      aria-label={other === 'table' ? t().panel.asTable : t().panel.asDrawing}
      title={other === 'table' ? t().panel.asTable : t().panel.asDrawing}
      onClick={() => change({ form: other })}
    >
      {other === 'table' ? <IconTable size={17} /> : <IconVectorSpline size={17} />}
    </button>
  );
}

interface AmountProps {
  readonly name: string;
  readonly field: 'steps' | 'activities' | 'paths';
  readonly range: readonly [number, number];
  /** How much is shown in any case. */
  readonly least?: number;
  readonly said: (value: number) => string;
}

/** A slider that moves freely and changes the view when it is let go. */
function Amount({ name, field, range: [from, to], least = from, said }: AmountProps) {
  const { view, change } = useView();
  const shown = Math.max(view[field], least);
  const [value, setValue] = useState(shown);
  useEffect(() => setValue(shown), [view, shown]);
  const settle = (settled: number): void => change({ [field]: settled });
  return (
    <div className="amount">
      <span className="amount-name">
        {name} <span className="figures amount-value">{said(value)}</span>
      </span>
      <Slider
        className="amount-slider"
        size={3}
        thumbSize={14}
        min={from}
        max={to}
        value={value}
        label={null}
        onChange={setValue}
        onChangeEnd={settle}
        thumbLabel={t().panel.amountShown(name)}
      />
    </div>
  );
}
