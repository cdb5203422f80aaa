import { Button } from '@mantine/core';
import type { RegisteredExperiment } from '@throughline/model';
import { useExperimentStep } from '../api/experiments.js';
import { Undo } from '../shell/Undo.js';
import { t } from '../texts/texts.js';
import type { Testing } from './ExperimentsView.js';
import { dayIn } from './figures.js';
import { READ_ANEW } from './state.js';

interface RegisteredProps extends Testing {
  readonly registered: readonly RegisteredExperiment[];
}

/** What is going on stands first, what was decided last. */
const ORDER: readonly RegisteredExperiment['state'][] = ['running', 'stopped', 'draft', 'decided'];

/** The experiments that were registered: where each stands, and the way to it. */
export function Registered({ exploring, test, changeTest, registered }: RegisteredProps) {
  const { title, note, heads, plan } = t().experiments.registered;
  const { zone } = exploring.shop.settings;
  const sorted = registered.toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
  return (
    <section aria-label={title}>
      <div className="experiments-bar">
        <h2>
          {title} <span>{note}</span>
        </h2>
        {test.named === null ? null : (
          <Button size="xs" variant="default" onClick={() => changeTest({ named: null, ...READ_ANEW })}>
            {plan}
          </Button>
        )}
      </div>
      <div className="split-scroll" tabIndex={0} role="group" aria-label={title}>
        <table className="split figures" data-testid="experiments-registered">
          <thead>
            <tr>
              <th scope="col">{heads.name}</th>
              <th scope="col" className="split-words">
                {heads.state}
              </th>
              <th scope="col" className="split-words">
                {heads.since}
              </th>
              <th scope="col" className="split-words">
                {heads.variants}
              </th>
              <th scope="col" className="split-words">
                {heads.owner}
              </th>
            </tr>
          </thead>
          <tbody>
            {sorted.map((each) => (
              <tr key={each.name}>
                <th scope="row">
                  <button
                    type="button"
                    className="experiments-name"
                    aria-label={t().experiments.open(each.name)}
                    aria-pressed={test.named === each.name}
                    onClick={() => changeTest({ named: each.name, ...READ_ANEW })}
                  >
                    {each.name}
                  </button>
                </th>
                <td className="split-words">
                  <span className={`experiment-state experiment-state-${each.state}`}>
                    {t().experiments.states[each.state]}
                  </span>
                </td>
                <td className="split-words">{dayIn(sinceOf(each), zone)}</td>
                <td className="split-words">{each.plan.variants.map(({ name }) => name).join(', ')}</td>
                <td className="split-words">{each.plan.owner || '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** When it came to stand where it stands. */
function sinceOf({ state, started, stopped, decision, history }: RegisteredExperiment): string {
  const known = { draft: null, running: started, stopped, decided: decision?.at, removed: null }[state];
  return known ?? history[0]?.at ?? '';
}

/** What was removed, and the revision that its removal has. */
export type RemovedExperiment = Pick<RegisteredExperiment, 'name' | 'revision'>;

interface RemovedProps {
  readonly shop: string;
  readonly removed: RemovedExperiment;
  readonly onDone: () => void;
}

/** Told after an experiment was removed, with the way back to it as it was. */
export function Removed({ shop, removed, onDone }: RemovedProps) {
  const { mutate, isPending, error } = useExperimentStep(shop);
  const { name: experiment, revision } = removed;
  return (
    <Undo
      says={t().experiments.registered.removed(experiment)}
      busy={isPending}
      error={error}
      onUndo={() => mutate({ experiment, revision, step: { do: 'restore' } }, { onSuccess: onDone })}
    />
  );
}
