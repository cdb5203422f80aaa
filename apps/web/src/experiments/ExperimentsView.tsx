import './experiments.css';
import { useExperiments } from '../api/experiments.js';
import { useSearchPart } from '../app/use-search-part.js';
import { Explore, type Exploring, Ghosts } from '../explore/Explore.js';
import { LoadFailed } from '../shell/LoadFailed.js';
import { t } from '../texts/texts.js';
import { Found } from './Found.js';
import { Plan } from './Plan.js';
import { Read } from './Read.js';
import { experimentState, type ExperimentState } from './state.js';

/** What an experiment's parts are given: the shop, and the state that the address holds. */
export interface Testing {
  readonly exploring: Exploring;
  readonly test: ExperimentState;
  readonly changeTest: (part: Partial<ExperimentState>) => void;
}

/** Experiments from their plan to the decision: which ones the events tell of, what each shows, and what the next one takes. */
export function ExperimentsView() {
  return (
    <Explore title={t().experiments.title} testId="experiments" suits="customer">
      {(exploring) => <Experiments exploring={exploring} />}
    </Explore>
  );
}

function Experiments({ exploring }: { readonly exploring: Exploring }) {
  const [test, changeTest] = useSearchPart(experimentState);
  const { data: found, error, refetch } = useExperiments(exploring.asked);
  const testing = { exploring, test, changeTest };
  const named = found?.find(({ name }) => name === test.named);
  return (
    <>
      {error === null ? null : <LoadFailed error={error} onRetry={() => void refetch()} />}
      {found === undefined ? <Ghosts /> : <Found {...testing} found={found} />}
      {named === undefined ? null : <Read key={named.name} {...testing} named={named} />}
      <Plan {...testing} />
    </>
  );
}
