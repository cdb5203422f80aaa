import { t } from '../texts/texts.js';
const ROWS = [1, 2, 3, 4, 5, 6];

/** The shape of the list while findings are on their way: they take longer than a drawing. */
export function FindingsSkeleton() {
  return (
    <div className="view findings" role="status" aria-label={t().findings.looking}>
      <p className="findings-wait">{t().findings.lookingSays}</p>
      <ol className="findings-list" aria-hidden="true">
        {ROWS.map((row) => (
          <li key={row} className="finding finding-ghost" style={{ opacity: 1.1 - row * 0.15 }} />
        ))}
      </ol>
    </div>
  );
}
