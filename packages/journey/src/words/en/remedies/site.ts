const faster = {
  vitals: {
    title: 'Measure loading in the field for the devices named here, beside the share that leaves',
    moves: 'Tells whether it is speed or content that sends people away.',
  },
  largestPaint: {
    title: 'Load the largest picture of landing pages first, and put off scripts that nobody needs to see it',
    moves: 'The page looks ready sooner, and fewer leave before it does.',
  },
  firstByte: {
    title: 'Answer landing pages from a cache near the visitor',
    moves: 'Shortens the wait before anything is seen at all.',
  },
  budgets: {
    title: 'Set a budget for weight and time, and stop releases that break it',
    moves: 'Keeps pages from growing slow again.',
  },
};

/** What may be tried about what stands in a shopper’s way, by study and by the source that says so. */
export const site = {
  'payment-failed': {
    declineCodes: {
      title: 'Read the decline codes of this segment, and tell the shopper what each one asks of them',
      moves: 'More people try again with another card or correct what they typed, rather than leave.',
    },
    declines: {
      title: 'Offer a second method on the page where a payment failed, the cart and address kept',
      moves: 'Turns part of the failed payments into orders within the same visit.',
    },
    threeDSecure: {
      title: 'Test the 3D Secure step in the devices and browsers named here, redirect and return',
      moves: 'Removes failures that come from the hand-over to the bank rather than from the card.',
    },
    idempotency: {
      title:
        'Retry time-outs with the provider under an idempotency key before telling the shopper of an error',
      moves: 'Fewer failures that are the network’s, with no card charged twice.',
    },
  },
  'form-field-failed': {
    govErrorMessage: {
      title: 'Say beside the field what was wrong and how to put it right, and keep what was typed',
      moves: 'More of those who meet the error get past it.',
    },
    paymentForm: {
      title:
        'Take every usual way of writing it (spaces, country codes, long names) and check the rule in the browsers named here',
      moves: 'Fewer entries are refused that were right.',
    },
    inlineValidation: {
      title: 'Check a field when it is left, not while it is typed nor only at the end',
      moves: 'Errors are found and mended sooner, and fewer people meet a list of them at the end.',
    },
    waiInstructions: {
      title: 'Show before the field is filled in which form is asked for, and whether it is needed at all',
      moves: 'Fewer first tries fail.',
    },
  },
  'out-of-stock-shown': {
    walkouts: {
      title: 'Move what is out of stock to the end of lists, and stop paying for clicks on it',
      moves: 'Fewer shoppers meet what they cannot buy.',
    },
    stockouts: {
      title:
        'Let people order with a told later date, or be told when it is back; discounts for waiting pay least',
      moves: 'Keeps part of the sales, and of the later orders that a stock-out costs.',
    },
    productPages: {
      title: 'Show the nearest thing that is in stock on the page of what is not',
      moves: 'More visits go on where they would have ended.',
    },
    factory: {
      title: 'Set the stock of this group by its demand during replenishment, not by its average month',
      moves: 'Fewer and shorter stock-outs, at some more stock.',
    },
  },
  'search-without-hit': {
    startingFromZero: {
      title:
        'Take the searches that found nothing, most frequent first, and add synonyms for what the shop does have',
      moves: 'Fewer searches end in nothing.',
    },
    noResults: {
      title: 'On the page without results say so clearly, keep the words in the field, and show ways on',
      moves: 'Fewer visits end at that page.',
    },
    solrSpelling: {
      title: 'Turn on spelling correction and part matches before a search is given up',
      moves: 'Finds products behind typing errors, which phones make more of.',
    },
  },
  'coupon-denied': {
    errorGuidelines: {
      title:
        'Say why a code was refused (ended, least basket, not this product), and what would make it valid',
      moves: 'Fewer shoppers leave over a code that they thought was theirs.',
    },
    shopifyDiscounts: {
      title:
        'Look for codes that still circulate after their end, and let them run on or forward them to one that counts',
      moves: 'Fewer refusals of codes that the shop itself gave out.',
    },
    promotionCodes: {
      title: 'Fold the code field away behind a link, and apply what a customer is entitled to by itself',
      moves: 'Fewer people without a code feel that they pay too much and go to look for one.',
    },
  },
  'page-left-at-once': faster,
  'page-slow': faster,
  'page-moves': {
    vitals: {
      title: 'Give pictures, banners and embedded parts their width and height beforehand',
      moves: 'Less moves while it is read, and fewer taps hit what was not meant.',
    },
    budgets: {
      title: 'Set a budget for layout shift, and stop releases that break it',
      moves: 'Keeps pages from beginning to move again.',
    },
    canary: {
      title: 'Release pages to a small share first, and compare how much they move',
      moves: 'Shifts are seen while few meet them.',
    },
  },
  'page-sluggish': {
    vitals: {
      title: 'Break up scripts that run long, and let those of others wait until the page has reacted',
      moves: 'A tap is answered while the visitor still looks at it.',
    },
    budgets: {
      title: 'Set a budget for how long a page may take to react, and stop releases that break it',
      moves: 'Keeps new scripts from making pages slow again.',
    },
    canary: {
      title: 'Release pages to a small share first, and compare how soon they react',
      moves: 'Slow reactions are seen while few meet them.',
    },
  },
};
