import type { Answers } from '@throughline/model';
import { t } from '../texts/texts.js';
import { changeOf, comparable, FIGURES, valueOf } from '../today/figures.js';
import { ChangeWords, whyNot } from '../today/ChangeWords.js';
import { formatCount } from '../texts/format.js';

/** The figures of a shop on a tile, each with its change where it is compared. */
export function KpiList({ answer }: { readonly answer: Answers['kpis'] }) {
  const { figures, compared, currency } = comparable(answer);
  return (
    <dl className="kpi-list figures" data-testid="kpi-list">
      {FIGURES.map((sort) => {
        const value = valueOf(figures, sort.key);
        const before = compared === undefined ? null : valueOf(compared.figures, sort.key);
        const words = t().today.figures[sort.key];
        return (
          <div key={sort.key} title={words.means}>
            <dt>{words.name}</dt>
            <dd>
              <strong>{value === null ? '–' : sort.said(value, currency)}</strong>{' '}
              {value === null ? (
                <span>{whyNot(figures, sort)}</span>
              ) : (
                <ChangeWords
                  change={changeOf(sort, value, before)}
                  n={`${formatCount(figures[sort.key].n)} ${words.of}`}
                />
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
