import { formatCount, formatShare, plural } from '../texts/format.js';
import type { SimulationAnswer, SimulationFit } from '@throughline/model';
import { say, t } from '../texts/texts.js';
import { figureWords, offBy } from './words.js';

interface FitReportProps {
  readonly answer: SimulationAnswer;
  readonly object: string;
}

/** How today's shop, as the model plays it, compares with journeys that it did not learn from. */
export function FitReport({ answer, object }: FitReportProps) {
  const { fit, learned, held } = answer;
  if (fit === null || learned === null || held === null) return null;
  const day = new Intl.DateTimeFormat(say().region, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const lines = fit.lines.filter(({ error }) => error !== null);
  return (
    <section aria-label={t().whatIf.fit} data-testid="fit">
      <h2>
        {t().whatIf.verdicts[fit.verdict]}{' '}
        <span>
          {t().whatIf.learned({
            from: `${formatCount(learned.journeys)} ${plural(object)}`,
            until: day.format(new Date(learned.to)),
            held: formatCount(held.journeys),
          })}
        </span>
      </h2>
      <div className="split-scroll">
        <table className="split split-stacked">
          <thead>
            <tr>
              <th scope="col">{t().whatIf.figure}</th>
              <th scope="col">{t().whatIf.model}</th>
              <th scope="col">{t().whatIf.learnedFrom}</th>
              <th scope="col">{t().whatIf.later}</th>
              <th scope="col">{t().whatIf.offBy}</th>
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
          {t().whatIf.covered({
            covered: formatShare(fit.variants.covered),
            things: plural(object),
            learned: formatShare(fit.variants.coveredByLearned),
            steps: answer.memory?.order ?? 1,
          })}
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
  const heads = t().whatIf;
  const said = (value: number | null) => (value === null ? '–' : figureWords(measure, value, currency));
  return (
    <tr>
      <th scope="row">{heads.measures[measure]}</th>
      <td className="figures" data-label={heads.model}>
        {said(simulated)}
      </td>
      <td className="figures" data-label={heads.learnedFrom}>
        {said(learned)}
      </td>
      <td className="figures" data-label={heads.later}>
        {said(held)}
      </td>
      <td className={`figures${within === false ? ' pain' : ''}`} data-label={heads.offBy}>
        <span>
          {offBy(measure, error ?? 0, held)}
          {within === false ? ` · ${heads.beyond}` : ''}
        </span>
      </td>
    </tr>
  );
}
