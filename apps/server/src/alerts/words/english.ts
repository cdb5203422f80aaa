/** What alerts and digests say: figures and days come as they are written. */
export const english = {
  test: (subject: string) => `[test] ${subject}`,
  tells: (answer: string, shop: string, said: string) => `${answer} (${shop}): ${said}`,
  figureIs: (figure: string, why: string) => `${figure} is ${why}.`,
  above: (value: string, bound: string) => `${value}, above ${bound}`,
  below: (value: string, bound: string) => `${value}, below ${bound}`,
  notAbove: (value: string, bound: string) => `${value}, not above ${bound}`,
  notBelow: (value: string, bound: string) => `${value}, not below ${bound}`,
  onDay: (value: string, day: string) => `${value} on ${day}`,
  usual: (low: string, high: string, days: string) =>
    `usual are ${low} to ${high} (${days} such days before)`,
  noFigure: (figure: string) => `The answer tells no “${figure}” now.`,
  noFigureOn: (figure: string, day: string) => `${day} tells no “${figure}”.`,
  fewDays: (least: string) => `fewer than ${least} such days are known before it`,
  yes: 'yes',
  no: 'no',
  noEvents: 'The shop has no events yet.',
  answerGone: 'The answer is not saved any more.',
  noAnswers: (shop: string) => `There is no answer on it (${shop}).`,
  noFigures: 'no figures now.',
  moreRows: (count: string) => `${count} more rows are not shown.`,
  answers: (count: number, written: string) => (count === 1 ? '1 answer' : `${written} answers`),
};
