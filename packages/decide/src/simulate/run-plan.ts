import { wordsIn } from '../words/words.js';
import type { SimulateInput } from './schema.js';
import type { RunSize } from './run.js';
import type { Parameters } from './shop.js';

type Size = Omit<RunSize, 'seed'>;

/** How many journeys are played, in how many draws, over how many weeks. */
export interface RunPlan {
  readonly draws: number;
  readonly baseline: Size;
  readonly scenario: Size;
  /** The run that is held against the held-out part. */
  readonly check: Size;
  /** Weeks at the start that do not count: queues fill up in them. */
  readonly warmUp: number;
  /** The share of journeys that is played: a large shop's queues are played with as much less work for as many fewer hands. */
  readonly share: number;
  readonly total: number;
  readonly assumptions: readonly string[];
}

const DRAWS = 40;
const LEAST_DRAWS = 10;
/** In each draw, so that its median and p90 are more than noise. */
const LEAST_JOURNEYS = 1000;
const MOST_CHECKED = 60_000;

export function planRuns(today: Parameters, then: Parameters, input: SimulateInput): RunPlan {
  return today.resources.length === 0 ? alone(input) : queueing(today, then, input);
}

function alone({ journeys, heldOut }: SimulateInput): RunPlan {
  const draws = Math.max(LEAST_DRAWS, Math.min(DRAWS, Math.floor(journeys / 2 / LEAST_JOURNEYS)));
  const each = { journeys: Math.ceil(journeys / 2 / draws), weeks: 1 };
  const check = { journeys: Math.max(20_000, Math.min(MOST_CHECKED, journeys)), weeks: 1 };
  const total = 2 * draws * each.journeys + (heldOut === null ? 0 : check.journeys);
  return { draws, baseline: each, scenario: each, check, warmUp: 0, share: 1, total, assumptions: [] };
}

const WARM_UP = 1;
const LEAST_WEEKS = 5;
const MOST_WEEKS = 60;

/** Queues need weeks that are as full as the shop's. */
function queueing(
  today: Parameters,
  then: Parameters,
  { journeys, heldOut, locale }: SimulateInput,
): RunPlan {
  const busiest = Math.max(1, today.perWeek, then.perWeek);
  const words = wordsIn(locale).scenario;
  const share = Math.min(1, journeys / 2 / LEAST_DRAWS / LEAST_WEEKS / busiest);
  const perDraw = journeys / 2 / DRAWS;
  const weeks = Math.round(
    Math.max(LEAST_WEEKS, Math.min(MOST_WEEKS, perDraw / (busiest * share) + WARM_UP)),
  );
  const size = (parameters: Parameters, over: number): Size => ({
    journeys: Math.max(1, Math.round(parameters.perWeek * share * over)),
    weeks: over,
  });
  const baseline = size(today, weeks);
  const scenario = size(then, weeks);
  const played = baseline.journeys + scenario.journeys;
  const draws = Math.max(LEAST_DRAWS, Math.min(DRAWS, Math.floor(journeys / played)));
  const calibrates = today.resources.some(({ observed }) => observed !== undefined);
  const check = size(today, Math.min(MOST_WEEKS, Math.max(weeks, Math.ceil(20_000 / (busiest * share)))));
  return {
    draws,
    baseline,
    scenario,
    check,
    warmUp: WARM_UP,
    share,
    total: draws * played + (heldOut === null ? 0 : check.journeys) + (calibrates ? check.journeys : 0),
    assumptions: [words.sameWeeks, ...(share < 1 ? [words.sampled(share)] : [])],
  };
}
