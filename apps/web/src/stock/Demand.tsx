import { Link } from '@tanstack/react-router';
import type { ForecastAnswer } from '@throughline/model';
import type { Asked, QuestionOf } from '../api/queries.js';
import { formatDecimal, formatMoneyCompact, formatShare } from '../texts/format.js';
import { Ghosts } from '../explore/Explore.js';
import { Marked } from '../texts/Marked.js';
import { t } from '../texts/texts.js';
import { type Chosen, seriesOf } from './chosen.js';
import { ForecastChart } from './ForecastChart.js';
import { HowGood } from './HowGood.js';

interface DemandProps {
  readonly asked: Asked;
  readonly question: QuestionOf<'forecast'>;
  readonly answer: ForecastAnswer;
  readonly chosen: Chosen;
  /** Another answer is on its way. */
  readonly waiting: boolean;
}

/** What was sold day by day, what will be, between which bounds, and how good such a forecast was lately. */
export function Demand({ asked, question, answer, chosen, waiting }: DemandProps) {
  const texts = t().stock;
  const series = seriesOf(chosen, answer.series);
  const said = saying(question, answer.currency);
  return (
    <section aria-label={texts.forecast} data-testid="demand">
      <h2>
        {texts.forecast}{' '}
        <span>
          {texts.forecastNote(texts.perDay[question.measure ?? 'orders'], formatShare(question.level ?? 0.9))}
        </span>
      </h2>
      {series === undefined && waiting ? (
        <Ghosts />
      ) : series === undefined || answer.from === null || answer.to === null ? (
        <p className="explore-note">
          {texts.none} {texts.noSales}{' '}
          <Link to="/sources" search={true}>
            {texts.addOrders}
          </Link>
        </p>
      ) : series.cannotEstimate === null ? (
        <>
          <Sum series={series} said={said} measure={question.measure ?? 'orders'} />
          <ForecastChart series={series} from={answer.from} said={said} />
          <HowGood asked={asked} question={question} answer={answer} series={series} said={said} />
        </>
      ) : (
        <p className="explore-note">
          {texts.none} {series.cannotEstimate.reason} {series.cannotEstimate.hint}
        </p>
      )}
    </section>
  );
}

type Series = ForecastAnswer['series'][number];

interface SumProps {
  readonly series: Series;
  readonly said: (value: number) => string;
  readonly measure: NonNullable<QuestionOf<'forecast'>['measure']>;
}

function Sum({ series, said, measure }: SumProps) {
  const texts = t().stock;
  const days = series.mean.length;
  const before = series.past.slice(-days);
  const expected = sum(series.mean);
  const total = texts.things[measure]({ said: said(expected), count: Number(expected.toFixed(1)) });
  return (
    <p className="explore-said" data-testid="expected">
      <Marked text={texts.said(String(days), total, said(sum(before)))} />
    </p>
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

function saying({ measure }: QuestionOf<'forecast'>, currency: string): (value: number) => string {
  if (measure === 'revenue') return (value) => formatMoneyCompact(value, currency);
  return (value) => formatDecimal(value, { maximumFractionDigits: value < 100 ? 1 : 0 });
}
