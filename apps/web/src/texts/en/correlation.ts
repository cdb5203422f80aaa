export const correlation = {
  title: 'Correlation',
  ask: 'What goes with reaching',
  goal: 'Goal',
  ownGoal: 'the goal of the type',
  within: 'within',
  any: 'any time',
  said: (converted: string, journeys: string, goal: string) =>
    `**${converted}** of ${journeys} reach ${goal}. What they did or were before it, held against those who do not:`,
  note: 'What goes together is not what causes what, and what comes late on the way ranks high.',
  young: (count: string) => `${count} began too late to be watched for so long, and are left out.`,
  nothing: 'Nothing stands out: no value is had by enough journeys, or there is nothing to compare.',
  odds: 'Odds ratio',
  oddsNote: (tested: string) =>
    `with the interval at 95 %, on a logarithmic scale; ${tested} comparisons, the surest first`,
  heads: {
    factor: 'What',
    n: 'Journeys',
    rate: 'With it',
    without: 'Without',
    odds: 'Odds ratio',
    discovery: 'False discovery',
  },
  interval: (ratio: string, low: string, high: string) => `${ratio} (${low}–${high})`,
  did: 'did',
  /** Steps that everybody took who reached the goal. */
  needed: {
    title: 'Nobody gets there without',
    note: 'the share of those who came so far that reach the goal',
    step: 'Step',
  },
  /** @param facet such as `channel`, which the object tells, not its events */
  ofObject: (facet: string) => `${facet} of the object`,
  /** Titles of the journeys behind a figure. */
  behind: {
    has: (factor: string) => `With “${factor}”`,
    rate: (factor: string) => `With “${factor}”, at the goal`,
    without: (factor: string) => `Without “${factor}”, at the goal`,
  },
  unsure: 'may be chance',
};
