import type { RetentionAnswer } from '@throughline/model';
import { facetWords } from '../findings/words.js';
import { FigureButton } from '../explore/FigureButton.js';
import { formatCount } from '../texts/format.js';
import { t } from '../texts/texts.js';
import { CohortGrid, ShareCell } from './CohortGrid.js';
import { cellKey, type RowOf } from './behind-cohorts.js';
import { deepest, pooled, type Pooled } from './pooled.js';

type Group = NonNullable<RetentionAnswer['breakdowns']>[number];

interface RetentionSplitProps {
  readonly answer: RetentionAnswer;
  readonly groups: readonly Group[];
  readonly by: string;
  readonly object: string;
  readonly onBehind: (key: string) => void;
}

/** All cohorts together for each value apart, interval by interval: who comes back, and who does not. */
export function RetentionSplit({ answer, groups, by, object, onBehind }: RetentionSplitProps) {
  const texts = t().retention;
  const columns = Math.max(1, ...answer.cohorts.map(({ begun }) => begun));
  const rows = [
    ...groups.map(({ value, cohorts }) => ({
      key: value,
      name: value || t().funnel.notKnown,
      cohorts,
      row: { row: 'value', is: value } as RowOf,
    })),
    ...(answer.other == null
      ? []
      : [
          {
            key: ' others',
            name: t().funnel.others(formatCount(answer.other.values)),
            cohorts: answer.other.cohorts,
            row: { row: 'other' } as RowOf,
          },
        ]),
    { key: ' all', name: t().funnel.all, cohorts: answer.cohorts, row: { row: 'all' } as RowOf },
  ].map(({ cohorts, ...row }) => ({ ...row, all: pooled(cohorts, columns) }));
  const most = deepest(rows.flatMap(({ all }) => all.slice(1)));
  return (
    <section aria-label={t().funnel.by(facetWords(by))} data-testid="retention-split">
      <h2>
        {t().funnel.by(facetWords(by))} <span>{texts.splitNote}</span>
      </h2>
      <CohortGrid
        label={t().funnel.by(facetWords(by))}
        rows={facetWords(by)}
        object={object}
        columns={columns}
      >
        {rows.map(({ key, name, all, row }) => (
          <tr key={key} className={row.row === 'all' ? 'cohorts-all' : undefined}>
            <th scope="row">{name}</th>
            <td>
              <FigureButton onOpen={() => onBehind(cellKey(row, 0))}>
                {formatCount(all[0]?.of ?? 0)}
              </FigureButton>
            </td>
            {all.slice(1).map((cell, at) => (
              <SplitCell key={at} cell={cell} most={most} onOpen={() => onBehind(cellKey(row, at + 1))} />
            ))}
          </tr>
        ))}
      </CohortGrid>
    </section>
  );
}

interface SplitCellProps {
  readonly cell: Pooled;
  readonly most: number;
  readonly onOpen: () => void;
}

function SplitCell({ cell: { of, back, share }, most, onOpen }: SplitCellProps) {
  if (share === null) return <td aria-label={t().retention.notYet} />;
  return (
    <ShareCell {...{ share, most, onOpen }} title={t().retention.ofAll(formatCount(back), formatCount(of))} />
  );
}
