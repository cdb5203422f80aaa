const CALLED = {
  customer: 'customer with that id',
  email: 'customer with that e-mail address',
  order: 'order with that number',
};

/** Of cards of customers for a support desk. */
export const cards = {
  unknown: (shop: string, by: keyof typeof CALLED) => ({
    message: `${shop} knows no ${CALLED[by]}.`,
    hint: 'What names a customer is said with it: by is customer, email or order.',
  }),
  notSigned: {
    message: 'This card shows nothing (any more).',
    hint: 'Its link was changed, or the secret that signed it was replaced: ask for another.',
  },
  older: {
    message: 'This card’s link is of an older kind, which is not taken any more.',
    hint: 'Ask for another. A desk that signs for itself signs what names the customer, too: see Settings.',
  },
  revoked: {
    message: 'This card’s link was taken back.',
    hint: 'Ask whoever gave it to you for another.',
  },
  noLink: (link: string) => ({
    message: `There is no link “${link}” to a card.`,
    hint: 'GET /api/shops/:id/cards and `throughline cards list` tell which were given out and have not ended.',
  }),
  ended: (day: string) => ({
    message: `This card’s link ended on ${day}.`,
    hint: 'Open it from the support desk again, or ask for another.',
  }),
  tooLong: (days: number) => ({
    message: `This card’s link would last for more than ${days} days.`,
    hint: 'Sign it for less: a desk best signs a link anew each time it shows a card.',
  }),
};
