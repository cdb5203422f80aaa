import { t } from '../texts/texts.js';
import { formatCompact, formatDuration, plural } from '../texts/format.js';
import { IconList } from '@tabler/icons-react';
import { useDrawing } from '../drawing/use-drawing.js';
import type { FlowEnd } from './flows-around.js';

interface FlowListProps {
  readonly title: string;
  /** The step that the ways come from, or lead to. */
  readonly from?: string;
  readonly to?: string;
  readonly flows: readonly FlowEnd[];
  readonly total: number;
}

/** Steps before or after, with how often and how long; each leads to its own figures. */
export function FlowList({ title, from, to, flows, total }: FlowListProps) {
  const { pick } = useDrawing();
  if (flows.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="flows">
        {flows.map(({ id, name, flow }) => (
          <li key={`${id}|${flow.objectType}`} className="flow-row">
            <button type="button" className="flow" onClick={() => pick({ step: id })}>
              <span className="flow-name">{name}</span>
              <span className="flow-count figures">
                {t().panel.timesIn(flow.count, formatCompact(flow.count), plural(flow.objectType))}
              </span>
              <span
                className="flow-time figures"
                title={t().panel.nineWithin(formatDuration(flow.seconds.p90))}
              >
                {formatDuration(flow.seconds.p50)}
              </span>
            </button>
            <button
              type="button"
              className="icon-button"
              aria-label={t().drawing.line.open(name)}
              title={t().drawing.line.open(name)}
              onClick={() => pick({ line: { object: flow.objectType, from: from ?? id, to: to ?? id } })}
            >
              <IconList size={15} />
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
