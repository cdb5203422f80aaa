/** What may be tried behind the scenes, after the order. */
export const backstage = {
  'parcel-late': {
    deliveryDate: {
      title: 'Promise by what this carrier really takes to this region, at nine of ten parcels',
      moves: 'Fewer promises are broken, at dates that are a little later.',
    },
    tracking: {
      title: 'Write to the customer as soon as a parcel will be late, with the new date',
      moves: 'Fewer tickets that ask where it is.',
    },
    glitches: {
      title: 'Put parcels of the worst region on another carrier, as a test with a share of them',
      moves: 'Fewer late parcels, and with them more second orders.',
    },
    recovery: {
      title: 'Make good on a late parcel before anybody complains',
      moves: 'Keeps part of the customers that a failure would cost.',
    },
  },
  'delivery-failed': {
    deliveryChoice: {
      title: 'Let people choose a shop, a locker or a neighbour at the checkout',
      moves: 'More parcels arrive at the first try.',
    },
    missedDeliveries: {
      title: 'Ask for, or tell, the part of the day, and let it be changed until the morning',
      moves: 'Fewer drivers find nobody at home.',
    },
    govAddresses: {
      title: 'Check addresses where they are entered: house number, floor, name at the door',
      moves: 'Fewer parcels that cannot be delivered to anybody.',
    },
  },
  'ticket-reopened': {
    effort: {
      title: 'Read twenty reopened tickets and count what the first answer had left open',
      moves: 'Shows the few subjects that come back.',
    },
    knowledge: {
      title: 'Write down what solved each subject, and answer from it',
      moves: 'More tickets are solved by the first answer.',
    },
    complaints: {
      title: 'Close a ticket when the customer says that it is solved, or after a told time of silence',
      moves: 'Fewer tickets are closed that are not.',
    },
  },
  'low-score': {
    feedbackLoop: {
      title: 'Call those who gave a low score within days, and write the cause beside it',
      moves: 'Wins some of them back, and says what to mend.',
    },
    recovery: {
      title: 'Mend what comes before the low scores here: look at the steps that go with them on the map',
      moves: 'Fewer low scores, where their cause is a step and not the product.',
    },
    complaints: {
      title: 'Give complaints one owner, a time to answer and a review each month',
      moves: 'Fewer causes come back.',
    },
  },
  'few-stars': {
    responses: {
      title: 'Answer reviews with few stars in public: what was done about it, without argument',
      moves: 'Later reviews tend to be better, and readers weigh the bad one less.',
    },
    answerReviews: {
      title: 'Begin with the products that are viewed most, and answer those that readers sort for',
      moves: 'Reaches most of those who read the bad reviews before they buy.',
    },
    productPages: {
      title:
        'Put on the product page what the reviews say was not expected: size, material, what is in the box',
      moves: 'Fewer people buy what they then dislike.',
    },
  },
};
