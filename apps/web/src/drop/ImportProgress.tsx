import { Progress } from '@mantine/core';
import { formatCount } from '../texts/format.js';
import type { ImportState } from '@throughline/server/routes';

const SAID: Readonly<Record<ImportState['phase'], string>> = {
  waiting: 'Waiting for the import before it',
  generating: 'Making the demo shop',
  reading: 'Reading rows',
  storing: 'Storing events',
  journeys: 'Putting journeys together',
  done: 'Done',
  failed: 'Failed',
};

/** How far an import is, in rows. */
export function ImportProgress({ state }: { readonly state: ImportState }) {
  const known = state.total !== undefined && state.total > 0;
  const share = known ? Math.min(100, (state.rows / (state.total ?? 1)) * 100) : 100;
  return (
    <div className="import-progress" role="status">
      <h2>{state.title}</h2>
      <p className="figures">
        {SAID[state.phase]}
        {state.rows > 0 ? ` · ${formatCount(state.rows)}` : ''}
        {known ? ` of ${formatCount(state.total ?? 0)}` : ''}
        {state.rows > 0 ? ' rows' : ' …'}
      </p>
      <Progress size={5} value={share} animated={!known} striped={!known} aria-label="Import" />
    </div>
  );
}
