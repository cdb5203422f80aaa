import type { BudgetAnswer, SpendResponse } from '@throughline/model';
import { type Asked, type QuestionOf, useAnswer } from '../api/queries.js';
import { formatMoneyCompact, formatShare } from '../texts/format.js';
import { t } from '../texts/texts.js';
import { saidChange, saidMoney, saidOutcome, saidRange } from './figures.js';
import { planQuestion, type SpendPlan, sumOf, worthOfOne } from './plan.js';

interface PlanSumProps {
  readonly asked: Asked;
  readonly question: QuestionOf<'budget'>;
  readonly answer: BudgetAnswer & { readonly response: SpendResponse };
  readonly plan: SpendPlan;
}

/**
 * A week as today beside a week as planned. Means come from the curves at once; the interval and the chance that the plan
 * beats its own sum split as today are asked for.
 */
export function PlanSum({ asked, question, answer, plan }: PlanSumProps) {
  const { currency, response, cannotEstimate } = answer;
  const texts = t().channels.planner;
  const [today, planned] = [sumOf(response.channels, {}), sumOf(response.channels, plan)];
  const query = useAnswer(asked, planQuestion(question, response.channels, plan));
  const told = query.isPlaceholderData ? null : (query.data?.response?.split ?? null);
  const worth = told && worthOfOne(told);
  const money = (value: number) => formatMoneyCompact(value, currency);
  const left = (sum: typeof today) => (worth === null ? '…' : money(sum.outcome * worth - sum.spend));
  const changed = Object.keys(plan).length > 0;
  return (
    <div className="plan-sum figures" aria-live="polite" data-testid="plan-sum">
      <Figure name={texts.spentAWeek} now={saidMoney(today.spend, currency)}>
        {changed ? saidMoney(planned.spend, currency) : null}
      </Figure>
      <Figure
        name={texts.outcome}
        now={saidOutcome(today.outcome)}
        note={told === null ? '…' : saidRange(told.outcome.low, told.outcome.high, texts.range)}
      >
        {changed ? `${saidOutcome(planned.outcome)} (${saidChange(planned.outcome - today.outcome)})` : null}
      </Figure>
      {cannotEstimate.revenue === null ? (
        <Figure name={texts.left} now={left(today)} note={texts.leftNote}>
          {changed && worth !== null ? left(planned) : null}
        </Figure>
      ) : null}
      {query.error === null ? null : <p role="alert">{query.error.message}</p>}
      {changed && told !== null ? (
        <Figure
          name={texts.againstToday}
          now={texts.gain(saidChange(told.gain.estimate))}
          note={`${texts.range(saidChange(told.gain.low), saidChange(told.gain.high))} · ${texts.chance(formatShare(told.chanceOfGain))}`}
        >
          {null}
        </Figure>
      ) : null}
    </div>
  );
}

interface FigureProps {
  readonly name: string;
  readonly now: string;
  readonly note?: string;
  /** What it would be; null where nothing else is planned. */
  readonly children: string | null;
}

function Figure({ name, now, note, children }: FigureProps) {
  return (
    <div>
      <span>{name}</span>
      <strong>{children === null ? now : `${now} → ${children}`}</strong>
      {note === undefined ? null : <small>{note}</small>}
    </div>
  );
}
