import { Slider } from '@mantine/core';
import { useState } from 'react';
import { formatMoney, formatMoneyCompact } from '../texts/format.js';
import { Marked } from '../texts/Marked.js';
import { t } from '../texts/texts.js';
import { saidBack, saidMoney, saidOutcome, saidRange } from './figures.js';
import { outcomeAt, plannedFor, reachOf, type RespondingChannel, type SpendPlan, tidySpend } from './plan.js';
import { ResponseChart } from './ResponseChart.js';

interface ResponseCardProps {
  readonly channel: RespondingChannel;
  readonly plan: SpendPlan;
  readonly currency: string;
  /** Whether it is known what an outcome is worth. */
  readonly priced: boolean;
  readonly onPlan: (amount: number) => void;
}

const STEPS = 200;

/** One channel: its curve, and below it what is to be spent in a week. */
export function ResponseCard({ channel, plan, currency, priced, onPlan }: ResponseCardProps) {
  const [moving, setMoving] = useState<number | null>(null);
  const texts = t().channels.planner;
  const most = reachOf(channel);
  const planned = moving ?? plannedFor(channel, plan);
  const { marginalReturn: more, evidence } = channel;
  return (
    <li className="response-card" data-testid={`response-${channel.channel}`}>
      <h3>
        {channel.channel}
        {evidence === 'weak' ? <span title={texts.weakWhy}>{texts.weak}</span> : null}
      </h3>
      <ResponseChart channel={channel} planned={planned} said={saidOutcome} />
      <div className="response-slider">
        <Slider
          size="sm"
          thumbLabel={texts.spendOn(channel.channel)}
          label={null}
          min={0}
          max={most}
          step={most / STEPS}
          value={planned}
          onChange={setMoving}
          onChangeEnd={(value) => {
            setMoving(null);
            onPlan(tidySpend(value));
          }}
          thumbProps={{ 'aria-valuetext': texts.aWeek(saidMoney(planned, currency)) }}
        />
      </div>
      <div className="response-ends figures" aria-hidden>
        <span>{formatMoneyCompact(0, currency)}</span>
        <span>{texts.aWeek(saidMoney(most, currency))}</span>
      </div>
      <p className="figures">
        <Marked text={texts.brings(saidMoney(planned, currency), saidOutcome(outcomeAt(channel, planned)))} />{' '}
        {channel.channel in plan ? <small>{texts.before(saidMoney(channel.today, currency))}</small> : null}
      </p>
      {priced ? (
        <p className="explore-note figures">
          {texts.oneMore(
            formatMoney(1, currency),
            saidBack(more.estimate, currency),
            saidBack(more.low, currency),
            saidBack(more.high, currency),
          )}
        </p>
      ) : null}
      <CurveTable channel={channel} currency={currency} />
    </li>
  );
}

/** The curve for who does not see it. */
function CurveTable({ channel, currency }: Pick<ResponseCardProps, 'channel' | 'currency'>) {
  const texts = t().channels.planner;
  return (
    <table className="unseen">
      <caption>{texts.curveOf(channel.channel)}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.spentAWeek}</th>
          <th scope="col">{texts.outcome}</th>
          <th scope="col">{t().channels.heads.interval}</th>
        </tr>
      </thead>
      <tbody>
        {channel.curve.map(({ spend, estimate, low, high }) => (
          <tr key={spend}>
            <th scope="row">{saidMoney(spend, currency)}</th>
            <td>{saidOutcome(estimate)}</td>
            <td>{saidRange(low, high, texts.range)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
