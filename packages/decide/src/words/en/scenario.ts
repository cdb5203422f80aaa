import { figuresIn } from '@throughline/model';
import type { Taken } from '../given.js';

const { bound, decimal, percent, whole } = figuresIn('en');

const joined = (names: readonly string[]): string => names.join(' or ');

/** What a scenario assumes, and what of it no data stand behind. */
export const scenario = {
  /** A step by where it comes from, if that is said, and where it leads; without that, the end. */
  step: (from: readonly string[] | undefined, to: readonly string[] | undefined) => {
    const then = to === undefined ? 'nothing' : joined(to);
    return from === undefined ? then : `${joined(from)} → ${then}`;
  },
  arrivals: 'Arrivals',
  price: 'The price',
  buying: 'Buying',
  capacity: (team: string) => `The capacity of “${team}”`,
  taken: (step: string, { target, today, low, high }: Taken) =>
    `${step} would be taken by ${percent(target)}; it is ${percent(today)} today, and between ${percent(low)} and ${percent(high)} in any group of journeys seen.`,
  rareTime: (step: string) =>
    `${step} would usually take a time that fewer than one in twenty took in the data.`,
  farMix: (share: number) => `${percent(share)} of journeys would come another way than today.`,
  fewKnown: (segment: string, few: number) => `“${segment}” is known by fewer than ${whole(few)} journeys.`,
  times: (what: string, factor: number) => `${what} would be ${decimal(factor, 2)} times that of today.`,
  overloaded: (team: string) =>
    `“${team}” would get more work than it can do: its queue grows for as long as this goes on.`,
  anyPrice:
    'Demand stays as it is whatever the price: nothing else can be learned where prices did not change.',
  elasticity: (value: number) => `An elasticity of ${bound(value)}: said by whoever asked, not learned.`,
  anyPromise: 'Who is promised another day buys as before: nothing else can be learned here.',
  sameWeeks: 'Teams work the same hours each week: holidays and changes of clocks are left out.',
  sampled: (share: number) =>
    `Queues are played with ${decimal(100 * share, 0)} % of the journeys and of the capacity: waits in them are somewhat too long.`,
  neverSeen: (step: string) => ({
    reason: `${step} was never seen: nothing can be learned of it.`,
    hint: 'Change a step that journeys take.',
  }),
  noTime: (step: string) => ({
    reason: `${step} was never seen: it takes no time.`,
    hint: 'Change a step that is taken.',
  }),
  unknownCapacity: (team: string) => ({
    reason: `Nothing is known of the capacity of “${team}”.`,
    hint: 'A team needs working hours in the settings, steps it carries out, and hours in which work piled up.',
  }),
  noPromise: {
    reason: 'These journeys have no promise.',
    hint: 'Add one to “promises” in the shop’s settings.',
  },
};
