import { remedy, type Remedies } from './remedy.js';
import { OPERATIONS, PAPERS } from './sources.js';

/** What to do about a figure that got better on a day, so that it stays so and others have it too. */
export const BETTER_REMEDIES: Remedies = {
  better: [
    remedy('hours', 'Write down what was released, priced or advertised on that day, and why it helped', {
      moves: 'It is not undone by accident.',
      source: OPERATIONS.postmortem,
    }),
    remedy('hours', 'Watch this figure with a control chart, so that a fall back is seen within days', {
      moves: 'What was won is not lost for weeks unseen.',
      source: OPERATIONS.controlCharts,
    }),
    remedy(
      'days',
      'Do the same at the next step or for the next segment, for half of the visitors at random',
      {
        moves: 'Tells whether it was this change, and brings it to more people.',
        source: PAPERS.experiments,
      },
    ),
  ],
};
