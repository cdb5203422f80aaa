import { called, t } from '../texts/texts.js';
import { formatCompact, formatCount, formatShare, plural } from '../texts/format.js';
import type { BlueprintAnswer, BlueprintStep, MapAnswer } from '@throughline/model';
import { useMemo } from 'react';
import { useDrawing } from '../drawing/use-drawing.js';
import { Goals } from './Goals.js';
import { Legend } from './Legend.js';
import { againstWorst, worstLeaks } from './leaks.js';
import { QueryText } from './QueryText.js';

const SHOWN = 5;

interface LeaksProps {
  readonly blueprint: BlueprintAnswer;
  /** Tells how journeys end; comes a little later than the blueprint. */
  readonly map: MapAnswer | undefined;
}

/** Where journeys end without their goal, worst first: what to look at next. */
export function Leaks({ blueprint, map }: LeaksProps) {
  const leaks = useMemo(() => worstLeaks(blueprint, SHOWN), [blueprint]);
  const isEmpty = blueprint.steps.every(({ metrics }) => metrics.journeys === 0);
  return (
    <>
      <div className="panel-head">
        <h2>{t().panel.leaks}</h2>
        <span className="panel-sub">{t().panel.byLost}</span>
      </div>
      {leaks.length === 0 ? (
        <p className="panel-empty">{isEmpty ? t().drawing.filter.nobody : t().panel.noLeak}</p>
      ) : (
        <ol className="leaks">
          {leaks.map((step, index) => (
            <Leak key={step.id} step={step} rank={index} worst={leaks[0]} />
          ))}
        </ol>
      )}
      <p className="panel-note">{t().panel.lostMeans}</p>
      {map === undefined ? null : <Goals map={map} />}
      <Legend />
      <QueryText meta={blueprint.meta} />
    </>
  );
}

interface LeakProps {
  readonly step: BlueprintStep;
  readonly rank: number;
  readonly worst: BlueprintStep | undefined;
}

function Leak({ step, rank, worst }: LeakProps) {
  const { pick } = useDrawing();
  const { lost, lostShare, journeys } = step.metrics;
  const what = plural(step.leading ?? 'journey');
  return (
    <li>
      <button type="button" className={`leak leak-${severity(rank)}`} onClick={() => pick({ step: step.id })}>
        <span className="leak-name">{called(step.name)}</span>
        <span className="leak-figures figures">
          <strong>{formatCompact(lost)}</strong> {t().panel.endHere(what)}
        </span>
        <span className="leak-bar" aria-hidden="true">
          <span style={{ width: `${Math.max(1.5, againstWorst(step, worst) * 100)}%` }} />
        </span>
        <span className="leak-of figures">
          {t().panel.ofThosePassing(formatShare(lostShare), formatCount(journeys))}
        </span>
      </button>
    </li>
  );
}

function severity(rank: number): 1 | 2 | 3 {
  if (rank === 0) return 3;
  return rank <= 2 ? 2 : 1;
}
