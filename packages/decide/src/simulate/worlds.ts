import { quantileOfSorted } from '../numerics/quantile.js';
import { duesOf } from './lateness.js';
import { figuresOf, type Figures, type MeasureName } from './figures.js';
import { Run, type RunSize } from './run.js';
import type { RunPlan } from './run-plan.js';
import type { Interval, Measured, QueueOutcome } from './schema.js';
import { playable, type Parameters } from './shop.js';
import { WorkingWeek } from './working-week.js';

/** So much is done. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** Counts what was played. */
export class Tally {
  done = 0;
  events = 0;
  endless = 0;

  constructor(readonly of: number) {}

  progress(): Progress {
    return { done: Math.min(this.done, this.of), of: this.of };
  }
}

/** What one world came to. */
export interface World {
  readonly figures: Figures;
  /** Of every other journey. */
  readonly halves: readonly [Figures, Figures];
  readonly queues: readonly { readonly utilisation: number; readonly wait: number }[];
  readonly run: Run;
  /** By when each journey is promised; null without a promise. */
  readonly dues: Float64Array | null;
}

/** What is kept of a world: not its journeys. */
export type Outcome = Omit<World, 'run' | 'dues'>;

/** The same draw without and with the changes. */
export interface Worlds {
  readonly baseline: Outcome;
  readonly scenario: Outcome;
}

/** Journeys after which a simulation gives way: some milliseconds of work. */
const STRIDE = 4096;

export interface Work {
  readonly plan: RunPlan;
  readonly tally: Tally;
  /** By when journeys are promised, where that is known from the world without changes. */
  readonly dues?: Float64Array | null;
}

/** Plays one world, giving way as it goes. */
export function* playWorld(
  parameters: Parameters,
  size: RunSize,
  { plan, tally, dues: known = null }: Work,
): Generator<Progress, World> {
  const run = new Run(playable(atShare(parameters, plan.share)), size);
  const before = tally.done;
  for (const played of run.play(STRIDE)) {
    tally.done = Math.min(tally.done + played, before + size.journeys);
    yield tally.progress();
  }
  tally.done = before + size.journeys;
  tally.events += run.events;
  tally.endless += run.endless;
  yield tally.progress();
  const { warmUp } = plan;
  const { promise } = parameters;
  const dues = promise === null ? null : duesOf(run, promise, known);
  return {
    figures: figuresOf(run, parameters, { warmUp, dues }),
    halves: [
      figuresOf(run, parameters, { warmUp, half: 0, dues }),
      figuresOf(run, parameters, { warmUp, half: 1, dues }),
    ],
    queues: queuesOf(run, parameters),
    run,
    dues,
  };
}

/** As many fewer hands as there are fewer journeys. */
function atShare(parameters: Parameters, share: number): Parameters {
  if (share === 1) return parameters;
  const resources = parameters.resources.map((each) => ({ ...each, perHour: each.perHour * share }));
  return { ...parameters, resources };
}

function queuesOf(run: Run, { resources }: Parameters): World['queues'] {
  return resources.map((resource, at) => {
    const { served = 0, waited = 0, worked = 0 } = run.queues[at]?.figures() ?? {};
    const hours = new WorkingWeek(resource.week).perWeek * run.size.weeks * resource.servers;
    return { utilisation: hours === 0 ? 0 : worked / hours, wait: served === 0 ? 0 : waited / served };
  });
}

/** A figure of a draw, and of the two halves of what was played for it. */
interface Drawn {
  readonly value: number;
  readonly halves: readonly [number, number];
}

/** A figure of both worlds over all draws. */
export function measuredIn(measure: MeasureName, worlds: readonly Worlds[], level: number): Measured {
  const pairs = worlds.flatMap(({ baseline, scenario }) => {
    const [before, after] = [drawnFigure(baseline, measure), drawnFigure(scenario, measure)];
    return before === null || after === null ? [] : [{ before, after }];
  });
  if (pairs.length === 0) return { measure, baseline: null, scenario: null, difference: null };
  return {
    measure,
    baseline: intervalOf(
      pairs.map(({ before }) => before),
      level,
    ),
    scenario: intervalOf(
      pairs.map(({ after }) => after),
      level,
    ),
    difference: intervalOf(
      pairs.map(({ before, after }) => less(after, before)),
      level,
    ),
  };
}

function drawnFigure({ figures, halves }: Outcome, measure: MeasureName): Drawn | null {
  const value = figures[measure];
  if (value === null) return null;
  return { value, halves: [halves[0][measure] ?? value, halves[1][measure] ?? value] };
}

function less(after: Drawn, before: Drawn): Drawn {
  return {
    value: after.value - before.value,
    halves: [after.halves[0] - before.halves[0], after.halves[1] - before.halves[1]],
  };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/**
 * What draws spread over, less what they would spread over anyway since each is played with so many journeys only: how
 * far two halves of a draw lie apart tells that noise, and the mean over all draws has hardly any of it.
 */
function intervalOf(drawn: readonly Drawn[], level: number): Interval {
  const center = mean(drawn.map(({ value }) => value));
  const spread = mean(drawn.map(({ value }) => (value - center) ** 2));
  const noise = mean(drawn.map(({ halves: [one, other] }) => (one - other) ** 2)) / 4;
  const left = Math.max(0, spread - noise) + noise / drawn.length;
  const scale = spread === 0 ? 1 : Math.sqrt(Math.min(1, left / spread));
  const sorted = Float64Array.from(drawn, ({ value }) => center + scale * (value - center)).sort();
  return {
    value: center,
    low: quantileOfSorted(sorted, (1 - level) / 2),
    high: quantileOfSorted(sorted, (1 + level) / 2),
  };
}

export function queueOutcomes({ resources }: Parameters, worlds: readonly Worlds[]): QueueOutcome[] {
  return resources.map(({ id }, at) => {
    const of = (world: 'baseline' | 'scenario', figure: 'utilisation' | 'wait') =>
      mean(worlds.map((each) => each[world].queues[at]?.[figure] ?? 0));
    const both = (figure: 'utilisation' | 'wait') => ({
      baseline: of('baseline', figure),
      scenario: of('scenario', figure),
    });
    return { resource: id, utilisation: both('utilisation'), wait: both('wait') };
  });
}
