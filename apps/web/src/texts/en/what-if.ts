export const whatIf = {
  title: 'What if',
  less: 'What if it happened less?',
  play: 'Play it',
  ofTodayLabel: 'Of today',
  ofToday: 'of today',
  more: 'Change more, and see how well the model fits',
  percentOfToday: (percent: string) => `${percent} of today`,
  fit: 'How well the model fits',
  learned: (told: { readonly from: string; readonly until: string; readonly held: string }) =>
    `learned from ${told.from} until ${told.until}, held against ${told.held} later ones`,
  covered: (told: {
    readonly covered: string;
    readonly things: string;
    readonly learned: string;
    readonly steps: number;
  }) =>
    `${told.covered} of the later ${told.things} went a way that the model plays too (${told.learned} one of those learned from). It remembers ${told.steps} steps.`,
  figure: 'Figure',
  model: 'The model',
  learnedFrom: 'Learned from',
  later: 'Later journeys',
  offBy: 'Off by',
  beyond: 'beyond bounds',
  points: 'points',
  otherwise: 'What would be otherwise',
  nothingChanged:
    'Nothing is changed yet: below stands today’s shop as the model plays it. Add a change to see what would come of it.',
  takeOut: (at: number) => `Take change ${at} out`,
  addChange: 'Add a change',
  after: 'After',
  anything: 'anything',
  comes: 'comes',
  comesLabel: 'Comes',
  howOften: 'How often',
  asOften: 'as often as today',
  wayTo: 'The way to',
  takes: 'takes',
  howLong: 'How long',
  ofTheTime: 'of the time',
  plain: {
    arrivals: { before: 'There come', after: 'as many as today' },
    price: { before: 'Prices are', after: 'of today’s' },
    stock: { before: 'Shelves are empty', after: 'as often as today' },
  },
  levers: {
    often: 'How often a step is taken',
    takes: 'How long a step takes',
    arrivals: 'How many come',
    price: 'Prices',
    stock: 'Empty shelves',
    staff: 'People in a team',
  },
  only: (things: string, which: string) =>
    `Played with the ${things} of ${which} alone: all figures are theirs.`,
  playAll: (things: string) => `Play all ${things}`,
  outcome: 'What would come of it',
  todayPlayed: 'Today, as the model plays it',
  intervals: (level: string) => `${level} intervals`,
  todayThen: 'Today → then',
  today: 'Today',
  difference: 'Difference',
  fromTo: 'From … to',
  queue: (told: {
    readonly team: string;
    readonly worksToday: string;
    readonly worksThen: string;
    readonly waitsToday: string;
    readonly waitsThen: string;
  }) =>
    `${told.team}: works ${told.worksToday} of its hours today, ${told.worksThen} then; work waits ${told.waitsToday} of working time on average today, ${told.waitsThen} then.`,
  better: 'better',
  worse: 'worse',
  in: 'In',
  team: 'Team',
  work: 'work',
  peopleNow: 'People now',
  nowThen: 'people now, then',
  peopleThen: 'People then',
  bear: 'To bear in mind',
  warning: 'Warning',
  assumed: (what: string) => `Assumed: ${what}`,
  modelOf: (things: string) =>
    `A model of ${things}, not a forecast: those who are carried on go on as those do who always were. Nobody behaves otherwise because a promise, a price or a page is another one, unless you say so.`,
  measures: {
    conversion: 'Reach the goal',
    revenue: 'Revenue a month',
    cost: 'Cost a month',
    median: 'Median lead time',
    p90: 'Lead time of nine in ten',
    late: 'Late',
    mix: 'Mix of segments',
  },
  verdicts: {
    good: 'The model fits',
    fair: 'The model fits roughly',
    poor: 'The model does not fit',
    unknown: 'Too few journeys to tell whether the model fits',
  },
};
