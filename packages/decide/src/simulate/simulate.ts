import { Random } from '../numerics/random.js';
import type { Change } from './changes.js';
import { drawn } from './draw.js';
import { MEASURES } from './figures.js';
import { fitOf } from './fit.js';
import { learn, type LearnedShop } from './learn.js';
import { planRuns } from './run-plan.js';
import { prepare } from './scenario.js';
import type { Fit, QueueOutcome, SimulateInput, SimulateOutput } from './schema.js';
import type { HeldOut } from './statistics.js';
import { wordsIn } from '../words/words.js';
import { warningsOf } from './warnings.js';
import {
  measuredIn,
  playWorld,
  queueOutcomes,
  Tally,
  type Outcome,
  type Progress,
  type Work,
  type Worlds,
} from './worlds.js';

/**
 * Plays a learned shop and a changed one side by side. It gives way every few thousand journeys, telling how far it is, so
 * that whoever drives it can show that, let others have their turn, or stop; what it returns hangs on the input alone.
 *
 * Journeys are drawn from a variable-order Markov chain (Ron, Singer & Tishby 1996), with times from the quantile functions
 * of each step by part of the week; they start by a Poisson process whose rate goes by hour and weekday (given how many there
 * are, their starts are independent: Lewis & Shedler 1979). Both worlds share their random numbers and, in each of many
 * draws of what the data leave open, that draw: intervals of differences hold what is uncertain of the change.
 *
 * @throws CannotEstimate where there is nothing to learn from, or a change is about what was never seen.
 * @throws InputError where a change names what the shop has not.
 */
export function* simulating(input: SimulateInput): Generator<Progress, SimulateOutput> {
  const words = wordsIn(input.locale);
  const learned = learn(input.learned, input.queues ?? input.changes.some(isAboutTeams));
  const ready = prepare({ ...learned, words: words.scenario }, input.changes);
  const plan = planRuns(learned.parameters, ready.apply(learned.parameters), input);
  const tally = new Tally(plan.total);
  const shop = yield* calibrated(learned, input.seed, { plan, tally });
  const scenario = prepare({ ...shop, words: words.scenario }, input.changes);
  const fit = yield* checked(shop, input, { plan, tally });
  const worlds: Worlds[] = [];
  const random = new Random(input.seed);
  for (let draw = 0; draw < plan.draws; draw += 1) {
    const parameters = drawn(shop.parameters, random);
    const seed = random.bits();
    const baseline = yield* playWorld(parameters, { ...plan.baseline, seed }, { plan, tally });
    const changed = scenario.apply(parameters);
    const after = yield* playWorld(changed, { ...plan.scenario, seed }, { plan, tally, dues: baseline.dues });
    worlds.push({ baseline: apart(baseline), scenario: apart(after) });
  }
  const queues = queueOutcomes(shop.parameters, worlds);
  const outside = [
    ...scenario.outside,
    ...queues.filter(isOverloaded).map(({ resource }) => words.scenario.overloaded(resource)),
  ];
  return {
    fit,
    measures: MEASURES.map((measure) => measuredIn(measure, worlds, input.level)),
    queues,
    warnings: warningsOf(fit, outside, words),
    outside,
    assumptions: [...scenario.assumptions, ...plan.assumptions],
    memory: {
      order: shop.memory.order,
      bits: [...shop.memory.bits],
      states: shop.parameters.network.states,
    },
    played: { journeys: tally.done, events: tally.events, endless: tally.endless, draws: plan.draws },
  };
}

/** The same in one go. */
export function simulated(input: SimulateInput): SimulateOutput {
  const work = simulating(input);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

const isAboutTeams = ({ change }: Change): boolean =>
  change === 'staff' || change === 'capacity' || change === 'calendar';

/** What a world came to, without its journeys. */
function apart({ figures, halves, queues }: Outcome): Outcome {
  return { figures, halves, queues };
}

/**
 * Queues and work explain a part of the time that work was seen to be with a team: mails, a trolley that waits to be full,
 * the van. The rest is time in its working hours that no change of its capacity touches.
 */
function* calibrated(shop: LearnedShop, seed: number, work: Work): Generator<Progress, LearnedShop> {
  const { resources } = shop.parameters;
  if (!resources.some(({ observed }) => observed !== undefined)) return shop;
  const { queues } = yield* playWorld(shop.parameters, { ...work.plan.check, seed }, work);
  const adjusted = resources.map((resource, at) => {
    const explained = (queues[at]?.wait ?? 0) + 3600 / resource.perHour;
    const rest = Math.max(0, (resource.observed ?? explained) - explained);
    return { ...resource, handling: resource.handling + rest };
  });
  return { ...shop, parameters: { ...shop.parameters, resources: adjusted } };
}

function* checked(
  { parameters }: LearnedShop,
  { heldOut, seed }: { readonly heldOut: HeldOut | null; readonly seed: number },
  work: Work,
): Generator<Progress, Fit | null> {
  if (heldOut === null) return null;
  const { run, figures } = yield* playWorld(parameters, { ...work.plan.check, seed }, work);
  return fitOf(run, figures, heldOut);
}

const isOverloaded = ({ utilisation }: QueueOutcome): boolean => utilisation.scenario > 1;
