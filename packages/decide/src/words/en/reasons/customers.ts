import { figuresIn } from '@throughline/model';

const { bound, day, decimal, whole } = figuresIn('en');

const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Of customers, their journeys, and days before and after a change. */
export const customers = {
  noPeak: (parameters: readonly string[]) => ({
    reason: `${listed.format(parameters)} cannot be estimated, because the likelihood rises for ever as they grow or shrink.`,
    hint: 'The data hold too little of what these parameters describe: give more customers, or a prior.',
  }),
  flat: (parameters: readonly string[]) => ({
    reason: `${listed.format(parameters)} cannot be estimated, because many values of them fit these data equally well.`,
    hint: 'Give more customers, customers watched for longer, or a prior.',
  }),
  fewCustomers: (total: number, least: number) => ({
    reason: `How customers differ cannot be estimated, because there are only ${total}.`,
    hint: `Give at least ${whole(least)}, or params that were fitted to more.`,
  }),
  noSecondOrder: {
    reason: 'Rates of ordering cannot be estimated, because no customer ordered a second time.',
    hint: 'It takes customers who were watched for longer, or the parameters of a similar shop.',
  },
  nobodyLeft: {
    reason: 'How long customers stay cannot be estimated, because none of them left.',
    hint: 'Watch them for longer, or take a shorter silence to mean that somebody left.',
  },
  onlyOne: {
    reason: 'How long customers stay cannot be estimated, because there is only one.',
    hint: 'Give all customers.',
  },
  noJourney: {
    reason: 'There is no journey to learn from.',
    hint: 'Take a longer period, or fewer filters.',
  },
  fewDaysBefore: (before: number, changed: string, least: number) => ({
    reason: `There are ${before} days before ${day(changed)}: what was usual cannot be told.`,
    hint: `At least ${least} days with something counted are needed before the change.`,
  }),
  noExcess: {
    reason: 'Before the change those it is for were hit no more than others.',
    hint: 'Check the day of the change, and whom it is for.',
  },
  sameHistory: (history: string) => ({
    reason: `How customers differ cannot be estimated, because all have the same history (${history}).`,
    hint: 'Give customers as they are, not their means.',
  }),
  farHorizon: (horizon: number, longest: number, most: number) => ({
    reason: `Orders within ${horizon} cannot be estimated, because no customer was watched for longer than ${longest}.`,
    hint: `Give a horizon of at most ${most}.`,
  }),
  fewSpends: (customers: number, least: number) => ({
    reason: `The spread of spending cannot be estimated, because only ${customers} customers with a repeat order have a value.`,
    hint: `Give at least ${least}.`,
  }),
  sameSpend: (value: number) => ({
    reason: `The spread of spending cannot be estimated, because every customer’s orders are worth ${value}.`,
    hint: 'Multiply the expected orders by it instead.',
  }),
  unevenSpend: (q: number) => ({
    reason: `The mean worth of an order cannot be estimated, because spending is too uneven to have one (q = ${decimal(q, 3)}).`,
    hint: 'Leave out the few orders of extreme worth, or give params with q above 1.',
  }),
  /** @param field of the input, which says the day */
  noOrder: (until: string, field: 'on' | 'until') => ({
    reason: `There is no order on or before ${day(until)}.`,
    hint: `Give a later day as ${field}.`,
  }),
  oneToScore: {
    reason: 'Customers cannot be scored, because there is only one: scores tell customers from each other.',
    hint: 'Give all customers.',
  },
  sameScore: (score: 'recency' | 'frequency' | 'monetary', value: number) => ({
    reason: `Customers cannot be scored by ${score}, because all of them have ${bound(value)}.`,
    hint: 'Take a longer period, or segment them by something that differs.',
  }),
  sameFeatures: (features: readonly string[], customers: number) => ({
    reason: `Groups cannot be found, because ${features.join(', ')} do not differ between the ${customers} customers.`,
    hint: 'Give features that differ.',
  }),
  fewGroups: (groups: number, distinct: number) => ({
    reason: `${groups} groups cannot be found, because there are only ${distinct} different customers.`,
    hint: `Ask for at most ${distinct}.`,
  }),
  noChoice: (distinct: number) => ({
    reason: `The number of groups cannot be chosen, because there are only ${distinct} different customers.`,
    hint: 'Give more customers, or k.',
  }),
  fewTexts: (praise: number, complaint: number, least: number) => ({
    reason: `A model of texts cannot be learnt, because there are ${praise} with praise and ${complaint} with complaint.`,
    hint: `Give at least ${least} of each; some hundreds make a model worth using.`,
  }),
};
