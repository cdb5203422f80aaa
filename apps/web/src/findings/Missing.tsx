import { readViewState, writeViewState } from '../state/view-state.js';
import { Link } from '@tanstack/react-router';
import type { FindingsAnswer } from '@throughline/model';
import { t } from '../texts/texts.js';

type Told = Pick<FindingsAnswer, 'missing'>;

/** What stands in the way of all findings, or of their prices: said at once, with where to mend it. */
export function InTheWay({ missing }: Told) {
  return missing
    .filter(({ detector }) => detector === 'all')
    .map(({ why, setting }) => (
      <p key={why} className="findings-in-the-way" role="status">
        {why}{' '}
        {setting === undefined ? null : (
          <Link
            to="/settings"
            search={(before: Record<string, unknown>) => writeViewState(readViewState(before))}
          >
            {t().findings.toSettings}
          </Link>
        )}
      </p>
    ));
}

/** What could not be looked for, and what would have to come in. */
export function Missing({ missing: all }: Told) {
  const missing = all.filter(({ detector }) => detector !== 'all');
  if (missing.length === 0) return null;
  return (
    <details className="missing">
      <summary>{t().findings.missing(missing.length)}</summary>
      <ul>
        {missing.map(({ why }) => (
          <li key={why}>{why}</li>
        ))}
      </ul>
    </details>
  );
}
