import './experiments.css';
import { useState } from 'react';
import { useExperiments, useRegistered } from '../api/experiments.js';
import { useSearchPart } from '../app/use-search-part.js';
import { Explore, type Exploring, Ghosts } from '../explore/Explore.js';
import { LoadFailed } from '../shell/LoadFailed.js';
import { t } from '../texts/texts.js';
import { Case } from './Case.js';
import { Found, NoneFound } from './Found.js';
import { Plan } from './Plan.js';
import { Read } from './Read.js';
import { Registered, Removed, type RemovedExperiment } from './Registered.js';
import { experimentState, type ExperimentState } from './state.js';

/** What an experiment's parts are given: the shop, and the state that the address holds. */
export interface Testing {
  readonly exploring: Exploring;
  readonly test: ExperimentState;
  readonly changeTest: (part: Partial<ExperimentState>) => void;
}

/** Experiments from their plan to the decision: those that were registered, those that events tell of, and what the next one takes. */
export function ExperimentsView() {
  return (
    <Explore title={t().experiments.title} testId="experiments" suits="customer">
      {(exploring) => <Experiments key={exploring.asked.shop} exploring={exploring} />}
    </Explore>
  );
}

function Experiments({ exploring }: { readonly exploring: Exploring }) {
  const [test, changeTest] = useSearchPart(experimentState);
  const found = useExperiments(exploring.asked);
  const registered = useRegistered(exploring.asked.shop);
  const [removed, setRemoved] = useState<RemovedExperiment | null>(null);
  const testing = { exploring, test, changeTest };
  const error = found.error ?? registered.error;
  if (error !== null) {
    const again = (): void => void Promise.all([found.refetch(), registered.refetch()]);
    return <LoadFailed error={error} onRetry={again} />;
  }
  if (found.data === undefined || registered.data === undefined) return <Ghosts />;
  const names = new Set(registered.data.map(({ name }) => name));
  const others = found.data.filter(({ name }) => !names.has(name));
  const chosen = registered.data.find(({ name }) => name === test.named);
  const named = found.data.find(({ name }) => name === test.named);
  return (
    <>
      {removed === null ? null : (
        <Removed shop={exploring.asked.shop} removed={removed} onDone={() => setRemoved(null)} />
      )}
      {registered.data.length === 0 ? null : <Registered {...testing} registered={registered.data} />}
      {others.length === 0 ? null : <Found {...testing} found={others} />}
      {names.size + others.length > 0 ? null : <NoneFound />}
      {chosen === undefined ? null : (
        <Case
          key={`case ${chosen.name}`}
          {...testing}
          registered={chosen}
          found={named}
          onRemoved={(taken) => {
            setRemoved(taken);
            changeTest({ named: null });
          }}
        />
      )}
      {chosen !== undefined || named === undefined ? null : (
        <Read key={`read ${named.name}`} {...testing} told={named} />
      )}
      {chosen === undefined || chosen.state === 'draft' ? (
        <Plan key={`plan ${chosen?.name ?? ''}`} {...testing} draft={chosen} taken={names} />
      ) : null}
    </>
  );
}
