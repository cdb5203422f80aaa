import type { ExperimentStep, RegisteredExperiment } from '@throughline/model';
import { t } from '../texts/texts.js';
import { dayIn } from './figures.js';

interface HistoryProps {
  readonly history: RegisteredExperiment['history'];
  readonly zone: string;
}

/** Who did what, and when. */
export function History({ history, zone }: HistoryProps) {
  return (
    <details className="life-history">
      <summary>{t().experiments.life.history(history.length)}</summary>
      <ol>
        {history.map(({ revision, at, by, step }) => (
          <li key={revision}>
            <span className="figures">{dayIn(at, zone)}</span> {by === '' ? '' : `${by} `}
            {stepWords(step)}
          </li>
        ))}
      </ol>
    </details>
  );
}

function stepWords(step: ExperimentStep): string {
  const { steps } = t().experiments.life;
  return step.do === 'decide' ? steps.decide(step.variant, step.why) : steps[step.do];
}
