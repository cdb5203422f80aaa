import type { SpendResponse } from '@throughline/model';
import type { QuestionOf } from '../api/queries.js';

export type RespondingChannel = SpendResponse['channels'][number];

/** What is to be spent in a week by channel; a channel that is not named spends as today. */
export type SpendPlan = Readonly<Record<string, number>>;

/** The most that a curve says anything about, in money a week. */
export const reachOf = ({ curve }: RespondingChannel): number => curve.at(-1)?.spend ?? 0;

/** What a channel is planned to spend in a week: never more than its curve tells of. */
export function plannedFor(channel: RespondingChannel, plan: SpendPlan): number {
  return Math.min(plan[channel.channel] ?? channel.today, reachOf(channel));
}

/** The outcome of a week by steady spend, between the points of the curve by straight lines. */
export function outcomeAt({ curve }: RespondingChannel, spend: number): number {
  const above = curve.findIndex((point) => point.spend >= spend);
  const to = curve[above === -1 ? curve.length - 1 : above];
  const from = curve[Math.max(0, (above === -1 ? curve.length : above) - 1)];
  if (from === undefined || to === undefined) return 0;
  if (above === -1 || to.spend === from.spend) return to.estimate;
  return from.estimate + ((spend - from.spend) / (to.spend - from.spend)) * (to.estimate - from.estimate);
}

/** Spend and outcome of a week over all channels. */
export interface PlannedSum {
  readonly spend: number;
  readonly outcome: number;
}

export function sumOf(channels: readonly RespondingChannel[], plan: SpendPlan): PlannedSum {
  const spends = channels.map((channel) => plannedFor(channel, plan));
  return {
    spend: spends.reduce((sum, spend) => sum + spend, 0),
    outcome: channels.reduce((sum, channel, at) => sum + outcomeAt(channel, spends[at] ?? 0), 0),
  };
}

type BudgetQuestion = QuestionOf<'budget'>;

/** Asks what just this plan would bring: each channel is bound to its own spend. */
export function planQuestion(
  question: BudgetQuestion,
  channels: readonly RespondingChannel[],
  plan: SpendPlan,
): BudgetQuestion {
  const spends = channels.map((channel) => [channel.channel, plannedFor(channel, plan)] as const);
  return {
    ...question,
    budget: spends.reduce((sum, [, spend]) => sum + spend, 0),
    bounds: Object.fromEntries(spends.map(([channel, spend]) => [channel, { min: spend, max: spend }])),
  };
}

/** What a unit of outcome is worth, as the answer to a plan has it; null where the plan brings nothing. */
export function worthOfOne({
  spend,
  outcome,
  returnOnSpend,
}: NonNullable<SpendResponse['split']>): number | null {
  return outcome.estimate > 0 ? (returnOnSpend.estimate * spend) / outcome.estimate : null;
}

/** Amounts to the whole unit, or to the hundredth where they are small: finer than anyone plans. */
export function tidySpend(amount: number): number {
  return amount >= 20 ? Math.round(amount) : Math.round(amount * 100) / 100;
}
