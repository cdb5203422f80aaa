import type { RetentionAnswer } from '@throughline/model';
import { facetWords } from '../findings/words.js';
import { formatCount, formatShare } from '../texts/format.js';
import { t } from '../texts/texts.js';
import { CohortGrid, ShareCell } from './CohortGrid.js';
import { pooled } from './pooled.js';

type Group = NonNullable<RetentionAnswer['breakdowns']>[number];

interface RetentionSplitProps {
  readonly answer: RetentionAnswer;
  readonly groups: readonly Group[];
  readonly by: string;
  readonly object: string;
}

/** All cohorts together for each value apart, interval by interval: who comes back, and who does not. */
export function RetentionSplit({ answer, groups, by, object }: RetentionSplitProps) {
  const texts = t().retention;
  const columns = Math.max(1, ...answer.cohorts.map(({ begun }) => begun));
  const rows = [
    ...groups.map(({ value, cohorts }) => ({ key: value, name: value || t().funnel.notKnown, cohorts })),
    ...(answer.other == null
      ? []
      : [
          {
            key: ' others',
            name: t().funnel.others(formatCount(answer.other.values)),
            cohorts: answer.other.cohorts,
          },
        ]),
    { key: ' all', name: t().funnel.all, cohorts: answer.cohorts },
  ].map(({ key, name, cohorts }) => ({ key, name, all: pooled(cohorts, columns) }));
  const most = Math.max(0.0001, ...rows.flatMap(({ all }) => all.slice(1).map(({ share }) => share ?? 0)));
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
        {rows.map(({ key, name, all }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td>{formatCount(all[0]?.of ?? 0)}</td>
            {all.slice(1).map(({ of, share }, at) => (
              <SplitCell key={at} of={of} share={share} most={most} />
            ))}
          </tr>
        ))}
      </CohortGrid>
    </section>
  );
}

interface SplitCellProps {
  readonly of: number;
  readonly share: number | null;
  readonly most: number;
}

function SplitCell({ of, share, most }: SplitCellProps) {
  if (share === null) return <td aria-label={t().retention.notYet} />;
  return (
    <ShareCell share={share} most={most} title={t().retention.ofAll(formatShare(share), formatCount(of))} />
  );
}
