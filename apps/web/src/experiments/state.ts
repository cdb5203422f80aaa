import type { SearchPart } from '../app/use-search-part.js';

export const METRICS = ['conversion', 'count', 'revenue'] as const;
export const METHODS = ['frequentist', 'bayesian', 'sequential'] as const;
export const WITHINS = ['7d', '14d', '30d'] as const;

/** Which experiment is read and how, and what the next one is planned with: kept in the address. */
export interface ExperimentState {
  readonly named: string | null;
  readonly metric: (typeof METRICS)[number];
  readonly method: (typeof METHODS)[number];
  /** How long after the exposure something counts; null: for as long as there are events. */
  readonly within: (typeof WITHINS)[number] | null;
  /** The relative effect that a planned experiment is to see. */
  readonly effect: number;
  /** The chance with which it is to be seen. */
  readonly power: number;
  readonly arms: number;
}

const EFFECT = { least: 0.01, most: 1, usual: 0.1 };
const POWER = { least: 0.5, most: 0.99, usual: 0.8 };
const ARMS = { least: 2, most: 6, usual: 2 };

/** Parameters stay readable: `?test=free-shipping&metric=revenue&effect=0.05`. */
export const experimentState: SearchPart<ExperimentState> = {
  read: (search) => ({
    named: text(search['test']),
    metric: oneOf(search['metric'], METRICS) ?? 'conversion',
    method: oneOf(search['method'], METHODS) ?? 'frequentist',
    within: oneOf(search['within'], WITHINS),
    effect: between(search['effect'], EFFECT),
    power: between(search['power'], POWER),
    arms: Math.round(between(search['arms'], ARMS)),
  }),
  write: ({ named, metric, method, within, effect, power, arms }) => ({
    ...(named === null ? {} : { test: named }),
    ...(metric === 'conversion' ? {} : { metric }),
    ...(method === 'frequentist' ? {} : { method }),
    ...(within === null ? {} : { within }),
    ...(effect === EFFECT.usual ? {} : { effect: String(effect) }),
    ...(power === POWER.usual ? {} : { power: String(power) }),
    ...(arms === ARMS.usual ? {} : { arms: String(arms) }),
  }),
};

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function oneOf<Value extends string>(value: unknown, values: readonly Value[]): Value | null {
  return values.find((each) => each === value) ?? null;
}

interface Range {
  readonly least: number;
  readonly most: number;
  readonly usual: number;
}

function between(value: unknown, { least, most, usual }: Range): number {
  const number = typeof value === 'string' && value !== '' ? Number(value) : Number.NaN;
  return Number.isFinite(number) ? Math.min(most, Math.max(least, number)) : usual;
}
