import { formatCount } from '../texts/format.js';
import { FigureButton } from './FigureButton.js';
import { t } from '../texts/texts.js';

export interface BarRow {
  readonly key: string;
  readonly name: string;
  /** What the name stands for, where it needs more words. */
  readonly note?: string | undefined;
  /** How long its bar is, 0 … 1; null where there is nothing to draw. */
  readonly share: number | null;
  /** An interval around it, 0 … 1. */
  readonly range?: readonly [number, number] | null;
  readonly tone?: 'plain' | 'pain' | 'good';
  /** A figure for each head after the first. */
  readonly cells: readonly string[];
  /** Which of the figures open the journeys behind them, and how. */
  readonly behind?: Readonly<Record<number, () => void>> | undefined;
}

interface BarTableProps {
  readonly label: string;
  /** What the rows are, then what each figure is. */
  readonly heads: readonly string[];
  readonly rows: readonly BarRow[];
  /** Rows that are not listed. */
  readonly cut?: number;
  /** The names are long: they have more room than the bars. */
  readonly isWordy?: boolean;
}

/** Rows with a bar beside their figures: a chart that is its own table. */
export function BarTable({ label, heads, rows, cut = 0, isWordy = false }: BarTableProps) {
  const [first, ...others] = heads;
  return (
    <div className="split-scroll" tabIndex={0} role="group" aria-label={label}>
      <table className={`split bar-table figures${isWordy ? ' is-wordy' : ''}`}>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            <td aria-hidden />
            {others.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                {row.name}
                {row.note === undefined ? null : <small>{row.note}</small>}
              </th>
              <td className="bar-cell" aria-hidden>
                <BarMark row={row} />
              </td>
              {row.cells.map((cell, at) => (
                <td key={others[at]}>
                  <FigureButton onOpen={row.behind?.[at]}>{cell}</FigureButton>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {cut > 0 ? <p className="explore-note">{t().asking.cut(formatCount(cut))}</p> : null}
    </div>
  );
}

function BarMark({ row: { share, range, tone = 'plain' } }: { row: BarRow }) {
  if (share === null) return null;
  return (
    <div className="bar-track">
      {share === 0 ? null : <span className={`bar-fill bar-${tone}`} style={{ width: percent(share) }} />}
      {range == null ? null : (
        <span
          className="bar-range"
          style={{ left: percent(range[0]), width: percent(Math.max(0, range[1] - range[0])) }}
        />
      )}
    </div>
  );
}

const percent = (share: number): string => `${Math.min(1, Math.max(0, share)) * 100}%`;
