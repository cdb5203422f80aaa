import { remedy, type Remedies } from './remedy.js';
import { OPERATIONS, PAGES, PAPERS } from './sources.js';

const FASTER_PAGES = [
  remedy('hours', 'Measure loading in the field for the devices named here, beside the share that leaves', {
    moves: 'Tells whether it is speed or content that sends people away.',
    source: PAGES.vitals,
  }),
  remedy(
    'days',
    'Load the largest picture of landing pages first, and put off scripts that nobody needs to see it',
    {
      moves: 'The page looks ready sooner, and fewer leave before it does.',
      source: PAGES.largestPaint,
    },
  ),
  remedy('days', 'Answer landing pages from a cache near the visitor', {
    moves: 'Shortens the wait before anything is seen at all.',
    source: PAGES.firstByte,
  }),
  remedy('days', 'Set a budget for weight and time, and stop releases that break it', {
    moves: 'Keeps pages from growing slow again.',
    source: PAGES.budgets,
  }),
];

const STEADIER_PAGES = [
  remedy('hours', 'Give pictures, banners and embedded parts their width and height beforehand', {
    moves: 'Less moves while it is read, and fewer taps hit what was not meant.',
    source: PAGES.vitals,
  }),
  remedy('days', 'Set a budget for layout shift, and stop releases that break it', {
    moves: 'Keeps pages from beginning to move again.',
    source: PAGES.budgets,
  }),
  remedy('days', 'Release pages to a small share first, and compare how much they move', {
    moves: 'Shifts are seen while few meet them.',
    source: OPERATIONS.canary,
  }),
];

/** What stands in a shopper's way. */
export const SITE_REMEDIES: Remedies = {
  'payment-failed': [
    remedy(
      'hours',
      'Read the decline codes of this segment, and tell the shopper what each one asks of them',
      {
        moves: 'More people try again with another card or correct what they typed, rather than leave.',
        source: OPERATIONS.declineCodes,
      },
    ),
    remedy('days', 'Offer a second method on the page where a payment failed, the cart and address kept', {
      moves: 'Turns part of the failed payments into orders within the same visit.',
      source: OPERATIONS.declines,
    }),
    remedy('days', 'Test the 3D Secure step in the devices and browsers named here, redirect and return', {
      moves: 'Removes failures that come from the hand-over to the bank rather than from the card.',
      source: OPERATIONS.threeDSecure,
    }),
    remedy(
      'days',
      'Retry time-outs with the provider under an idempotency key before telling the shopper of an error',
      {
        moves: 'Fewer failures that are the network’s, with no card charged twice.',
        source: OPERATIONS.idempotency,
      },
    ),
  ],
  'form-field-failed': [
    remedy('hours', 'Say beside the field what was wrong and how to put it right, and keep what was typed', {
      moves: 'More of those who meet the error get past it.',
      source: PAGES.govErrorMessage,
    }),
    remedy(
      'days',
      'Take every usual way of writing it (spaces, country codes, long names) and check the rule in the browsers named here',
      {
        moves: 'Fewer entries are refused that were right.',
        source: PAGES.paymentForm,
      },
    ),
    remedy('days', 'Check a field when it is left, not while it is typed nor only at the end', {
      moves: 'Errors are found and mended sooner, and fewer people meet a list of them at the end.',
      source: PAGES.inlineValidation,
    }),
    remedy(
      'hours',
      'Show before the field is filled in which form is asked for, and whether it is needed at all',
      {
        moves: 'Fewer first tries fail.',
        source: PAGES.waiInstructions,
      },
    ),
  ],
  'out-of-stock-shown': [
    remedy('hours', 'Move what is out of stock to the end of lists, and stop paying for clicks on it', {
      moves: 'Fewer shoppers meet what they cannot buy.',
      source: PAPERS.walkouts,
    }),
    remedy(
      'days',
      'Let people order with a told later date, or be told when it is back; discounts for waiting pay least',
      {
        moves: 'Keeps part of the sales, and of the later orders that a stock-out costs.',
        source: PAPERS.stockouts,
      },
    ),
    remedy('days', 'Show the nearest thing that is in stock on the page of what is not', {
      moves: 'More visits go on where they would have ended.',
      source: PAGES.productPages,
    }),
    remedy(
      'weeks',
      'Set the stock of this group by its demand during replenishment, not by its average month',
      {
        moves: 'Fewer and shorter stock-outs, at some more stock.',
        source: PAPERS.factory,
      },
    ),
  ],
  'search-without-hit': [
    remedy(
      'hours',
      'Take the searches that found nothing, most frequent first, and add synonyms for what the shop does have',
      {
        moves: 'Fewer searches end in nothing.',
        source: PAGES.startingFromZero,
      },
    ),
    remedy(
      'hours',
      'On the page without results say so clearly, keep the words in the field, and show ways on',
      {
        moves: 'Fewer visits end at that page.',
        source: PAGES.noResults,
      },
    ),
    remedy('days', 'Turn on spelling correction and part matches before a search is given up', {
      moves: 'Finds products behind typing errors, which phones make more of.',
      source: PAGES.solrSpelling,
    }),
  ],
  'coupon-denied': [
    remedy(
      'hours',
      'Say why a code was refused (ended, least basket, not this product), and what would make it valid',
      {
        moves: 'Fewer shoppers leave over a code that they thought was theirs.',
        source: PAGES.errorGuidelines,
      },
    ),
    remedy(
      'hours',
      'Look for codes that still circulate after their end, and let them run on or forward them to one that counts',
      {
        moves: 'Fewer refusals of codes that the shop itself gave out.',
        source: PAGES.shopifyDiscounts,
      },
    ),
    remedy(
      'days',
      'Fold the code field away behind a link, and apply what a customer is entitled to by itself',
      {
        moves: 'Fewer people without a code feel that they pay too much and go to look for one.',
        source: PAPERS.promotionCodes,
      },
    ),
  ],
  'page-left-at-once': FASTER_PAGES,
  'page-slow': FASTER_PAGES,
  'page-moves': STEADIER_PAGES,
};
