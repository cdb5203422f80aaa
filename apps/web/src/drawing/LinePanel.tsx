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
import { FigureList } from '../panel/FigureList.js';
import type { StepFigure } from '../panel/step-figures.js';
import type { Compared } from './compared.js';
import { SideBySide } from './SideBySide.js';
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

export interface BesideLine {
  readonly other: ToldLine | null;
  readonly compared: Compared | undefined;
}

interface LinePanelProps {
  readonly line: ToldLine;
  /** The same way on the other side of a comparison; null where nothing is compared. */
  readonly beside: BesideLine | null;
  readonly onClose: () => void;
}

/** All that is known of a line, and the journeys that go it. */
export function LinePanel({ line, beside, onClose }: LinePanelProps) {
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
      {figures === null ? <p className="panel-note">{t().drawing.line.nobody}</p> : null}
      {beside !== null ? (
        <SideBySide
          before={beside.other === null ? [] : lineFigures(beside.other)}
          after={lineFigures(line)}
          compared={beside.compared}
          share={t().drawing.versus.waysChange}
        />
      ) : figures === null ? null : (
        <FigureList figures={lineFigures(line)} />
      )}
      <h3>{t().drawing.journeys.head}</h3>
      <Through behind={behindLine(from, to.activities, narrowing)} />
      {state.line === null ? null : <Comments on="chart" id={id} />}
    </div>
  );
}

/** None where nobody goes it. */
function lineFigures({ from, currency, all, figures }: ToldLine): readonly StepFigure[] {
  if (figures === null) return [];
  const texts = t().drawing.line;
  const { count, journeys, seconds, amount } = figures;
  const share = formatShare(Math.min(1, journeys / Math.max(1, all)));
  return [
    {
      name: texts.journeys,
      value: formatObjects(journeys, from.object),
      of: `${share} ${texts.share(plural(from.object))}, ${texts.gone(count, formatCount(count))}`,
      definition: texts.means.journeys,
    },
    {
      name: texts.takes,
      value: formatDuration(seconds.p50),
      of: t().panel.figures.within(formatDuration(seconds.p90)),
      definition: texts.means.takes,
    },
    // Journeys of parcels and the like hold no amounts.
    ...(amount === 0
      ? []
      : [{ name: texts.worth, value: formatMoney(amount, currency), of: '', definition: texts.means.worth }]),
  ].map((figure) => ({ ...figure, tone: 'plain' }));
}
