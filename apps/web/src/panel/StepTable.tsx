import { called, t } from '../texts/texts.js';
import { formatCompact, formatDuration, formatShare, plural } from '../texts/format.js';
import type { BlueprintAnswer, BlueprintStep } from '@throughline/model';
import { useView } from '../app/use-view.js';
import { useDrawing } from '../drawing/use-drawing.js';

/** The same figures without the drawing: steps by stage, in the order in which journeys meet them. */
export function StepTable({ blueprint }: { readonly blueprint: BlueprintAnswer }) {
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
        return own.length === 0 ? null : <StageSteps key={id} name={t().panel.stages[id]} steps={own} />;
      })}
    </div>
  );
}

/** Cells of the evidence and support lanes show what a step touches; they have no figures of their own. */
function isCell({ id }: BlueprintStep): boolean {
  return /^(evidence|support):/u.test(id);
}

function StageSteps({ name, steps }: { readonly name: string; readonly steps: readonly BlueprintStep[] }) {
  return (
    <table className="steps-table">
      <caption>{name}</caption>
      <thead>
        <tr>
          <th scope="col">{t().panel.step}</th>
          <th scope="col">{t().panel.volume}</th>
          <th scope="col">{t().panel.share}</th>
          <th scope="col">{t().panel.wait}</th>
          <th scope="col">{t().panel.endsHere}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step) => (
          <StepRow key={step.id} step={step} />
        ))}
      </tbody>
    </table>
  );
}

function StepRow({ step }: { readonly step: BlueprintStep }) {
  const { view } = useView();
  const { pick } = useDrawing();
  const { events, share, wait, lostShare, lost } = step.metrics;
  return (
    <tr className={view.step === step.id ? 'is-selected' : undefined}>
      <th scope="row">
        <button type="button" className="steps-name" onClick={() => pick({ step: step.id })}>
          {called(step.name)}
        </button>
        <span className={`lane-tag lane-tag-${step.lane}`}>{t().panel.lanes[step.lane]}</span>
        {step.main ? <span className="main-tag">{t().panel.through}</span> : null}
      </th>
      <td data-label={t().panel.volume}>
        {formatCompact(events)} {t().panel.events}
      </td>
      <td data-label={t().panel.share}>
        {formatShare(share)}{' '}
        <span className="steps-of">{t().panel.of(plural(step.leading ?? 'journey'))}</span>
      </td>
      <td data-label={t().panel.wait}>{wait === null ? '–' : formatDuration(wait.p50)}</td>
      <td data-label={t().panel.endsHere} className={lost > 0 && lostShare >= 0.05 ? 'pain' : undefined}>
        {lost > 0 ? formatShare(lostShare) : '–'}
      </td>
    </tr>
  );
}
