import './channels.css';
import { useQueryClient } from '@tanstack/react-query';
import type { BudgetAnswer, SpendResponse } from '@throughline/model';
import { useState } from 'react';
import { type Asked, answerQuery, type QuestionOf, useAnswer } from '../api/queries.js';
import { useSearchPart } from '../app/use-search-part.js';
import { t } from '../texts/texts.js';
import { PlanSum } from './PlanSum.js';
import { type SpendPlan, sumOf, tidySpend } from './plan.js';
import { ResponseCard } from './ResponseCard.js';
import { channelsSearch } from './search.js';

interface PlannerProps {
  readonly asked: Asked;
  /** What the answer was asked by: a plan is the same question with bounds. */
  readonly question: QuestionOf<'budget'>;
  readonly answer: BudgetAnswer & { readonly response: SpendResponse };
}

/** The planner where response curves can be fitted, else why they cannot; nothing where nothing was spent. */
export function Planning({ asked, question }: Omit<PlannerProps, 'answer'>) {
  const { data } = useAnswer(asked, question);
  if (data === undefined || Number(data.total?.spend ?? 0) === 0) return null;
  const { response, cannotEstimate } = data;
  if (response !== null) return <Planner asked={asked} question={question} answer={{ ...data, response }} />;
  return (
    <section aria-label={t().channels.response} data-testid="planner">
      <h2>{t().channels.response}</h2>
      <p className="explore-note">
        {cannotEstimate.response?.reason} {cannotEstimate.response?.hint}
      </p>
    </section>
  );
}

/** How each channel answers to spend, and what a week's spend that is split otherwise would bring. */
function Planner({ asked, question, answer }: PlannerProps) {
  const [{ spend: plan }, change] = useSearchPart(channelsSearch);
  const texts = t().channels.planner;
  const { response, currency, weeks } = answer;
  const { channels, warnings } = response;
  return (
    <section aria-label={t().channels.response} data-testid="planner">
      <h2>
        {t().channels.response} <span>{texts.note(String(weeks?.count ?? 0), response.fit.r2)}</span>
      </h2>
      <PlanSum {...{ asked, question, answer, plan }} />
      <div className="plan-ways">
        <BestSplit {...{ asked, question, answer, plan }} onPlan={(spend) => change({ spend })} />
        {Object.keys(plan).length === 0 ? null : (
          <button type="button" className="add-button" onClick={() => change({ spend: {} })}>
            {texts.asToday}
          </button>
        )}
      </div>
      <ul className="response-cards">
        {channels.map((channel) => (
          <ResponseCard
            key={channel.channel}
            channel={channel}
            plan={plan}
            currency={currency}
            priced={answer.cannotEstimate.revenue === null}
            onPlan={(amount) => change({ spend: { ...plan, [channel.channel]: amount } })}
          />
        ))}
      </ul>
      {warnings.map((warning) => (
        <p key={warning} className="explore-note">
          {warning}
        </p>
      ))}
      <p className="explore-note">{texts.caution}</p>
    </section>
  );
}

interface BestSplitProps extends PlannerProps {
  readonly plan: SpendPlan;
  readonly onPlan: (plan: SpendPlan) => void;
}

/** Splits what is planned in all as the curves say it brings most. */
function BestSplit({ asked, question, answer, plan, onPlan }: BestSplitProps) {
  const client = useQueryClient();
  const [state, setState] = useState<'idle' | 'asking' | 'failed'>('idle');
  const texts = t().channels.planner;
  const split = async (): Promise<void> => {
    setState('asking');
    try {
      const budget = sumOf(answer.response.channels, plan).spend;
      const best = await client.fetchQuery(answerQuery<'budget'>(asked, { ...question, budget }));
      const channels = best.response?.split?.channels ?? [];
      onPlan(Object.fromEntries(channels.map(({ channel, spend }) => [channel, tidySpend(spend)])));
      setState('idle');
    } catch {
      setState('failed');
    }
  };
  return (
    <>
      <button
        type="button"
        className="add-button"
        disabled={state === 'asking'}
        aria-busy={state === 'asking'}
        onClick={() => void split()}
      >
        {state === 'asking' ? texts.splitting : texts.bestSplit}
      </button>
      {state === 'failed' ? (
        <span className="explore-note" role="alert">
          {texts.splitFailed}
        </span>
      ) : null}
    </>
  );
}
