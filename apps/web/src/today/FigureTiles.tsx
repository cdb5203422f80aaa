import type { Answers } from '@throughline/model';
import { formatCount } from '../texts/format.js';
import { Spark } from '../charts/Spark.js';
import { t } from '../texts/texts.js';
import { ChangeWords, whyNot } from './ChangeWords.js';
import { figureDays } from './figure-days.js';
import { changeOf, FIGURES, valueOf, type FigureSort } from './figures.js';

interface FigureTilesProps {
  readonly answer: Answers['kpis'];
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
}

/** All figures with their change and their course; the one that is chosen is drawn large below. */
export function FigureTiles({ answer, chosen, onChoose }: FigureTilesProps) {
  return (
    <div className="tiles" role="group" aria-label={t().today.figuresLabel}>
      {FIGURES.map((sort) => (
        <FigureTile
          key={sort.key}
          sort={sort}
          answer={answer}
          chosen={sort.key === chosen}
          onChoose={onChoose}
        />
      ))}
    </div>
  );
}

interface FigureTileProps extends Omit<FigureTilesProps, 'chosen'> {
  readonly sort: FigureSort;
  readonly chosen: boolean;
}

function FigureTile({ sort, answer, chosen, onChoose }: FigureTileProps) {
  const value = valueOf(answer.figures, sort.key);
  const before = answer.compared === undefined ? null : valueOf(answer.compared.figures, sort.key);
  const { n } = answer.figures[sort.key];
  const words = t().today.figures[sort.key];
  return (
    <button
      type="button"
      className="tile"
      aria-pressed={chosen}
      title={`${words.means}${value === null ? `\n${whyNot(answer.figures, sort)}` : ''}`}
      onClick={() => onChoose(sort.key)}
      data-testid={`figure-${sort.key}`}
    >
      <span className="tile-name">{words.name}</span>
      <strong className="tile-value figures">
        {value === null ? '–' : sort.said(value, answer.currency)}
      </strong>
      {value === null ? (
        <span className="tile-untold">{whyNot(answer.figures, sort)}</span>
      ) : (
        <>
          <span className="tile-change figures">
            <ChangeWords change={changeOf(sort, value, before)} n={`${formatCount(n)} ${words.of}`} />
          </span>
          <Spark values={figureDays(answer, sort.key).now} />
        </>
      )}
    </button>
  );
}
