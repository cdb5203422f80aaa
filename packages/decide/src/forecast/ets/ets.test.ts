import { describe, expect, test } from 'vitest';
import { Random } from '../../numerics/random.js';
import { isAdmissible } from './admissible.js';
import { chooseEts } from './choose.js';
import { fitEts } from './fit.js';
import { ETS_FORMS, etsForm, type EtsForm } from './form.js';
import { EtsLikelihood, type EtsGradient } from './likelihood.js';
import { predictEts } from './predict.js';
import type { EtsPoint } from './parameters.js';

const PERIOD = 4;

function simulated(length: number, seed: number): Float64Array {
  const random = new Random(seed);
  let level = 0.5;
  return Float64Array.from({ length }, (_, t) => {
    level += 0.01 * random.normal();
    return level + 0.1 * ([1, -1, 0.5, -0.5][t % PERIOD] ?? NaN) + 0.02 * random.normal();
  });
}

const pointOf = (form: EtsForm): EtsPoint => ({
  weights: {
    alpha: 0.4,
    beta: form.trend === 'A' ? 0.1 : 0,
    gamma: form.season === 'N' ? 0 : 0.2,
    phi: form.damped ? 0.9 : 1,
  },
  states: {
    level: 0.5,
    slope: form.trend === 'A' ? 0.002 : 0,
    season: seasonOf(form),
  },
});

function seasonOf({ season }: EtsForm): Float64Array {
  if (season === 'N') return new Float64Array(0);
  return Float64Array.from(season === 'A' ? [0.1, -0.1, 0.05, -0.05] : [1.2, 0.8, 1.1, 0.9]);
}

type Knob = (point: EtsPoint, by: number) => EtsPoint;
const weight =
  (name: keyof EtsPoint['weights']): Knob =>
  ({ weights, states }, by) => ({ weights: { ...weights, [name]: weights[name] + by }, states });
const state =
  (name: 'level' | 'slope'): Knob =>
  ({ weights, states }, by) => ({ weights, states: { ...states, [name]: states[name] + by } });

const KNOBS: readonly (readonly [keyof EtsGradient, Knob])[] = [
  ['alpha', weight('alpha')],
  ['beta', weight('beta')],
  ['gamma', weight('gamma')],
  ['phi', weight('phi')],
  ['level', state('level')],
  ['slope', state('slope')],
];

describe.each(ETS_FORMS)('%s', (name) => {
  const form = etsForm(name);
  const likelihood = new EtsLikelihood(simulated(60, 7), form);
  const point = pointOf(form);
  const slopes: EtsGradient = {
    alpha: 0,
    beta: 0,
    gamma: 0,
    phi: 0,
    level: 0,
    slope: 0,
    season: new Float64Array(point.states.season.length),
  };
  likelihood.value(point.weights, point.states);
  likelihood.gradient(point.weights, slopes);

  /** Knobs that the form has not are not turned: they have no place in its forecasts. */
  const moves = ([knob]: readonly [keyof EtsGradient, Knob]) =>
    (form.trend === 'A' || !['beta', 'slope', 'phi'].includes(knob)) &&
    (form.season !== 'N' || knob !== 'gamma');

  test('slopes are what differences say', () => {
    const at = ({ weights, states }: EtsPoint) => likelihood.value(weights, states);
    for (const [knob, move] of KNOBS.filter(moves)) {
      const difference = (at(move(point, 1e-6)) - at(move(point, -1e-6))) / 2e-6;
      expect(slopes[knob], knob).toBeCloseTo(difference, 3);
    }
    point.states.season.forEach((_, place) => {
      const moved = (by: number) =>
        at({
          weights: point.weights,
          states: {
            ...point.states,
            season: point.states.season.map((effect, other) => effect + (other === place ? by : 0)),
          },
        });
      expect(slopes.season[place]).toBeCloseTo((moved(1e-6) - moved(-1e-6)) / 2e-6, 3);
    });
  });

  test('its variances are those of paths simulated on', () => {
    const fit = fitEts(simulated(80, 11), form, PERIOD);
    if (fit === null) throw new RangeError(`${name} does not fit`);
    const horizon = 10;
    const { mean, variance } = predictEts(fit, horizon);
    const random = new Random(5);
    const ends = Array.from({ length: 20_000 }, () => pathEnd(fit, horizon, random));
    const centre = ends.reduce((sum, end) => sum + end / ends.length, 0);
    const spread = ends.reduce((sum, end) => sum + (end - centre) ** 2 / ends.length, 0);
    expect(centre / (mean[horizon - 1] ?? NaN)).toBeCloseTo(1, 2);
    expect(Math.sqrt(spread / (variance[horizon - 1] ?? NaN))).toBeCloseTo(1, 1);
  });
});

/** One way on from a fit, by the state space equations themselves. */
function pathEnd(fit: NonNullable<ReturnType<typeof fitEts>>, horizon: number, random: Random): number {
  const { form, weights, last, period } = fit;
  let { level, slope } = last;
  const season = Float64Array.from(last.season);
  let value = 0;
  for (let step = 0; step < horizon; step += 1) {
    const base = level + weights.phi * slope;
    const place = form.season === 'N' ? 0 : step % period;
    const effect = form.season === 'N' ? 0 : (season[place] ?? NaN);
    const forecast = form.season === 'M' ? base * effect : base + effect;
    const shock = Math.sqrt(fit.variance) * random.normal();
    const error = form.error === 'A' ? shock : forecast * shock;
    value = forecast + error;
    const scaled = form.season === 'M' ? error / effect : error;
    level = base + weights.alpha * scaled;
    slope = weights.phi * slope + weights.beta * scaled;
    if (form.season !== 'N')
      season[place] = effect + weights.gamma * (form.season === 'M' ? error / base : error);
  }
  return value;
}

describe('admissible weights', () => {
  const form = etsForm('AAA');
  const weights = { alpha: 0.3, beta: 0.1, gamma: 0.2, phi: 1 };

  test('are those that forget the start', () => {
    expect(isAdmissible(form, weights, 7)).toBe(true);
    expect(isAdmissible(etsForm('ANA'), { ...weights, beta: 0 }, 7)).toBe(true);
  });

  test.each([
    ['a season that overshoots', { ...weights, gamma: 1.9 }],
    ['a slope that overshoots', { ...weights, beta: 3.9 }],
  ])('are not those of %s', (_, wrong) => {
    expect(isAdmissible(form, wrong, 7)).toBe(false);
  });
});

test('the choice finds the season that made the series', () => {
  expect(chooseEts(simulated(100, 3), PERIOD)?.form).toMatchObject({
    season: expect.stringMatching(/[AM]/u),
  });
  const random = new Random(4);
  const flat = Float64Array.from({ length: 100 }, () => 0.5 + 0.1 * random.normal());
  expect(chooseEts(flat, PERIOD)?.form).toMatchObject({ trend: 'N', season: 'N' });
});
