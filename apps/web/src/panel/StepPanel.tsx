import { called, t } from '../texts/texts.js';
import { Suspense } from 'react';
import { CloseButton } from '@mantine/core';
import { formatShare, plural } from '../texts/format.js';
import { type BlueprintAnswer, type BlueprintStep } from '@throughline/model';
import { Comments } from '../comments/Comments.js';
import type { Compared } from '../drawing/compared.js';
import { SideBySide } from '../drawing/lazy.js';
import { StepJourneys } from '../drawing/JourneysBehind.js';
import { FigureList } from './FigureList.js';
import { FlowList } from './FlowList.js';
import { flowsAround } from './flows-around.js';
import { QueryText } from './QueryText.js';
import { stepFigures } from './step-figures.js';
import { blueprintTypes } from './types-of.js';
import { TypeTag } from './TypeTag.js';

/** The step on the other side of a comparison, where it is there, and what differs. */
export interface ComparedStep {
  readonly other: BlueprintStep | undefined;
  readonly compared: Compared | undefined;
}

interface StepPanelProps {
  readonly step: BlueprintStep;
  readonly blueprint: BlueprintAnswer;
  readonly beside: ComparedStep | null;
  readonly onClose: () => void;
}

/** All that is known of one step. */
export function StepPanel({ step, blueprint, beside, onClose }: StepPanelProps) {
  const around = flowsAround(blueprint, step.id);
  const types = Object.keys(blueprintTypes(blueprint));
  const figures = stepFigures(step, blueprint.currency);
  return (
    <div data-testid="step-panel" className="step">
      <div className="panel-head">
        <h2>{called(step.name)}</h2>
        <CloseButton aria-label={t().panel.close} onClick={onClose} />
      </div>
      <p className="step-place">
        {t().panel.stages[step.stage]} · {t().panel.lanes[step.lane]}
        {step.main ? ` · ${t().panel.onThrough}` : ''}
      </p>
      {beside === null ? (
        <FigureList figures={figures} />
      ) : (
        <Suspense fallback={null}>
          <SideBySide
            before={beside.other === undefined ? [] : stepFigures(beside.other, blueprint.currency)}
            after={figures}
            compared={beside.compared}
          />
        </Suspense>
      )}
      <FlowList title={t().panel.before} flows={around.before} to={step.id} total={around.beforeTotal} />
      <FlowList title={t().panel.after} flows={around.after} from={step.id} total={around.afterTotal} />
      {step.leading === null ? null : (
        <StepJourneys
          place={{ object: step.leading, activities: step.activities }}
          leaks={step.metrics.lost > 0}
        />
      )}
      <h3>{t().panel.madeOf}</h3>
      <Names step={step} />
      <ul className="tags" aria-label={t().panel.objectTypes}>
        {step.objectTypes.map((type) => (
          <li key={type}>
            <TypeTag type={type} types={types} />
          </li>
        ))}
      </ul>
      <p className="panel-note">{placementSentence(step)}</p>
      <Comments on="step" id={step.id} />
      <QueryText meta={blueprint.meta} />
    </div>
  );
}

/** The names that came in, and beside them the canonical one. */
function Names({ step }: { readonly step: BlueprintStep }) {
  return (
    <ul className="names">
      {step.activities.map((name) => (
        <li key={name}>
          {called(name)}{' '}
          {step.canonical === null || step.canonical === name ? null : (
            <span className="names-canonical"> → {step.canonical}</span>
          )}
        </li>
      ))}
      {step.systems.length === 0 ? null : (
        <li className="names-system">{t().panel.reportedBy(step.systems)}</li>
      )}
    </ul>
  );
}

export function placementSentence({ placement, lane, stage, leading }: BlueprintStep): string {
  const { lanes, stages, placed } = t().panel;
  const where = placed.where(lanes[lane], stages[stage]);
  const counted = leading === null ? '' : placed.counted(plural(leading));
  switch (placement.source) {
    case 'shop':
      return placed.byShop(where) + counted;
    case 'taxonomy':
      return placed.byTaxonomy(where) + counted;
    case 'inferred':
      return (
        placed.byInference(
          `${lanes[lane]} (${formatShare(placement.laneConfidence)})`,
          `${stages[stage]} (${formatShare(placement.stageConfidence)})`,
        ) + counted
      );
  }
}
