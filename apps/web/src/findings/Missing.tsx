import type { FindingsAnswer } from '@throughline/model';
import { t } from '../texts/texts.js';

/** What could not be looked for, and what would have to come in. */
export function Missing({ missing }: Pick<FindingsAnswer, 'missing'>) {
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
