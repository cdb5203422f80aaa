import { formatCount, formatShare, plural } from '../texts/format.js';
import type { SimulationAnswer, SimulationFit } from '@throughline/model';
import { figureWords, MEASURE_NAMES, VERDICT_WORDS } from './words.js';

interface FitReportProps {
  readonly answer: SimulationAnswer;
  readonly object: string;
}

const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** How today's shop, as the model plays it, compares with journeys that it did not learn from. */
export function FitReport({ answer, object }: FitReportProps) {
  const { fit, learned, held } = answer;
  if (fit === null || learned === null || held === null) return null;
  const lines = fit.lines.filter(({ error }) => error !== null);
  return (
    <section aria-label="How well the model fits" data-testid="fit">
      <h2>
        {VERDICT_WORDS[fit.verdict]}{' '}
        <span>
          learned from {formatCount(learned.journeys)} {plural(object)} until{' '}
          {day.format(new Date(learned.to))}, held against {formatCount(held.journeys)} later ones
        </span>
      </h2>
      <div className="split-scroll">
        <table className="split">
          <thead>
            <tr>
              <th scope="col">Figure</th>
              <th scope="col">The model</th>
              <th scope="col">Learned from</th>
              <th scope="col">Later journeys</th>
              <th scope="col">Off by</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <FitLine key={line.measure} line={line} currency={answer.currency} />
            ))}
          </tbody>
        </table>
      </div>
      {fit.variants === null ? null : (
        <p className="explore-note figures">
          {formatShare(fit.variants.covered)} of the later {plural(object)} went a way that the model plays
          too ({formatShare(fit.variants.coveredByLearned)} one of those learned from). It remembers{' '}
          {answer.memory?.order ?? 1} steps.
        </p>
      )}
    </section>
  );
}

interface FitLineProps {
  readonly line: SimulationFit['lines'][number];
  readonly currency: string;
}

function FitLine({ line: { measure, simulated, learned, held, error, within }, currency }: FitLineProps) {
  const said = (value: number | null) => (value === null ? '–' : figureWords(measure, value, currency));
  return (
    <tr>
      <th scope="row">{MEASURE_NAMES[measure]}</th>
      <td className="figures">{said(simulated)}</td>
      <td className="figures">{said(learned)}</td>
      <td className="figures">{said(held)}</td>
      <td className={`figures${within === false ? ' pain' : ''}`}>
        {offBy(measure, error ?? 0)}
        {within === false ? ' · beyond bounds' : ''}
      </td>
    </tr>
  );
}

function offBy(measure: string, error: number): string {
  const size = (Math.abs(error) * 100).toFixed(1);
  const sign = size === '0.0' ? '' : error < 0 ? '−' : '+';
  return measure === 'conversion' || measure === 'late' ? `${sign}${size} points` : `${sign}${size} %`;
}
