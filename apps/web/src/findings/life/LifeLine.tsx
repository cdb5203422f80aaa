import type { LifeState } from '@throughline/model';
import { t } from '../../texts/texts.js';

const WAY: readonly LifeState[] = ['new', 'looked-at', 'accepted', 'changed', 'measured', 'closed'];

/** Where a finding stands, as a station on the line of its life; what was dismissed left the line. */
export function LifeLine({ state }: { readonly state: LifeState }) {
  if (state === 'dismissed') return <p className="life-left">{t().life.states.dismissed}</p>;
  const reached = WAY.indexOf(state);
  return (
    <ol className="life-line" aria-label={t().life.where}>
      {WAY.map((each, at) => (
        <li
          key={each}
          className={at <= reached ? 'life-passed' : ''}
          aria-current={each === state ? 'step' : undefined}
        >
          {t().life.states[each]}
        </li>
      ))}
    </ol>
  );
}
