/** What may be tried about what happens to orders on the way that most take. */
export const line = {
  skipped: {
    mistakeProofing: {
      title: 'Let the system refuse the next step until this one is done, or say why not',
      moves: 'It is left out on purpose or not at all.',
    },
    replay: {
      title: 'Go through the journeys without it: whose are they, since when, by which system',
      moves: 'Tells an exception from a gap in what is recorded.',
    },
    controlCharts: {
      title: 'Watch the share that leaves it out with a control chart',
      moves: 'A rise is seen within days.',
    },
  },
  repeated: {
    mistakeProofing: {
      title: 'Look for what makes the first time fail, and check that before it begins',
      moves: 'More is right at the first go.',
    },
    effort: {
      title: 'Tell the customer why it is done again before they ask',
      moves: 'Fewer tickets, and less of the harm.',
    },
    controlCharts: {
      title: 'Watch the share that is done again with a control chart, by team and system',
      moves: 'Shows where it comes from.',
    },
  },
  early: {
    replay: {
      title: 'Go through the journeys in which the two are swapped, and ask who gains by it',
      moves: 'Tells a short cut from a clock that is wrong.',
    },
    mistakeProofing: {
      title: 'Let the second step start only on the record of the first',
      moves: 'The order of the steps holds by itself.',
    },
    waitingCauses: {
      title: 'Ask why the first was late, where the second could not wait',
      moves: 'Mends the wait rather than the short cut.',
    },
  },
  beside: {
    recovery: {
      title: 'Make good on it at once, and before the customer writes',
      moves: 'Fewer tickets and returns follow.',
    },
    tracking: {
      title: 'Tell the customer when it happens, and what happens next',
      moves: 'Fewer ask, and fewer give up.',
    },
    postmortem: {
      title: 'Go through ten of them for what came before',
      moves: 'Finds the cause that they share.',
    },
  },
  slow: {
    waitingCauses: {
      title: 'Split this wait into what it is made of: a batch, a shift, another team, a missing item',
      moves: 'Shows which part is worth mending.',
    },
    tracking: {
      title: 'Tell those who wait longer than usual before they ask',
      moves: 'Fewer tickets and cancellations at the same wait.',
    },
    staffing: {
      title: 'Put people on the hours in which the work comes',
      moves: 'The longest waits grow shorter with the same staff.',
    },
  },
  'again-after': {
    experiments: {
      title: 'Give it to half of those who would not have it by themselves, at random',
      moves: 'Tells whether it brings them back, or whether those who come back anyway have it.',
    },
    loyalty: {
      title: 'Bring it to those who did not have it, a segment at a time',
      moves: 'More have what goes with another order.',
    },
    controlCharts: {
      title: 'Watch how many have it, so that it is not lost with a release',
      moves: 'What goes with another order is kept.',
    },
  },
};
