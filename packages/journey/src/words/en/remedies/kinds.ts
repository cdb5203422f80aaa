/** What helps against things of a kind, for studies that have no remedies of their own. */
export const kinds = {
  errors: {
    errorGuidelines: {
      title: 'Say what went wrong and what to do now, in the words of the shopper',
      moves: 'More of those who meet it get past it.',
    },
    waiNotifications: {
      title: 'Tell success and failure of each submission where it cannot be missed',
      moves: 'Fewer people wait, or send it twice.',
    },
    canary: {
      title: 'Release changes of this step to a small share first, and watch this figure',
      moves: 'Errors are seen while few meet them.',
    },
  },
  'drop-offs': {
    abandonment: {
      title: 'Go through the published reasons for leaving and tick which of them hold here',
      moves: 'Turns “they leave” into a short list of things that can be tried.',
    },
    checkoutState: {
      title: 'Walk the step on the very devices and browsers named here, with a clean profile',
      moves: 'Finds what is broken for them alone.',
    },
    formDesign: { title: 'Ask for less at this step', moves: 'Fewer stop where there is less to do.' },
  },
  waits: {
    focusingSteps: {
      title: 'Find the one resource that everything waits for, and let nothing else wait for it idle',
      moves: 'The whole way grows shorter, not only the step.',
    },
    little: {
      title: 'Start less at once: less in work means less waiting at the same throughput',
      moves: 'Shorter and steadier lead times.',
    },
    staffing: {
      title: 'Put people on the hours in which the work comes, rather than evenly over the day',
      moves: 'Shorter queues with the same staff.',
    },
    picking: {
      title: 'Pick in smaller batches, by zones and by cut-off',
      moves: 'Orders leave sooner, at somewhat more walking.',
    },
    factory: {
      title: 'Give spare capacity to the step whose times vary most, and even the times out',
      moves: 'Waiting grows with variation and load together: less of either shortens it.',
    },
  },
  promises: {
    deliveryDate: {
      title: 'Promise by what nine of ten really took, for each carrier and region',
      moves: 'Fewer promises are broken, at dates that are a little later.',
    },
    tracking: {
      title: 'Tell people of a delay before they ask',
      moves: 'Fewer tickets that ask where it is.',
    },
    recovery: {
      title: 'Make good on a broken promise before anybody complains',
      moves: 'Keeps part of the customers that a failure would cost.',
    },
    callCentres: {
      title: 'Size the team by the load of each hour, for the first answer that is promised',
      moves: 'More answers come in time.',
    },
  },
  loops: {
    effort: {
      title: 'Read twenty cases that went round, and count what the first pass had left open',
      moves: 'Shows the few causes that come back.',
    },
    knowledge: {
      title: 'Write down what solved each case, and work from it',
      moves: 'More is right at the first pass.',
    },
    controlCharts: { title: 'Check at the step before, where mending is cheap', moves: 'Less comes back.' },
  },
  feedback: {
    feedbackLoop: {
      title: 'Speak with those who are unhappy within days, and write the cause beside it',
      moves: 'Wins some of them back, and says what to mend.',
    },
    responses: {
      title: 'Answer in public what was said in public',
      moves: 'Later reviews tend to be better.',
    },
    complaints: {
      title: 'Give complaints one owner, a time to answer and a review each month',
      moves: 'Fewer causes come back.',
    },
  },
  'change-points': {
    postmortem: {
      title: 'Look at what was released, priced or advertised on that day, and take it back where it can be',
      moves: 'The figure returns, or the cause is ruled out.',
    },
    canary: {
      title: 'Release to a small share first, and compare it with the rest',
      moves: 'Breaks are seen while few meet them.',
    },
    controlCharts: {
      title: 'Watch this figure with a control chart, so that the next break is seen within days',
      moves: 'Shortens the time in which a break costs money.',
    },
  },
  carts: {
    abandonment: {
      title: 'Show delivery, its price and the amount from which it is free beside the cart',
      moves: 'Fewer find out at the checkout what it costs.',
    },
    checkoutState: {
      title: 'Let people order as guests, and offer the account afterwards',
      moves: 'Fewer stop because of an account that they do not have.',
    },
    promotionCodes: {
      title: 'Fold the code field away behind a link, and apply what a customer is entitled to by itself',
      moves: 'Fewer people go and look for a code.',
    },
    deliveryDate: {
      title: 'Say the date of arrival before the checkout',
      moves: 'Fewer go on only to find out.',
    },
  },
  deviations: {
    replay: {
      title: 'Replay twenty of these cases on the blueprint and write down who did what, and why',
      moves: 'Tells a way that is missing on paper from one that should not be gone.',
    },
    mistakeProofing: {
      title: 'Make the step that is left out a condition of the next one in the system',
      moves: 'It cannot be forgotten any more.',
    },
    controlCharts: {
      title: 'Watch the share that leaves the way with a control chart',
      moves: 'The next drift is seen within days.',
    },
  },
  strengths: {
    experiments: {
      title:
        'Keep it from a share of customers at random: only that tells whether it works or merely goes with it',
      moves: 'Tells what to copy from what only looks good.',
    },
    loyalty: {
      title: 'Bring it to those who did not have it, a segment at a time',
      moves: 'More have what goes with another order.',
    },
    postmortem: {
      title: 'Write down what is done here and is not elsewhere, and keep it in every change',
      moves: 'It is not lost by accident.',
    },
  },
};
