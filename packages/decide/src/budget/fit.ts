import { CannotEstimate } from '../cannot-estimate.js';
import { backgroundBasis, dot, without } from './controls.js';
import { evaluate, responseFrom } from './posterior.js';
import { adstock, outcomeAt, type Response } from './response.js';
import { drawPosterior } from './sampling.js';
import type { BudgetInput, BudgetOutput } from './schema.js';
import { checkApart } from './telling-apart.js';
import { wordsIn } from '../words/words.js';

export interface FittedBudget {
  readonly channels: readonly string[];
  /** Responses of all channels, one for each draw of the posterior, in the units of the input. */
  readonly draws: readonly (readonly Response[])[];
  /** Outcome that each channel brought in all weeks, by draw. */
  readonly contributions: readonly (readonly number[])[];
  readonly fit: BudgetOutput['fit'];
  readonly warnings: readonly string[];
}

const LEAST_WEEKS = 26;
const WEEKS_FOR_EACH = 8;
const TWO_YEARS = 104;

function refuseShort({ outcome, spend }: BudgetInput): void {
  const needed = Math.max(LEAST_WEEKS, WEEKS_FOR_EACH * (Object.keys(spend).length + 1));
  if (outcome.length >= needed) return;
  throw CannotEstimate.because(({ channels }) =>
    channels.fewWeeks(outcome.length, Object.keys(spend).length, needed),
  );
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The mean of the weeks with any spend: what a usual week is. */
function usual(series: readonly number[]): number {
  const spent = series.filter((value) => value > 0);
  return spent.length === 0 ? 1 : meanOf(spent);
}

function unitOfOutcome(outcome: readonly number[]): number {
  const unit = meanOf(outcome.map(Math.abs));
  const varies = outcome.some((value) => value !== outcome[0]);
  if (unit > 0 && varies) return unit;
  throw CannotEstimate.because(({ channels }) => channels.sameOutcome);
}

function durbinWatson(residuals: Float64Array): number {
  let sum = 0;
  for (let week = 1; week < residuals.length; week += 1)
    sum += ((residuals[week] ?? 0) - (residuals[week - 1] ?? 0)) ** 2;
  return sum / dot(residuals, residuals);
}

/**
 * Fits each channel's response to weekly spend and outcome: geometric carry-over and Hill saturation (Jin, Wang,
 * Sun, Chan & Koehler 2017, "Bayesian methods for media mix modeling with carryover and shape effects"), over a
 * background of level, trend, season and controls.
 * @throws CannotEstimate where the weeks are too few, or the data cannot tell channels apart.
 */
export function fitBudget(input: BudgetInput): FittedBudget {
  refuseShort(input);
  const channels = Object.keys(input.spend);
  const weeks = input.outcome.length;
  const harmonics = input.harmonics ?? (weeks >= TWO_YEARS ? 2 : 0);
  const controls = Object.values(input.controls);
  const basis = backgroundBasis({ weeks, trend: input.trend, harmonics, controls });
  const unit = unitOfOutcome(input.outcome);
  const units = channels.map((channel) => usual(input.spend[channel] ?? []));
  const spend = channels.map((channel, at) =>
    Float64Array.from(input.spend[channel] ?? [], (value) => value / (units[at] ?? 1)),
  );
  const warnings = checkApart({ names: channels, spend, basis }, wordsIn(input.locale).notes);
  const outcome = Float64Array.from(input.outcome, (value) => value / unit);
  const evidence = { spend, outcome: without(basis, outcome), basis };
  const { points, best, acceptance } = drawPosterior(evidence, input.draws, input.seed);
  const scaled = points.map((point) => channels.map((_, at) => responseFrom(point, at)));
  const { residuals } = evaluate(evidence, best, null);
  const mean = meanOf([...outcome]);
  const spread = outcome.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return {
    channels,
    draws: scaled.map((responses) =>
      responses.map((response, at) => ({
        ...response,
        ceiling: response.ceiling * unit,
        halfSpend: response.halfSpend * (units[at] ?? 1),
      })),
    ),
    contributions: scaled.map((responses) =>
      responses.map((response, at) => unit * total(spend[at] ?? new Float64Array(), response)),
    ),
    fit: {
      weeks,
      r2: 1 - dot(residuals, residuals) / spread,
      noise: unit * Math.sqrt(dot(residuals, residuals) / (weeks - basis.length)),
      durbinWatson: durbinWatson(residuals),
      acceptance,
    },
    warnings,
  };
}

function total(spend: Float64Array, response: Response): number {
  return adstock(spend, response.carryOver).reduce((sum, working) => sum + outcomeAt(working, response), 0);
}
