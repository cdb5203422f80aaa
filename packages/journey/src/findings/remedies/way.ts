import { remedy, type Remedies } from './remedy.js';
import { OPERATIONS, PAGES, PAPERS } from './sources.js';

const realDate = remedy(
  'days',
  'Show the date of arrival and the full price, delivery included, before the checkout',
  {
    moves: 'Fewer people go on only to find out, and fewer stop when they do.',
    source: PAGES.deliveryDate,
  },
);
const causes = remedy(
  'hours',
  'Go through the published reasons for leaving and tick which of them hold here',
  {
    moves: 'Turns “they leave” into a short list of things that can be tried.',
    source: PAGES.abandonment,
  },
);
const walkThrough = remedy(
  'hours',
  'Walk the step on the very devices and browsers named here, with a clean profile',
  {
    moves: 'Finds what is broken for them alone.',
    source: PAGES.checkoutState,
  },
);

/** Steps at which people stop, each by where they come from. */
export const WAY_REMEDIES: Remedies = {
  'stop-at-product-viewed': [
    remedy(
      'days',
      'Compare the page of what sells with that of what does not: pictures, size, reviews, returns',
      {
        moves: 'More of those who look put it in the cart.',
        source: PAGES.productState,
      },
    ),
    remedy('hours', 'Bring price, choice and the button into the first screen on the devices named here', {
      moves: 'Fewer people miss the way to the cart.',
      source: PAGES.productPages,
    }),
    realDate,
  ],
  'stop-at-product-added': [
    remedy('hours', 'Confirm what was added and show the way to the cart, without a page of its own', {
      moves: 'More of those who added something see their cart.',
      source: PAGES.productPages,
    }),
    causes,
    realDate,
  ],
  'stop-at-cart-viewed': [
    realDate,
    causes,
    remedy('days', 'Let people go on as guests, and fold the code field away', {
      moves: 'Fewer stop because of an account or a code that they do not have.',
      source: PAPERS.promotionCodes,
    }),
    walkThrough,
  ],
  'stop-at-checkout-started': [
    remedy('days', 'Ask for less: drop or fold every field that is not needed to deliver and to bill', {
      moves: 'More of those who begin a checkout finish its first step.',
      source: PAGES.formDesign,
    }),
    remedy('hours', 'Mark fields so that browsers fill them in', {
      moves: 'Less typing, above all on phones, and fewer errors.',
      source: PAGES.paymentForm,
    }),
    walkThrough,
  ],
  'stop-at-checkout-step-completed': [
    remedy('days', 'Let people look an address up, and take one that the look-up does not know', {
      moves: 'Fewer stop at the address.',
      source: PAGES.govAddresses,
    }),
    remedy('hours', 'Name each delivery option by its date and price, the usual one chosen', {
      moves: 'Fewer stop to work out when it comes.',
      source: PAGES.deliveryDate,
    }),
    walkThrough,
  ],
  'stop-at-payment-info-entered': [
    remedy('hours', 'Show the whole order once more, with a way to change each part that loses nothing', {
      moves: 'Fewer go back, and fewer leave from doubt.',
      source: PAGES.govCheckAnswers,
    }),
    remedy(
      'hours',
      'Look for failures that nobody recorded: declines by code, and time-outs, in the provider’s own log',
      {
        moves: 'Tells people who changed their mind from people whom the payment stopped.',
        source: OPERATIONS.declines,
      },
    ),
    remedy('days', 'Test the way to the bank and back on the devices named here', {
      moves: 'More of those who pay come back to an order.',
      source: OPERATIONS.threeDSecure,
    }),
  ],
};
