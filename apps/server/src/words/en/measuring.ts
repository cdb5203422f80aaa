/** What the effect of a change waits for. */
export const measuring = {
  notByDay: 'It is not told of a property that events carry day by day.',
  tooFew: (objects: number, experiment: string) =>
    `It is too early to say: ${objects} of “${experiment}” had the change.`,
  tooEarly: (days: number) => `It is too early to say: ${days} days since the change.`,
};
