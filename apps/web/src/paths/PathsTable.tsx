import { formatCount, formatDuration } from '../texts/format.js';
import type { PathsAnswer } from '@throughline/model';
import { called, t } from '../texts/texts.js';

const LISTED = 30;

/** The same as a list: the most taken ways from one step to the next. */
export function PathsTable({ answer }: { readonly answer: PathsAnswer }) {
  const links = [...answer.links].sort((a, b) => a.step - b.step || b.journeys - a.journeys).slice(0, LISTED);
  return (
    <details className="paths-table">
      <summary>{t().paths.asTable}</summary>
      <div className="split-scroll" tabIndex={0} role="group" aria-label={t().paths.ways}>
        <table className="split figures">
          <thead>
            <tr>
              <th scope="col">{t().paths.from}</th>
              <th scope="col" className="split-words">
                {t().paths.to}
              </th>
              <th scope="col">{t().paths.step}</th>
              <th scope="col">{t().paths.times}</th>
              <th scope="col">{t().paths.medianTime}</th>
            </tr>
          </thead>
          <tbody>
            {links.map(({ step, from, to, journeys, seconds }) => (
              <tr key={`${step} ${from ?? ''} ${to ?? ''}`}>
                <th scope="row">{from === null ? t().paths.others : called(from)}</th>
                <td className="split-words">{to === null ? t().paths.others : called(to)}</td>
                <td>
                  {step} → {step + 1}
                </td>
                <td>{formatCount(journeys)}</td>
                <td>{formatDuration(seconds.p50)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
