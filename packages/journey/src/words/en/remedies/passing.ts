/** What may be tried about how one step leads to the next, and about a figure that got better. */
export const passing = {
  batched: {
    waitingCauses: {
      title: 'Let a batch go once its oldest case has waited long enough, however full it is',
      moves: 'Nothing waits for long only because little came in.',
    },
    batches: {
      title: 'Do it twice as often, with half as much at once',
      moves: 'Cases wait about half as long for the batch to fill, at more runs.',
    },
    picking: {
      title: 'Set the time of the run by when most is ready, and move cut-offs to just before it',
      moves: 'Less that is ready waits for the next run.',
    },
    factory: {
      title: 'Make what has to be set up for a run cheaper, so that smaller ones pay',
      moves: 'Shorter lead times: how much waits together is how long it waits.',
    },
  },
  after: {
    checkoutState: {
      title: 'Take the step and the next one yourself, with what was entered most often before an error',
      moves: 'Shows what the first step leaves behind that the second cannot take.',
    },
    postmortem: {
      title: 'Log what the step hands on beside each error that follows it',
      moves: 'Tells which value it is, rather than that there is one.',
    },
    inlineValidation: {
      title: 'Check at the step itself, where mending is cheap, and say so there',
      moves: 'Fewer go on with what will be refused.',
    },
    experiments: {
      title: 'Leave the step out for half of the visitors at random',
      moves: 'Tells whether it is the step, or who takes it.',
    },
  },
  handed: {
    waitingCauses: {
      title: 'Let whoever began it end it, wherever they can',
      moves: 'The time in which it lies between two people or teams goes.',
    },
    mistakeProofing: {
      title: 'Say what has to be there before work is passed on, and let the system check it',
      moves: 'Less is sent back or lies until somebody asks.',
    },
    knowledge: {
      title: 'Write down what the next team would have to ask, where both can see it',
      moves: 'The second hands can go on at once.',
    },
    staffing: {
      title: 'Staff the receiving side for the hours in which work is passed to it',
      moves: 'What arrives does not wait for the next shift.',
    },
  },
  better: {
    postmortem: {
      title: 'Write down what was released, priced or advertised on that day, and why it helped',
      moves: 'It is not undone by accident.',
    },
    controlCharts: {
      title: 'Watch this figure with a control chart, so that a fall back is seen within days',
      moves: 'What was won is not lost for weeks unseen.',
    },
    experiments: {
      title: 'Do the same at the next step or for the next segment, for half of the visitors at random',
      moves: 'Tells whether it was this change, and brings it to more people.',
    },
  },
};
