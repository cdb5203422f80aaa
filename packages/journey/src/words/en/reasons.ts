import { figuresIn } from '@throughline/model';

const { bound, day } = figuresIn('en');

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(' or ');

/** Why an estimate is missing, and what would make it possible. */
export const reasons = {
  noPaths: {
    reason: 'There are no paths: nobody did anything that is a touch or a conversion.',
    hint: 'Take a longer period, or other touches.',
  },
  noTexts: {
    reason: 'No event of these journeys holds a text.',
    hint: 'Say with “text” which properties hold texts, as ["text.comment"].',
  },
  noAmounts: {
    reason: 'The orders tell no amount, so what came back in money cannot be told; what an order cost can.',
    hint: 'Send with each order what it comes to.',
  },
  noSpend: {
    reason: 'Nothing is known of what was spent.',
    hint: 'Import spend by day and channel, or say with “spend” which events tell of it.',
  },
  noWeeks: {
    reason:
      'Response curves cannot be estimated, because there is no whole week of which spend and orders are known.',
    hint: 'Import spend by day and channel for the same weeks as orders.',
  },
  nobody: {
    reason: 'Neither customers nor sessions are known, or nothing came in: there are no journeys to follow.',
    hint: 'Import events that tell of customers or sessions.',
  },
  unclearScale: (property: string) => ({
    reason: `The answers in “${property}” go neither from 1 to 5 nor from 0 to 10: nobody knows which of them are low.`,
    hint: 'Import scores on one of these scales.',
  }),
  offLine: (finding: string) => ({
    reason: `Too few orders were made before the change to tell what “${finding}” is about, or they do not take that step.`,
    hint: 'Take a longer period; 200 orders show the way that they take.',
  }),
  noneBefore: (changed: string) => ({
    reason: `No day lies before ${day(changed)} of which orders are known: there is nothing to compare with.`,
    hint: 'Take a longer period, import what was before, or check the day of the change.',
  }),
  notOfOrders: (experiment: string) => ({
    reason: `What happens to orders behind the scenes is followed by day: “${experiment}” does not tell of it.`,
    hint: 'Ask with the experiment question for the share that orders again.',
  }),
  neverSeen: (experiment: string) => ({
    reason: `No event says who saw “${experiment}”.`,
    hint: 'Import its exposures: events with the text properties “experiment” and “variant”.',
  }),
  notOfTwo: (experiment: string, variants: readonly string[], controls: readonly string[]) => ({
    reason: `“${experiment}” has the variants ${variants.map((name) => `“${name}”`).join(', ')}: which one is the change cannot be told.`,
    hint: `It needs two, one of them called ${quoted(controls)}; the experiment question compares any.`,
  }),
  armsNotSeen: (experiment: string, wanted: readonly string[], seen: readonly string[]) => ({
    reason: `“${experiment}” is told by ${wanted.map((name) => `“${name}”`).join(' and ')}, and not both are seen: so far ${seen.map((name) => `“${name}”`).join(', ') || 'none'}.`,
    hint: 'Wait for both, and check that exposures carry the names of the planned variants.',
  }),
  nothingToWin: (experiment: string) => ({
    reason: `In “${experiment}” those without the change are hit no more than others.`,
    hint: 'Check whom the experiment is for, and whom the change.',
  }),
  tooFew: (journeys: number, least: number) => ({
    reason: `${journeys === 0 ? 'No journey is' : journeys === 1 ? 'Only 1 journey is' : `Only ${bound(journeys)} journeys are`} old enough to tell how ${journeys < 2 ? 'it ends' : 'they end'}: at least ${bound(least)} are needed.`,
    hint: 'Take a longer period, or fewer filters.',
  }),
  noGoal: {
    reason: 'Nothing that reaches the goal ever happened in this shop.',
    hint: 'Set one that its journeys can reach in the settings of the shop, under “goals”, or give the question a “goal”.',
  },
  neverHappened: (activities: readonly string[]) => ({
    reason: `“${activities.join(' or ')}” never happened in this shop: nothing can be learned of it.`,
    hint: 'Change a step that journeys take.',
  }),
  noSales: {
    reason: 'Nothing was sold.',
    hint: 'Import orders that touch products, or objects that are related to products.',
  },
  noLeadTime: {
    reason: 'When to order cannot be told, because no order to a supplier and its arrival were seen.',
    hint: 'Send “Item Reordered” and “Item Restocked” with their product, or give “leadTime”.',
  },
};
