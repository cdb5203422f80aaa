import { figuresIn, type Meant } from '@throughline/model';

const { decimal } = figuresIn('en');

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');

/** What names are near to one that is not there, or which there are; where there are none what to do. */
const meant = ({ near, some, all }: Meant, otherwise: string): string => {
  if (near.length > 0) return `Did you mean ${quoted(near)}?`;
  if (all === 0) return otherwise;
  return all === some.length
    ? `There are ${quoted(some)}.`
    : `There are ${quoted(some)} and ${all - some.length} more.`;
};

const lastStep = (last: number): string => `Its last step is ${last}.`;

/** Why a question cannot be answered as it was asked, and what to do. The field that is wrong stands before it. */
export const refusals = {
  noJourneys: (type: string, near: Meant) => ({
    message: `this shop has no journeys of type “${type}”.`,
    hint: meant(near, 'It has no journeys at all yet: import events first.'),
  }),
  context: (type: string) => ({
    message: `“${type}” is context in this shop: its events are not journeys.`,
    hint: `Add “${type}” to “trace” in the shop's settings to trace it.`,
  }),
  noActivity: (name: string, near: Meant) => ({
    message: `this shop has no activity “${name}”.`,
    hint: meant(near, 'It has no activities yet: import events first.'),
  }),
  noProperty: (path: string, isOfObject: boolean, near: Meant) => ({
    message: `no ${isOfObject ? 'object' : 'event'} of this shop has the property “${path}”.`,
    hint: meant(near, `Its ${isOfObject ? 'objects' : 'events'} have no properties besides the fields.`),
  }),
  noSegment: (id: string, near: Meant) => ({
    message: `this shop has no segment “${id}”.`,
    hint: meant(near, 'Add it to the shop’s settings.'),
  }),
  segmentNotThere: (id: string) => ({
    message: `this shop has no segment “${id}”.`,
    hint: 'See “segments” in the shop’s settings.',
  }),
  segmentOfItself: (id: string) => ({
    message: `“${id}” is made of itself.`,
    hint: 'See “segments” in the shop’s settings.',
  }),
  nobodyOrdered: { message: 'nobody ordered.', hint: 'Import orders first.' },
  noMembers: (segment: string, known: readonly string[]) => ({
    message: `no customer is in a segment “${segment}”.`,
    hint: `There are ${quoted(known)}.`,
  }),
  noTeam: (id: string, near: Meant) => ({
    message: `this shop has no team “${id}”.`,
    hint: meant(near, 'Add it to the shop’s settings.'),
  }),
  noPromise: (promise: string, type: string, known: readonly string[]) => ({
    message: `this shop has no promise “${promise}” for journeys of type “${type}”.`,
    hint: known.length === 0 ? 'Add it to the settings.' : `It has ${quoted(known)}.`,
  }),
  noObject: (type: string, id: string) => ({
    message: `this shop has no object “${id}” of type “${type}”.`,
    hint: 'Ids are as the source gave them; the question “journeys” lists those there are.',
  }),
  noObjects: (type: string, near: Meant) => ({
    message: `this shop has no objects of type “${type}”.`,
    hint: meant(near, 'Give a property such as text.product.'),
  }),
  noFinding: (finding: string) => ({
    message: `“${finding}” is no finding that can be followed by day.`,
    hint: 'Give the id of a finding, and under `inside` what its where.segment says.',
  }),
  noGoal: (type: string) => ({
    message: `journeys of type “${type}” have no goal in this shop.`,
    hint: 'Give them one in the settings of the shop, under “goals”, or give the question a “goal”.',
  }),
  noOutcome: (type: string) => ({
    message: `journeys of type “${type}” have no goal to reach or lose.`,
    hint: 'Give them one under “goals” in the shop’s settings, or leave “outcome” out.',
  }),
  noneOpen: (type: string) => ({
    message: `journeys of type “${type}” have no goal, so nothing says which are open.`,
    hint: 'Give them one under “goals” in the shop’s settings.',
  }),
  noOrders: {
    message: 'no activity of this shop is known to earn money.',
    hint: 'Say which events are orders, as { "activity": "Order Completed" }.',
  },
  notSpent: (channel: string, known: readonly string[]) => ({
    message: `nothing was spent on “${channel}”.`,
    hint: `Spend is known of ${known.join(', ')}.`,
  }),
  noPath: {
    message: 'there is nothing to hold the journeys against.',
    hint: 'Give either a “path” or “against”: “blueprint”.',
  },
  twoPaths: {
    message: 'there are two things to hold the journeys against.',
    hint: 'Give either a “path” or “against”: “blueprint”.',
  },
  noThroughLine: (type: string) => ({
    message: `the blueprint has no through-line for “${type}”.`,
    hint: 'Give a “path” instead.',
  }),
  noVariants: {
    message: 'the exposures tell of no variant.',
    hint: 'Name the events and their property that tell of at least two.',
  },
  oneVariant: (variant: string) => ({
    message: `the exposures tell of one variant alone, “${variant}”.`,
    hint: 'Name the events and their property that tell of at least two.',
  }),
  noControl: (control: string, known: readonly string[]) => ({
    message: `“${control}” is no variant of the exposures.`,
    hint: `There are ${quoted(known)}.`,
  }),
  noRegex: (regex: string) => ({
    message: `“${regex}” is no regular expression.`,
    hint: 'The syntax is that of RE2: no look-around, no back references.',
  }),
  notSplit: (measure: string) => ({
    message: `${measure} of the whole shop are not split by what products are.`,
    hint: 'Ask for “measure”: “units”, or leave “by” out.',
  }),
  stepsElsewhere: {
    message: 'only funnels have steps.',
    hint: 'Give “first”, “last” or “all”.',
  },
  noGroup: (name: string, near: Meant) => ({
    message: `journeys are not told apart by “${name}”.`,
    hint: meant(near, 'Name a value that journeys have.'),
  }),
  overOne: (sum: number) => ({
    message: `the shares sum to ${decimal(sum, 2)}.`,
    hint: 'Give shares that sum to no more than 1.',
  }),
  /* Time. */
  emptyPeriod: (period: string | { readonly from: string; readonly to: string }, zone: string) => ({
    message: `${typeof period === 'string' ? period : `${period.from} to ${period.to}`} is empty: it ends before it begins (zone ${zone}).`,
    hint: 'Give a “to” that is later than “from”.',
  }),
  nothingBefore: {
    message: 'there is no period before all of the time.',
    hint: 'Give the question a “period”.',
  },
  wholeJourneys: (take: string) => ({
    message: `KPIs tell what happened in a period, not what journeys that are “${take}” it hold.`,
    hint: 'Leave “take” out.',
  }),
  manyIntervals: (count: number, interval: string, most: number) => ({
    message: `there are ${count} by ${interval}, of which at most ${most} are told.`,
    hint: 'Give a shorter period or a longer interval.',
  }),
  manyFigures: (interval: string, most: number) => ({
    message: `by ${interval} there are more than ${most} figures.`,
    hint: 'Ask for a longer interval or a shorter period.',
  }),
  manyKpis: (interval: string, most: number) => ({
    message: `the period has more than ${most} of “${interval}”.`,
    hint: 'Take a longer interval or a shorter period.',
  }),
  manyBuckets: (bucket: 'hour' | 'day', most: number) => ({
    message: `these journeys span more than ${most} ${bucket}s.`,
    hint: bucket === 'hour' ? 'Ask by “day”, or of a shorter period.' : 'Ask of a shorter period.',
  }),
  /* Funnels. */
  optionalFirst: {
    message: 'the first step cannot be left out.',
    hint: 'Start the funnel with a step that has to be.',
  },
  optionalUnordered: (order: string) => ({
    message: `a funnel in “${order}” order has no optional steps.`,
    hint: 'Ask for “ordered”, or leave the step out.',
  }),
  noStep: (step: number, last: number) => ({
    message: `the funnel has no step ${step}.`,
    hint: lastStep(last),
  }),
  notBefore: (from: number, to: number) => ({
    message: `step ${from} does not come before step ${to}.`,
    hint: 'Exclude between two steps, the earlier one first.',
  }),
  noneBetween: {
    message: 'in any order there is no step between others.',
    hint: 'Leave “from” and “to” out.',
  },
  optionalEnd: (step: number) => ({
    message: `step ${step} may be left out.`,
    hint: 'Choose a step that is not optional.',
  }),
  droppedFirst: {
    message: 'nobody drops out before the first step.',
    hint: 'Ask for a later step, or for those that reached it.',
  },
  noInterval: (after: number, intervals: number) => ({
    message: `there is no interval ${after} after the entry.`,
    hint: `The last one that is told is ${intervals - 1}: ask for more “intervals”, or for an earlier one.`,
  }),
  notTold: (value: string) => ({
    message: `“${value}” is nothing that the answer tells.`,
    hint: 'Give what stands in the answer.',
  }),
  noGroups: {
    message: 'the answer is not split.',
    hint: 'Ask for a breakdown, or leave “group” out.',
  },
  halfRow: {
    message: '“by” and “value” say together whose it is.',
    hint: 'Give both as the answer tells them, or neither.',
  },
  wholeSplit: {
    message: 'with “same”, journeys are split by what they are as a whole.',
    hint: 'Choose a property of journeys or “segment”.',
  },
};
