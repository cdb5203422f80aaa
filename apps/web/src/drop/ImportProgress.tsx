import { Progress } from '@mantine/core';
import { formatCount } from '../texts/format.js';
import type { ImportState } from '@throughline/server/routes';
import { t } from '../texts/texts.js';

/** How far an import is, in rows. */
export function ImportProgress({ state }: { readonly state: ImportState }) {
  const known = state.total !== undefined && state.total > 0;
  const share = known ? Math.min(100, (state.rows / (state.total ?? 1)) * 100) : 100;
  return (
    <div className="import-progress" role="status">
      <h2>{state.title}</h2>
      <p className="figures">
        {t().drop.phases[state.phase]}
        {state.rows > 0
          ? ` · ${t().drop.rows(formatCount(state.rows), known ? formatCount(state.total ?? 0) : null)}`
          : ' …'}
      </p>
      <Progress size={5} value={share} animated={!known} striped={!known} aria-label={t().drop.import} />
    </div>
  );
}
