import type { Detector, Suggestion } from '@throughline/model';
import { remedy } from './remedy.js';
import { OPERATIONS, PAGES, PAPERS } from './sources.js';

/** For studies that have no remedies of their own: what helps against things of this kind. */
export const KIND_REMEDIES: Readonly<Record<Detector, readonly Suggestion[]>> = {
  errors: [
    remedy('hours', 'Say what went wrong and what to do now, in the words of the shopper', {
      moves: 'More of those who meet it get past it.',
      source: PAGES.errorGuidelines,
    }),
    remedy('hours', 'Tell success and failure of each submission where it cannot be missed', {
      moves: 'Fewer people wait, or send it twice.',
      source: PAGES.waiNotifications,
    }),
    remedy('days', 'Release changes of this step to a small share first, and watch this figure', {
      moves: 'Errors are seen while few meet them.',
      source: OPERATIONS.canary,
    }),
  ],
  'drop-offs': [
    remedy('hours', 'Go through the published reasons for leaving and tick which of them hold here', {
      moves: 'Turns “they leave” into a short list of things that can be tried.',
      source: PAGES.abandonment,
    }),
    remedy('hours', 'Walk the step on the very devices and browsers named here, with a clean profile', {
      moves: 'Finds what is broken for them alone.',
      source: PAGES.checkoutState,
    }),
    remedy('days', 'Ask for less at this step', {
      moves: 'Fewer stop where there is less to do.',
      source: PAGES.formDesign,
    }),
  ],
  waits: [
    remedy(
      'hours',
      'Find the one resource that everything waits for, and let nothing else wait for it idle',
      {
        moves: 'The whole way grows shorter, not only the step.',
        source: OPERATIONS.focusingSteps,
      },
    ),
    remedy('days', 'Start less at once: less in work means less waiting at the same throughput', {
      moves: 'Shorter and steadier lead times.',
      source: PAPERS.little,
    }),
    remedy('days', 'Put people on the hours in which the work comes, rather than evenly over the day', {
      moves: 'Shorter queues with the same staff.',
      source: PAPERS.staffing,
    }),
    remedy('weeks', 'Pick in smaller batches, by zones and by cut-off', {
      moves: 'Orders leave sooner, at somewhat more walking.',
      source: PAPERS.picking,
    }),
    remedy('days', 'Give spare capacity to the step whose times vary most, and even the times out', {
      moves: 'Waiting grows with variation and load together: less of either shortens it.',
      source: PAPERS.factory,
    }),
  ],
  promises: [
    remedy('hours', 'Promise by what nine of ten really took, for each carrier and region', {
      moves: 'Fewer promises are broken, at dates that are a little later.',
      source: PAGES.deliveryDate,
    }),
    remedy('hours', 'Tell people of a delay before they ask', {
      moves: 'Fewer tickets that ask where it is.',
      source: PAGES.tracking,
    }),
    remedy('days', 'Make good on a broken promise before anybody complains', {
      moves: 'Keeps part of the customers that a failure would cost.',
      source: PAPERS.recovery,
    }),
    remedy('days', 'Size the team by the load of each hour, for the first answer that is promised', {
      moves: 'More answers come in time.',
      source: PAPERS.callCentres,
    }),
  ],
  loops: [
    remedy('hours', 'Read twenty cases that went round, and count what the first pass had left open', {
      moves: 'Shows the few causes that come back.',
      source: PAPERS.effort,
    }),
    remedy('days', 'Write down what solved each case, and work from it', {
      moves: 'More is right at the first pass.',
      source: OPERATIONS.knowledge,
    }),
    remedy('days', 'Check at the step before, where mending is cheap', {
      moves: 'Less comes back.',
      source: OPERATIONS.controlCharts,
    }),
  ],
  feedback: [
    remedy('hours', 'Speak with those who are unhappy within days, and write the cause beside it', {
      moves: 'Wins some of them back, and says what to mend.',
      source: PAPERS.feedbackLoop,
    }),
    remedy('hours', 'Answer in public what was said in public', {
      moves: 'Later reviews tend to be better.',
      source: PAPERS.responses,
    }),
    remedy('days', 'Give complaints one owner, a time to answer and a review each month', {
      moves: 'Fewer causes come back.',
      source: OPERATIONS.complaints,
    }),
  ],
  'change-points': [
    remedy(
      'hours',
      'Look at what was released, priced or advertised on that day, and take it back where it can be',
      {
        moves: 'The figure returns, or the cause is ruled out.',
        source: OPERATIONS.postmortem,
      },
    ),
    remedy('days', 'Release to a small share first, and compare it with the rest', {
      moves: 'Breaks are seen while few meet them.',
      source: OPERATIONS.canary,
    }),
    remedy('hours', 'Watch this figure with a control chart, so that the next break is seen within days', {
      moves: 'Shortens the time in which a break costs money.',
      source: OPERATIONS.controlCharts,
    }),
  ],
  carts: [
    remedy('hours', 'Show delivery, its price and the amount from which it is free beside the cart', {
      moves: 'Fewer find out at the checkout what it costs.',
      source: PAGES.abandonment,
    }),
    remedy('days', 'Let people order as guests, and offer the account afterwards', {
      moves: 'Fewer stop because of an account that they do not have.',
      source: PAGES.checkoutState,
    }),
    remedy(
      'days',
      'Fold the code field away behind a link, and apply what a customer is entitled to by itself',
      {
        moves: 'Fewer people go and look for a code.',
        source: PAPERS.promotionCodes,
      },
    ),
    remedy('days', 'Say the date of arrival before the checkout', {
      moves: 'Fewer go on only to find out.',
      source: PAGES.deliveryDate,
    }),
  ],
  deviations: [
    remedy('hours', 'Replay twenty of these cases on the blueprint and write down who did what, and why', {
      moves: 'Tells a way that is missing on paper from one that should not be gone.',
      source: PAPERS.replay,
    }),
    remedy('days', 'Make the step that is left out a condition of the next one in the system', {
      moves: 'It cannot be forgotten any more.',
      source: PAPERS.mistakeProofing,
    }),
    remedy('hours', 'Watch the share that leaves the way with a control chart', {
      moves: 'The next drift is seen within days.',
      source: OPERATIONS.controlCharts,
    }),
  ],
  strengths: [
    remedy(
      'days',
      'Keep it from a share of customers at random: only that tells whether it works or merely goes with it',
      {
        moves: 'Tells what to copy from what only looks good.',
        source: PAPERS.experiments,
      },
    ),
    remedy('days', 'Bring it to those who did not have it, a segment at a time', {
      moves: 'More have what goes with another order.',
      source: PAPERS.loyalty,
    }),
    remedy('hours', 'Write down what is done here and is not elsewhere, and keep it in every change', {
      moves: 'It is not lost by accident.',
      source: OPERATIONS.postmortem,
    }),
  ],
};
