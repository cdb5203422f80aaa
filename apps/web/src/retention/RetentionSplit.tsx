import type { RetentionAnswer } from '@throughline/model';
import { facetWords } from '../findings/words.js';
import { formatCount, formatShare, plural } from '../texts/format.js';
import { t } from '../texts/texts.js';
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
      <div
        className="split-scroll cohorts-scroll"
        tabIndex={0}
        role="group"
        aria-label={t().funnel.by(facetWords(by))}
      >
        <table className="cohorts figures">
          <thead>
            <tr>
              <th scope="col">{facetWords(by)}</th>
              <th scope="col">{plural(object)}</th>
              {Array.from({ length: columns - 1 }, (_, at) => (
                <th key={at} scope="col">
                  +{at + 1}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, all }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                <td>{formatCount(all[0]?.of ?? 0)}</td>
                {all.slice(1).map(({ of, share }, at) => (
                  <SplitCell key={at} of={of} share={share} most={most} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
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
  const depth = Math.round((share / most) * 55);
  return (
    <td
      className="cohort-cell"
      title={t().retention.ofAll(formatShare(share), formatCount(of))}
      style={{ background: `color-mix(in srgb, var(--through) ${depth}%, var(--paper))` }}
    >
      {formatShare(share)}
    </td>
  );
}
