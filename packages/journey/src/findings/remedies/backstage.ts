import { remedy, type Remedies } from './remedy.js';
import { OPERATIONS, PAGES, PAPERS } from './sources.js';

/** What happens after the order, behind the scenes. */
export const BACKSTAGE_REMEDIES: Remedies = {
  'parcel-late': [
    remedy('hours', 'Promise by what this carrier really takes to this region, at nine of ten parcels', {
      moves: 'Fewer promises are broken, at dates that are a little later.',
      source: PAGES.deliveryDate,
    }),
    remedy('hours', 'Write to the customer as soon as a parcel will be late, with the new date', {
      moves: 'Fewer tickets that ask where it is.',
      source: PAGES.tracking,
    }),
    remedy('days', 'Put parcels of the worst region on another carrier, as a test with a share of them', {
      moves: 'Fewer late parcels, and with them more second orders.',
      source: PAPERS.glitches,
    }),
    remedy('days', 'Make good on a late parcel before anybody complains', {
      moves: 'Keeps part of the customers that a failure would cost.',
      source: PAPERS.recovery,
    }),
  ],
  'delivery-failed': [
    remedy('days', 'Let people choose a shop, a locker or a neighbour at the checkout', {
      moves: 'More parcels arrive at the first try.',
      source: PAPERS.deliveryChoice,
    }),
    remedy('days', 'Ask for, or tell, the part of the day, and let it be changed until the morning', {
      moves: 'Fewer drivers find nobody at home.',
      source: PAPERS.missedDeliveries,
    }),
    remedy('days', 'Check addresses where they are entered: house number, floor, name at the door', {
      moves: 'Fewer parcels that cannot be delivered to anybody.',
      source: PAGES.govAddresses,
    }),
  ],
  'ticket-reopened': [
    remedy('hours', 'Read twenty reopened tickets and count what the first answer had left open', {
      moves: 'Shows the few subjects that come back.',
      source: PAPERS.effort,
    }),
    remedy('weeks', 'Write down what solved each subject, and answer from it', {
      moves: 'More tickets are solved by the first answer.',
      source: OPERATIONS.knowledge,
    }),
    remedy(
      'days',
      'Close a ticket when the customer says that it is solved, or after a told time of silence',
      {
        moves: 'Fewer tickets are closed that are not.',
        source: OPERATIONS.complaints,
      },
    ),
  ],
  'low-score': [
    remedy('hours', 'Call those who gave a low score within days, and write the cause beside it', {
      moves: 'Wins some of them back, and says what to mend.',
      source: PAPERS.feedbackLoop,
    }),
    remedy(
      'days',
      'Mend what comes before the low scores here: look at the steps that go with them on the map',
      {
        moves: 'Fewer low scores, where their cause is a step and not the product.',
        source: PAPERS.recovery,
      },
    ),
    remedy('days', 'Give complaints one owner, a time to answer and a review each month', {
      moves: 'Fewer causes come back.',
      source: OPERATIONS.complaints,
    }),
  ],
  'few-stars': [
    remedy('hours', 'Answer reviews with few stars in public: what was done about it, without argument', {
      moves: 'Later reviews tend to be better, and readers weigh the bad one less.',
      source: PAPERS.responses,
    }),
    remedy('hours', 'Begin with the products that are viewed most, and answer those that readers sort for', {
      moves: 'Reaches most of those who read the bad reviews before they buy.',
      source: PAGES.answerReviews,
    }),
    remedy(
      'days',
      'Put on the product page what the reviews say was not expected: size, material, what is in the box',
      {
        moves: 'Fewer people buy what they then dislike.',
        source: PAGES.productPages,
      },
    ),
  ],
};
