import type { ForecastAnswer } from '@throughline/model';
import { type Asked, type QuestionOf, useAnswer } from '../api/queries.js';
import { formatShare } from '../texts/format.js';
import { t } from '../texts/texts.js';
import { HELD_OUT, heldOut, learntFrom } from './held-out.js';

type Series = ForecastAnswer['series'][number];

interface HowGoodProps {
  readonly asked: Asked;
  readonly question: QuestionOf<'forecast'>;
  readonly answer: Pick<ForecastAnswer, 'from' | 'to'>;
  readonly series: Series;
  readonly said: (value: number) => string;
}

/** The same forecast made four weeks earlier, beside the naive one, held against what came since. */
export function HowGood({ asked, question, answer, series, said }: HowGoodProps) {
  const period = learntFrom(answer);
  const earlier = { ...question, horizon: HELD_OUT, ...(period === null ? {} : { period }) };
  const where = period === null ? null : asked;
  const chosen = useAnswer(where, earlier).data;
  const naive = useAnswer(where, { ...earlier, method: 'snaive' }).data;
  if (period !== null && (chosen === undefined || naive === undefined))
    return <p className="explore-note">&nbsp;</p>;
  const held = heldOut(series.past, meanOf(chosen, series), meanOf(naive, series));
  return (
    <p className="explore-note" data-testid="how-good">
      {held === null || held.naive === 0
        ? t().stock.notHeld
        : t().stock[held.chosen <= held.naive ? 'better' : 'worse'](
            String(held.days),
            formatShare(Math.abs(1 - held.chosen / held.naive)),
            said(held.chosen),
            said(held.naive),
          )}
    </p>
  );
}

function meanOf(answer: ForecastAnswer | undefined, { product, value }: Series): readonly number[] {
  const same = (each: Series) => each.product === product && each.value === value;
  return answer?.series.find(same)?.mean ?? [];
}
