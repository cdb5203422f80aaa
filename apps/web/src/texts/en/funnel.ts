export const funnel = {
  title: 'Funnel',
  by: (facet: string) => `By ${facet}`,
  tableBy: (facet: string) => `Funnel by ${facet}`,
  medianTime: 'Median time',
  allTheWay: 'All the way',
  notKnown: 'not known',
  others: (count: string) => `${count} others`,
  all: 'all',
  stepToStep: 'From step to step',
  overall: (told: {
    readonly share: string;
    readonly of: string;
    readonly window: string;
    /** Whether the window begins anew at each step. */
    readonly each: boolean;
    readonly within: string | null;
  }) =>
    `**${told.share}** of ${told.of} go all the way${told.each ? ', each step' : ''} within ${told.window}${told.within === null ? '' : `, half of them within **${told.within}**`}.`,
  goOn: (share: string, within: string | null) =>
    `${share} go on${within === null ? '' : `, half within ${within}`}`,
  leave: (count: string, money: string | null) => `${count} leave${money === null ? '' : ` with ${money}`}`,
  largestLoss: 'the largest loss',
  nobody: (things: string, step: string) =>
    `No ${things} did “${step}” in this time, so nobody goes this way: choose another first step, period or filter.`,
  twoSteps: 'A funnel needs two steps or more: choose the next one.',
  conversionByWeek: 'Conversion by week',
  conversion: 'Conversion',
  firstToLast: 'Conversion from first to last',
  weekOfFirst: 'by the week of the first step',
  steps: 'Steps',
  step: (at: number) => `Step ${at}`,
  takeOut: (at: number) => `Take step ${at} out`,
  add: 'Add a step',
  terms: {
    within: { first: 'All of it within', previous: 'Each step within' },
    window: 'Within how long',
    starts: 'Counted from',
    from: { first: 'of the first step', previous: 'of the step before' },
    order: 'Order of the steps',
    orders: { ordered: 'in this order', strict: 'with nothing in between', any: 'in any order' },
  },
};
