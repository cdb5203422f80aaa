export const abandonment = {
  title: 'Abandonment',
  stepsHint: 'No step is chosen: those that the shop has on the way from the cart to the order are followed.',
  recoveredWithin: 'Recovered where the customer orders within',
  none: 'Nobody has come so far yet: there is no cart or checkout among these journeys.',
  /** Around the share that stands out. */
  saidLeft: (entered: string) => `of ${entered} that began were left`,
  interval: (low: string, high: string) => `(${low} to ${high}, 95 % sure)`,
  saidConverted: (count: string) => `${count} reached the goal`,
  saidOpen: (count: string) => `${count} may still go on`,
  /** Titles of the journeys behind a figure. */
  behind: {
    outcomes: { entered: 'Began', converted: 'Reached the goal', abandoned: 'Left', open: 'May still go on' },
    /** @param row such as a step, a cause, a device */
    of: (outcome: string, row: string) => `${outcome}: ${row}`,
  },
  saidMoney: (money: string, carts: string) => `Left in carts: ${money}, by the prices of ${carts} carts.`,
  saidRecovered: (rate: string, known: string) =>
    `${rate} of those whose customer is known (${known}) ordered later.`,
  steps: 'Where they stop',
  stepsNote: 'by the furthest step that a journey reaches',
  causes: 'What was seen where they stopped',
  causesNote: 'seen is not proved: people leave for other reasons too',
  /** By what answers call them. */
  seen: {
    'payment failed': 'payment failed',
    'coupon refused': 'coupon refused',
    'out of stock': 'out of stock',
    'form error': 'form error',
    'error shown': 'error shown',
    'rage click': 'rage click',
    'delivery fee shown': 'delivery fee shown',
    'asked to sign in': 'asked to sign in',
  },
  unexplained: 'none of these',
  by: {
    devices: 'By device',
    channels: 'By channel',
    values: 'By what is in the cart',
    products: 'By product',
  },
  heads: {
    step: 'Step',
    cause: 'Seen',
    value: 'Value',
    reached: 'Reached',
    left: 'Left',
    share: 'Of all left',
    rate: 'Left, share',
    money: 'Left in carts',
    recovered: 'Ordered later',
    entered: 'Began',
  },
  range: (from: string, to: string) => `${from} to ${to}`,
  unknown: 'not known',
};
