import { t } from '../texts/texts.js';

const SUMS = [1, 2, 3];
const ROWS = [1, 2, 3, 4, 5, 6];

/** The shape of the head and the list while findings are on their way: they take longer than a drawing. */
export function FindingsSkeleton({ title }: { readonly title: string }) {
  return (
    <div className="view findings">
      <h1 className="unseen">{title}</h1>
      <header className="findings-head">
        {SUMS.map((sum) => (
          <span key={sum} className="findings-sum-ghost" aria-hidden="true" />
        ))}
        <p role="status">{t().findings.lookingSays}</p>
      </header>
      <div className="findings-scroll" aria-hidden="true">
        <ol className="findings-list">
          {ROWS.map((row) => (
            <li key={row} className="finding finding-ghost" style={{ opacity: 1.1 - row * 0.15 }}>
              <span />
              <span>
                <span />
                <span />
              </span>
              <span />
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}
