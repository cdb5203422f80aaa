import { t } from '../texts/texts.js';
import { formatCompact, formatDuration, plural } from '../texts/format.js';
import { useView } from '../app/use-view.js';
import type { FlowEnd } from './flows-around.js';

interface FlowListProps {
  readonly title: string;
  readonly flows: readonly FlowEnd[];
  readonly total: number;
}

/** Steps before or after, with how often and how long; each leads to its own figures. */
export function FlowList({ title, flows, total }: FlowListProps) {
  const { change } = useView();
  if (flows.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="flows">
        {flows.map(({ id, name, flow }) => (
          <li key={`${id}|${flow.objectType}`}>
            <button type="button" className="flow" onClick={() => change({ step: id })}>
              <span className="flow-name">{name}</span>
              <span className="flow-count figures">
                {formatCompact(flow.count)} × <span className="flow-type">{plural(flow.objectType)}</span>
              </span>
              <span
                className="flow-time figures"
                title={t().panel.nineWithin(formatDuration(flow.seconds.p90))}
              >
                {formatDuration(flow.seconds.p50)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {total > flows.length ? (
        <p className="panel-note">{t().panel.rarerWays(total - flows.length)}</p>
      ) : null}
    </>
  );
}
