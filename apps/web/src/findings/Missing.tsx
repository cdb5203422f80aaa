import type { FindingsAnswer } from '@throughline/model';

/** What could not be looked for, and what would have to come in. */
export function Missing({ missing }: Pick<FindingsAnswer, 'missing'>) {
  if (missing.length === 0) return null;
  return (
    <details className="missing">
      <summary>{missing.length} things could not be looked for</summary>
      <ul>
        {missing.map(({ why }) => (
          <li key={why}>{why}</li>
        ))}
      </ul>
    </details>
  );
}
