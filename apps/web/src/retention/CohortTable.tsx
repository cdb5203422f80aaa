import './retention.css';
import { Marked } from '../texts/Marked.js';
import { formatCount, formatShare, plural } from '../texts/format.js';
import type { Cohort, RetentionAnswer } from '@throughline/model';
import { t } from '../texts/texts.js';
import { FigureButton } from '../explore/FigureButton.js';
import { cellKey, type RowOf } from './behind-cohorts.js';
import { shortDays } from '../shell/days.js';
import { dayOf } from './day-of.js';
import { CohortGrid, ShareCell } from './CohortGrid.js';
import { deepest, pooled, shareOf } from './pooled.js';

interface CohortTableProps {
  readonly answer: RetentionAnswer;
  readonly zone: string;
  readonly object: string;
  /** Opens the journeys behind a figure, told as the address tells it; undefined where they cannot be opened. */
  readonly onBehind?: (key: string) => void;
}

/** A row for each cohort, a column for each interval since; the deeper the colour, the more came back. */
export function CohortTable({ answer: { cohorts, interval }, zone, object, onBehind }: CohortTableProps) {
  const shown = cohorts.filter(({ size }) => size > 0);
  // Intervals that have begun for nobody are no columns.
  const columns = Math.max(1, ...shown.map(({ begun }) => begun));
  const most = deepest(shown.flatMap(cellsAfter));
  const all = pooled(shown, columns);
  const day =
    interval === 'month'
      ? (from: string) => dayOf(interval, zone).format(new Date(from))
      : shortDays(shown[0]?.from, shown.at(-1)?.from, zone);
  const opensOf = (of: RowOf) => (after: number) => onBehind && (() => onBehind(cellKey(of, after)));
  const ofAll = opensOf({ row: 'all' });
  if (shown.length === 0) return <p className="explore-note">{t().retention.nobody}</p>;
  return (
    <section aria-label={t().retention.cohorts}>
      <p className="explore-said">
        <Marked
          text={
            all[1]?.share == null
              ? t().retention.noneLater(interval)
              : t().retention.later(
                  interval,
                  formatShare(all[1].share),
                  `${formatCount(all[1].of)} ${plural(object)}`,
                )
          }
        />
      </p>
      <CohortGrid
        label={t().retention.cohortsAll}
        rows={t().retention.intervalOf(interval)}
        object={object}
        columns={columns}
      >
        {shown.map((cohort) => (
          <CohortRow
            key={cohort.from}
            cohort={cohort}
            columns={columns}
            name={day(cohort.from)}
            most={most}
            opens={opensOf({ row: 'cohort', is: cohort.from })}
          />
        ))}
        <tr className="cohorts-all">
          <th scope="row">{t().retention.all}</th>
          <td>
            <FigureButton onOpen={ofAll(0)}>{formatCount(all[0]?.of ?? 0)}</FigureButton>
          </td>
          {all.slice(1).map(({ share, back, of }, at) => (
            <td key={at}>
              {share === null ? (
                ''
              ) : (
                <FigureButton
                  onOpen={ofAll(at + 1)}
                  of={t().retention.ofAll(formatCount(back), formatCount(of))}
                >
                  {formatShare(share)}
                </FigureButton>
              )}
            </td>
          ))}
        </tr>
      </CohortGrid>
    </section>
  );
}

function cellsAfter({ returned, begun, size }: Cohort) {
  return returned.slice(1, begun).map((count) => ({ of: size, share: shareOf(count, size) }));
}

interface CohortRowProps {
  readonly cohort: Cohort;
  readonly name: string;
  readonly most: number;
  readonly columns: number;
  readonly opens: (after: number) => (() => void) | undefined;
}

function CohortRow({ cohort: { size, returned, begun }, name, most, columns, opens }: CohortRowProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <FigureButton onOpen={opens(0)}>{formatCount(size)}</FigureButton>
      </td>
      {returned.slice(1, columns).map((count, at) => {
        // What has not begun cannot have happened: nothing stands there, not a nought.
        if (at + 1 >= begun) return <td key={at} aria-label={t().retention.notYet} />;
        const share = shareOf(count, size);
        return (
          <ShareCell
            key={at}
            share={share}
            most={most}
            title={t().retention.ofAll(formatCount(count), formatCount(size))}
            onOpen={opens(at + 1)}
          />
        );
      })}
    </tr>
  );
}
