import { CloseButton } from '@mantine/core';
import type { Seconds } from '@throughline/model';
import {
  formatCount,
  formatDuration,
  formatMoney,
  formatObjects,
  formatShare,
  plural,
} from '../texts/format.js';
import { t } from '../texts/texts.js';
import { Comments } from '../comments/Comments.js';
import { useChartId } from '../comments/use-chart-id.js';
import { behindLine, type Place } from './behind.js';
import { Through } from './Through.js';
import { lineWords } from './search.js';
import { useDrawing } from './use-drawing.js';

/** A way as a drawing tells it; null figures where nobody goes it. */
export interface ToldLine {
  readonly from: Place & { readonly name: string };
  readonly to: Place & { readonly name: string };
  readonly currency: string;
  /** Journeys of the type there are. */
  readonly all: number;
  readonly figures: {
    readonly count: number;
    readonly journeys: number;
    readonly seconds: Seconds;
    readonly amount: number;
  } | null;
}

interface LinePanelProps {
  readonly line: ToldLine;
  readonly onClose: () => void;
}

/** All that is known of a line, and the journeys that go it. */
export function LinePanel({ line, onClose }: LinePanelProps) {
  const { narrowing, state } = useDrawing();
  const { from, to, figures } = line;
  const id = useChartId(lineWords(state.line));
  return (
    <div data-testid="line-panel" className="step">
      <div className="panel-head">
        <h2>
          {from.name} → {to.name}
        </h2>
        <CloseButton aria-label={t().drawing.line.close} onClick={onClose} />
      </div>
      {figures === null ? (
        <p className="panel-note">{t().drawing.line.nobody}</p>
      ) : (
        <Figures line={line} figures={figures} />
      )}
      <h3>{t().drawing.journeys.head}</h3>
      <Through behind={behindLine(from, to.activities, narrowing)} />
      {state.line === null ? null : <Comments on="chart" id={id} />}
    </div>
  );
}

interface FiguresProps {
  readonly line: ToldLine;
  readonly figures: NonNullable<ToldLine['figures']>;
}

function Figures({ line: { from, currency, all }, figures }: FiguresProps) {
  const texts = t().drawing.line;
  const { count, journeys, seconds, amount } = figures;
  const share = formatShare(Math.min(1, journeys / Math.max(1, all)));
  const rows = [
    {
      name: texts.journeys,
      value: formatObjects(journeys, from.object),
      of: `${share} ${texts.share(plural(from.object))}, ${formatCount(count)} ${texts.gone(plural(from.object))}`,
      definition: texts.means.journeys,
    },
    {
      name: texts.takes,
      value: formatDuration(seconds.p50),
      of: t().panel.nineWithin(formatDuration(seconds.p90)),
      definition: texts.means.takes,
    },
    { name: texts.worth, value: formatMoney(amount, currency), of: '', definition: texts.means.worth },
  ];
  return (
    <dl className="step-figures figures">
      {rows.map(({ name, value, of, definition }) => (
        <div key={name} title={definition}>
          <dt>{name}</dt>
          <dd>
            <strong>{value}</strong>
            <span>{of}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
