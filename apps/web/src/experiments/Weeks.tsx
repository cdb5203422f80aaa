import { formatCount, formatShare } from '../texts/format.js';
import { t } from '../texts/texts.js';

/** What is seen after so many weeks: by each variant's visitors, the least effect, and the chance to see the one that is looked for. */
export interface Week {
  readonly week: number;
  readonly visitors: number;
  readonly minimumDetectableEffect: number | null;
  readonly power?: number;
}

export function Weeks({ weeks }: { readonly weeks: readonly Week[] }) {
  const { weekHeads, weekTable } = t().experiments;
  return (
    <details className="experiments-weeks">
      <summary>{weekTable}</summary>
      <div className="split-scroll" tabIndex={0} role="group" aria-label={weekTable}>
        <table className="split bar-table figures">
          <thead>
            <tr>
              <th scope="col">{weekHeads.week}</th>
              <td aria-hidden />
              <th scope="col">{weekHeads.visitors}</th>
              <th scope="col">{weekHeads.least}</th>
              <th scope="col">{weekHeads.power}</th>
            </tr>
          </thead>
          <tbody>
            {weeks.map(({ week, visitors, minimumDetectableEffect, power = 0 }) => (
              <tr key={week}>
                <th scope="row">{formatCount(week)}</th>
                <td className="bar-cell" aria-hidden>
                  <div className="bar-track">
                    <span className="bar-fill bar-plain" style={{ width: `${power * 100}%` }} />
                  </div>
                </td>
                <td>{formatCount(Math.round(visitors))}</td>
                <td>{minimumDetectableEffect === null ? '–' : formatShare(minimumDetectableEffect)}</td>
                <td>{formatShare(power)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
