import type { Answer } from '@throughline/model';
import { LeftSaid } from '../abandonment/LeftSaid.js';
import { LeftSteps } from '../abandonment/LeftSteps.js';
import { Deviations } from '../conformance/Deviations.js';
import { Factors } from '../correlation/Factors.js';
import { FunnelSteps } from '../funnel/FunnelSteps.js';
import { PathsDrawing } from '../paths/PathsDrawing.js';
import { CohortTable } from '../retention/CohortTable.js';
import { StepWaits } from '../throughput/Waits.js';
import { KpiList } from './KpiList.js';
import { Pictured } from './Pictured.js';
import { PlainTable } from './PlainTable.js';

interface DrawnProps {
  readonly answer: Answer;
  /** Whose journeys it is about, where the question said it. */
  readonly object: string | null;
  readonly zone: string;
}

/** An answer on a tile: as its own view draws what matters most of it, and any other as a table. */
export function Drawn({ answer, object, zone }: DrawnProps) {
  const whose = object ?? 'customer';
  if (answer.kind === 'funnel') return <FunnelSteps answer={answer} object={whose} />;
  if (answer.kind === 'paths') return <PathsDrawing answer={answer} object={whose} />;
  if (answer.kind === 'retention') return <CohortTable answer={answer} zone={zone} object={whose} />;
  if (answer.kind === 'throughput') return <StepWaits answer={answer} clock="clock" />;
  if (answer.kind === 'conformance') return <Deviations answer={answer} />;
  if (answer.kind === 'correlation' && answer.factors.length > 0) return <Factors answer={answer} />;
  if (answer.kind === 'kpis') return <KpiList answer={answer} />;
  if (answer.kind === 'blueprint' || answer.kind === 'map') return <Pictured answer={answer} />;
  if (answer.kind !== 'abandonment') return <PlainTable answer={answer} />;
  return (
    <>
      <LeftSaid answer={answer} />
      <LeftSteps answer={answer} />
    </>
  );
}
