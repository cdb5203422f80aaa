import { figuresIn } from '@throughline/model';

const { whole } = figuresIn('en');

/** Why there is no estimate, and what would make one possible. */
export const reasons = {
  noPeak: (parameters: readonly string[]) => ({
    reason: `${parameters.join(' and ')} cannot be estimated, because the likelihood rises for ever as they grow or shrink.`,
    hint: 'The data hold too little of what these parameters describe: give more customers, or a prior.',
  }),
  flat: (parameters: readonly string[]) => ({
    reason: `${parameters.join(', ')} cannot be estimated, because many values of them fit these data equally well.`,
    hint: 'Give more customers, customers watched for longer, or a prior.',
  }),
  fewCustomers: (total: number, least: number) => ({
    reason: `How customers differ cannot be estimated, because there are only ${total}.`,
    hint: `Give at least ${whole(least)}, or params that were fitted to more.`,
  }),
  noSecondOrder: {
    reason: 'Rates of ordering cannot be estimated, because no customer ordered a second time.',
    hint: 'Give customers who were watched for longer, or params of a similar shop.',
  },
  nobodyLeft: {
    reason: 'How long customers stay cannot be estimated, because none of them left.',
    hint: 'Watch them for longer, or take a shorter silence to mean that somebody left.',
  },
  onlyOne: {
    reason: 'How long customers stay cannot be estimated, because there is only one.',
    hint: 'Give all customers.',
  },
  noConversion: {
    reason: 'No journey converted, so there is nothing to give credit for.',
    hint: 'Take a longer period, or a goal that journeys reach.',
  },
  noJourney: {
    reason: 'There is no journey to learn from.',
    hint: 'Take a longer period, or fewer filters.',
  },
  fewDaysBefore: (before: number, changed: string, least: number) => ({
    reason: `There are ${before} days before ${changed}: what was usual cannot be told.`,
    hint: `At least ${least} days with something counted are needed before the change.`,
  }),
  noExcess: {
    reason: 'Before the change those it is for were hit no more than others.',
    hint: 'Check the day of the change, and whom it is for.',
  },
};
