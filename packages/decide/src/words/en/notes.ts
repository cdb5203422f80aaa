import { figuresIn } from '@throughline/model';

const { decimal } = figuresIn('en');

/** What to bear in mind with forecasts, budgets and texts. */
export const notes = {
  together: (one: string, other: string, correlation: number) =>
    `The spends of “${one}” and “${other}” move nearly together (correlation ${decimal(correlation, 2)}): take their sum rather than each.`,
  weak: (channel: string) =>
    `The data say little about “${channel}”: its figures are mostly what was assumed.`,
  seasonLeftOut: (period: number) =>
    `The season of ${period} is left out: the series holds fewer than two of it.`,
  allTheSame:
    'All values are the same, so nothing tells how far the next could be off: the bounds have no width.',
  byLexicons:
    'Read by lexicons: English by AFINN and words of shops, Portuguese by a small list; irony is not seen.',
  noStars: 'No text has stars of 1, 2, 4 or 5, so how often the sentiment is right cannot be told.',
  /** A reading of texts, against always saying the more frequent of praise and complaint. */
  judged: {
    few: 'Too few texts to judge: the accuracy could be anything between its bounds.',
    better: 'Better than always saying the more frequent of the two.',
    worse: 'Worse than always saying the more frequent of the two.',
    unclear: 'Not shown to be better than always saying the more frequent of the two.',
  },
  lexiconsAsGood:
    'The lexicons read these texts at least as well as what was learnt: leave the model out until there are more.',
};
