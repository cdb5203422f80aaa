import { Link } from '@tanstack/react-router';
import type { FindingCase } from '@throughline/model';
import { useMay } from '../../api/access.js';
import { useRegistered } from '../../api/experiments.js';
import type { Asked } from '../../api/queries.js';
import { changedPart } from '../../app/use-search-part.js';
import { experimentState } from '../../experiments/state.js';
import { toAnotherView } from '../../shell/to-another-view.js';
import { t } from '../../texts/texts.js';

interface ExperimentsProps {
  readonly finding: string;
  readonly state: FindingCase['state'];
  readonly asked: Asked;
}

/** Nothing is planned for what was done with. */
const SETTLED: readonly FindingCase['state'][] = ['closed', 'dismissed'];

/** The experiments that test a change for a finding, and the way to plan one. */
export function Experiments({ finding, state, asked }: ExperimentsProps) {
  const { title, plan, stands } = t().experiments.fromFinding;
  const { data } = useRegistered(asked.shop);
  const may = useMay('edit');
  if (data === undefined) return null;
  const own = data.filter((each) => each.plan.finding === finding);
  if (own.length === 0 && (!may || SETTLED.includes(state))) return null;
  return (
    <p className="life-experiments" data-testid="finding-experiments">
      {own.map(({ name, state: at }) => (
        <span key={name}>
          {title}{' '}
          <Link
            to="/experiments"
            search={(before: Record<string, unknown>) =>
              changedPart(experimentState, toAnotherView(before), { named: name })
            }
          >
            {name}
          </Link>{' '}
          {stands(t().experiments.states[at])}
        </span>
      ))}
      {own.length > 0 ? null : (
        <Link
          to="/experiments"
          search={(before: Record<string, unknown>) =>
            changedPart(experimentState, toAnotherView(before), { finding })
          }
        >
          {plan}
        </Link>
      )}
    </p>
  );
}
