const deliveryDate = {
  title: 'Show the date of arrival and the full price, delivery included, before the checkout',
  moves: 'Fewer people go on only to find out, and fewer stop when they do.',
};
const abandonment = {
  title: 'Go through the published reasons for leaving and tick which of them hold here',
  moves: 'Turns “they leave” into a short list of things that can be tried.',
};
const checkoutState = {
  title: 'Walk the step on the very devices and browsers named here, with a clean profile',
  moves: 'Finds what is broken for them alone.',
};

/** What may be tried where people stop on the way to an order. */
export const way = {
  'stop-at-product-viewed': {
    productState: {
      title: 'Compare the page of what sells with that of what does not: pictures, size, reviews, returns',
      moves: 'More of those who look put it in the cart.',
    },
    productPages: {
      title: 'Bring price, choice and the button into the first screen on the devices named here',
      moves: 'Fewer people miss the way to the cart.',
    },
    deliveryDate,
  },
  'stop-at-product-added': {
    productPages: {
      title: 'Confirm what was added and show the way to the cart, without a page of its own',
      moves: 'More of those who added something see their cart.',
    },
    abandonment,
    deliveryDate,
  },
  'stop-at-cart-viewed': {
    deliveryDate,
    abandonment,
    promotionCodes: {
      title: 'Let people go on as guests, and fold the code field away',
      moves: 'Fewer stop because of an account or a code that they do not have.',
    },
    checkoutState,
  },
  'stop-at-checkout-started': {
    formDesign: {
      title: 'Ask for less: drop or fold every field that is not needed to deliver and to bill',
      moves: 'More of those who begin a checkout finish its first step.',
    },
    paymentForm: {
      title: 'Mark fields so that browsers fill them in',
      moves: 'Less typing, above all on phones, and fewer errors.',
    },
    checkoutState,
  },
  'stop-at-checkout-step-completed': {
    govAddresses: {
      title: 'Let people look an address up, and take one that the look-up does not know',
      moves: 'Fewer stop at the address.',
    },
    deliveryDate: {
      title: 'Name each delivery option by its date and price, the usual one chosen',
      moves: 'Fewer stop to work out when it comes.',
    },
    checkoutState,
  },
  'stop-at-payment-info-entered': {
    govCheckAnswers: {
      title: 'Show the whole order once more, with a way to change each part that loses nothing',
      moves: 'Fewer go back, and fewer leave from doubt.',
    },
    declines: {
      title:
        'Look for failures that nobody recorded: declines by code, and time-outs, in the provider’s own log',
      moves: 'Tells people who changed their mind from people whom the payment stopped.',
    },
    threeDSecure: {
      title: 'Test the way to the bank and back on the devices named here',
      moves: 'More of those who pay come back to an order.',
    },
  },
};
