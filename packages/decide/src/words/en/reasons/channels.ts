import { figuresIn } from '@throughline/model';

const { decimal, whole } = figuresIn('en');

/** Of credit to channels, and of what spending on them does. */
export const channels = {
  noConversion: {
    reason: 'No journey converted, so there is nothing to give credit for.',
    hint: 'Take a longer period, or a goal that journeys reach.',
  },
  fewResamples: {
    reason:
      'Too few journeys converted for intervals: many resamples of them hold nothing to give credit for.',
    hint: 'Leave the intervals out, or take a longer period.',
  },
  endless: (states: number) => ({
    reason: `The chain has ${states} states and journeys that hardly ever end.`,
    hint: 'Take a lower order, or a lookback window.',
  }),
  noRate: {
    reason: 'Journeys that touched every channel never converted, so the rate has nothing to be split.',
    hint: 'Use the game "conversions", or the model markov.',
  },
  noSpend: (channel: string) => ({
    reason: `Nothing was spent on “${channel}”.`,
    hint: 'Leave the channel out.',
  }),
  steady: (channel: string) => ({
    reason: `The spend of “${channel}” hardly varies beyond trend, season and controls, so its effect cannot be told from the level of the outcome.`,
    hint: 'Vary it from week to week, or leave the channel out.',
  }),
  follows: (channel: string) => ({
    reason: `The spend of “${channel}” follows from that of the other channels, so the data cannot tell them apart.`,
    hint: 'Vary one without the others for some weeks, or merge channels that are planned together.',
  }),
  together: (one: string, other: string, correlation: number) => ({
    reason: `The spends of “${one}” and “${other}” move together (correlation ${decimal(correlation, 3)}), so the data cannot tell them apart.`,
    hint: 'Vary one without the other for some weeks, or merge them into one channel.',
  }),
  noSplit: {
    reason: 'The bounds of the channels leave no way to spend just this budget.',
    hint: 'Widen them: without bounds a channel may spend up to one and a half times its highest week.',
  },
  fewWeeks: (weeks: number, channels: number, needed: number) => ({
    reason: `${whole(weeks)} weeks are too few for ${whole(channels)} channels: there must be ${whole(needed)}.`,
    hint: 'Give more weeks, or merge channels.',
  }),
  sameOutcome: {
    reason: 'The outcome is the same in every week, so nothing can have moved it.',
    hint: 'Take another outcome.',
  },
};
