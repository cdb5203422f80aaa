import type { ReactNode } from 'react';
import { called, t } from '../texts/texts.js';
import { plural } from '../texts/format.js';
import type { BlueprintAnswer, BlueprintStep } from '@throughline/model';
import { useView } from '../app/use-view.js';
import { type BesideFigures, type FiguresRow, FiguresTable } from './FiguresTable.js';

interface StepTableProps extends BesideFigures {
  readonly blueprint: BlueprintAnswer;
  /** What stands below the steps. */
  readonly children?: ReactNode;
}

/** The same figures without the drawing: steps by stage, in the order in which journeys meet them. */
export function StepTable({ blueprint, children, ...beside }: StepTableProps) {
  const { view } = useView();
  const off = new Set(view.hidden);
  const steps = blueprint.steps.filter(
    (step) =>
      step.folds === 0 && step.activities.length > 0 && step.objectTypes.some((type) => !off.has(type)),
  );
  return (
    <div className="steps" data-testid="step-table">
      {blueprint.stages.map(({ id }) => {
        const own = steps
          .filter((step) => step.stage === id && !isCell(step))
          .sort((a, b) => a.column - b.column);
        return own.length === 0 ? null : (
          <FiguresTable
            key={id}
            caption={t().panel.stages[id]}
            head={t().panel.step}
            rows={own.map(rowOf)}
            {...beside}
          />
        );
      })}
      {children}
    </div>
  );
}

/** Cells of the evidence and support lanes show what a step touches; they have no figures of their own. */
function isCell({ id }: BlueprintStep): boolean {
  return /^(evidence|support):/u.test(id);
}

function rowOf(step: BlueprintStep): FiguresRow {
  const { events, share, wait, lostShare, lost } = step.metrics;
  return {
    id: step.id,
    name: called(step.name),
    tags: <Tags step={step} />,
    things: plural(step.leading ?? 'journey'),
    wait: wait?.p50 ?? null,
    events,
    share,
    lost,
    lostShare,
  };
}

function Tags({ step }: { readonly step: BlueprintStep }) {
  return (
    <>
      <span className={`lane-tag lane-tag-${step.lane}`}>{t().panel.lanes[step.lane]}</span>
      {step.main ? <span className="main-tag">{t().panel.through}</span> : null}
    </>
  );
}
