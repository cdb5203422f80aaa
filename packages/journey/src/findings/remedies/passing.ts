import { remedy, type Remedies } from './remedy.js';
import { OPERATIONS, PAGES, PAPERS } from './sources.js';

/** What to do about how one step leads to the next: in batches, from hand to hand, and where errors rise after a step. */
export const PASSING_REMEDIES: Remedies = {
  batched: [
    remedy('hours', 'Let a batch go once its oldest case has waited long enough, however full it is', {
      moves: 'Nothing waits for long only because little came in.',
      source: PAPERS.waitingCauses,
    }),
    remedy('days', 'Do it twice as often, with half as much at once', {
      moves: 'Cases wait about half as long for the batch to fill, at more runs.',
      source: PAPERS.batches,
    }),
    remedy('days', 'Set the time of the run by when most is ready, and move cut-offs to just before it', {
      moves: 'Less that is ready waits for the next run.',
      source: PAPERS.picking,
    }),
    remedy('weeks', 'Make what has to be set up for a run cheaper, so that smaller ones pay', {
      moves: 'Shorter lead times: how much waits together is how long it waits.',
      source: PAPERS.factory,
    }),
  ],
  after: [
    remedy(
      'hours',
      'Take the step and the next one yourself, with what was entered most often before an error',
      {
        moves: 'Shows what the first step leaves behind that the second cannot take.',
        source: PAGES.checkoutState,
      },
    ),
    remedy('hours', 'Log what the step hands on beside each error that follows it', {
      moves: 'Tells which value it is, rather than that there is one.',
      source: OPERATIONS.postmortem,
    }),
    remedy('days', 'Check at the step itself, where mending is cheap, and say so there', {
      moves: 'Fewer go on with what will be refused.',
      source: PAGES.inlineValidation,
    }),
    remedy('days', 'Leave the step out for half of the visitors at random', {
      moves: 'Tells whether it is the step, or who takes it.',
      source: PAPERS.experiments,
    }),
  ],
  handed: [
    remedy('hours', 'Let whoever began it end it, wherever they can', {
      moves: 'The time in which it lies between two people or teams goes.',
      source: PAPERS.waitingCauses,
    }),
    remedy('days', 'Say what has to be there before work is passed on, and let the system check it', {
      moves: 'Less is sent back or lies until somebody asks.',
      source: PAPERS.mistakeProofing,
    }),
    remedy('days', 'Write down what the next team would have to ask, where both can see it', {
      moves: 'The second hands can go on at once.',
      source: OPERATIONS.knowledge,
    }),
    remedy('days', 'Staff the receiving side for the hours in which work is passed to it', {
      moves: 'What arrives does not wait for the next shift.',
      source: PAPERS.staffing,
    }),
  ],
};
