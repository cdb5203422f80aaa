import { figuresIn } from '@throughline/model';

const { whole } = figuresIn('en');

/** Of what is bought and what lies in stock. */
export const goods = {
  manyItemsets: (most: number, baskets: number) => ({
    reason: `Rules cannot be told from chance, because more than ${most} sets of items are in ${whole(baskets)} baskets or more.`,
    hint: 'Ask for a higher support or a smaller longest.',
  }),
  nothingBefore: {
    reason: 'Recommendations cannot be judged, because nothing was bought before evaluate.from.',
    hint: 'Give a later time.',
  },
  nobodyAfter: {
    reason: 'Recommendations cannot be judged, because no customer came back after evaluate.from.',
    hint: 'Give an earlier time, or purchases of a longer period.',
  },
  fewBuyers: (customers: number, items: number) => ({
    reason: `Nothing can be recommended, because only ${customers} customers bought ${whole(items)} different items.`,
    hint: 'Give the purchases of several customers.',
  }),
  /** @param days none or one */
  fewDaysInStock: (days: number) => ({
    reason: `Velocity cannot be estimated, because the product was in stock on ${days === 0 ? 'no whole day' : 'one whole day'}.`,
    hint: 'Give more days, or the mean and spread of daily demand.',
  }),
  nothingSold: {
    reason: 'Stock cannot be planned, because nothing was sold.',
    hint: 'Give a stretch of days with sales, or the mean and spread of daily demand.',
  },
  noMargin: {
    reason:
      'A quantity cannot be estimated, because a unit brings no margin, or one that is left loses nothing.',
    hint: 'The price must be above the cost, and the cost above what a unit left at the end brings.',
  },
  neverWorthIt: {
    reason: 'A reorder point cannot be estimated, because holding stock costs more than running out of it.',
    hint: 'Check the penalty of a unit short and the cost of holding one for a year.',
  },
};
