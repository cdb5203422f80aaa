import { formatCount, formatDuration } from '../texts/format.js';
import type { PathsAnswer } from '@throughline/model';

const LISTED = 30;

/** The same as a list: the most taken ways from one step to the next. */
export function PathsTable({ answer }: { readonly answer: PathsAnswer }) {
  const links = [...answer.links].sort((a, b) => a.step - b.step || b.journeys - a.journeys).slice(0, LISTED);
  return (
    <details className="paths-table">
      <summary>As a table</summary>
      <div className="split-scroll" tabIndex={0} role="group" aria-label="Ways from step to step">
        <table className="split figures">
          <thead>
            <tr>
              <th scope="col">From</th>
              <th scope="col">To</th>
              <th scope="col">Step</th>
              <th scope="col">Times</th>
              <th scope="col">Median time</th>
            </tr>
          </thead>
          <tbody>
            {links.map(({ step, from, to, journeys, seconds }) => (
              <tr key={`${step} ${from ?? ''} ${to ?? ''}`}>
                <th scope="row">{from ?? 'others'}</th>
                <td>{to ?? 'others'}</td>
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
