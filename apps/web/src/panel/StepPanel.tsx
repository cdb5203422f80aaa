import { CloseButton } from '@mantine/core';
import { formatShare, plural } from '../texts/format.js';
import { LANE_NAMES, STAGE_NAMES, type BlueprintAnswer, type BlueprintStep } from '@throughline/model';
import { FlowList } from './FlowList.js';
import { flowsAround } from './flows-around.js';
import { QueryText } from './QueryText.js';
import { stepFigures } from './step-figures.js';
import { blueprintTypes } from './types-of.js';
import { TypeTag } from './TypeTag.js';

interface StepPanelProps {
  readonly step: BlueprintStep;
  readonly blueprint: BlueprintAnswer;
  readonly onClose: () => void;
}

/** All that is known of one step. */
export function StepPanel({ step, blueprint, onClose }: StepPanelProps) {
  const around = flowsAround(blueprint, step.id);
  const types = Object.keys(blueprintTypes(blueprint));
  return (
    <div data-testid="step-panel" className="step">
      <div className="panel-head">
        <h2>{step.name}</h2>
        <CloseButton aria-label="Close" onClick={onClose} />
      </div>
      <p className="step-place">
        {STAGE_NAMES[step.stage]} · {LANE_NAMES[step.lane]}
        {step.main ? ' · on the through-line' : ''}
      </p>
      <dl className="step-figures figures">
        {stepFigures(step, blueprint.currency).map((figure) => (
          <div key={figure.name} title={figure.definition}>
            <dt>{figure.name}</dt>
            <dd>
              <strong className={figure.tone === 'pain' ? 'pain' : undefined}>{figure.value}</strong>
              <span>{figure.of}</span>
            </dd>
          </div>
        ))}
      </dl>
      <FlowList title="Before" flows={around.before} total={around.beforeTotal} />
      <FlowList title="After" flows={around.after} total={around.afterTotal} />
      <h3>What it is made of</h3>
      <Names step={step} />
      <ul className="tags" aria-label="Object types">
        {step.objectTypes.map((type) => (
          <li key={type}>
            <TypeTag type={type} types={types} />
          </li>
        ))}
      </ul>
      <p className="panel-note">{placementSentence(step)}</p>
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
          {name}
          {step.canonical === null || step.canonical === name ? null : (
            <span className="names-canonical"> → {step.canonical}</span>
          )}
        </li>
      ))}
      {step.systems.length === 0 ? null : (
        <li className="names-system">reported by {step.systems.join(', ')}</li>
      )}
    </ul>
  );
}

export function placementSentence({ placement, lane, stage, leading }: BlueprintStep): string {
  const where = `${LANE_NAMES[lane]} lane, ${STAGE_NAMES[stage]}`;
  const counted = leading === null ? '' : ` Its figures count ${plural(leading)}.`;
  switch (placement.source) {
    case 'shop':
      return `Placed by your shop’s settings: ${where}.${counted}`;
    case 'taxonomy':
      return `Placed by the taxonomy: ${where}.${counted}`;
    case 'inferred':
      return (
        `Placed by inference: lane ${LANE_NAMES[lane]} (${formatShare(placement.laneConfidence)} sure), ` +
        `stage ${STAGE_NAMES[stage]} (${formatShare(placement.stageConfidence)} sure).${counted}`
      );
  }
}
