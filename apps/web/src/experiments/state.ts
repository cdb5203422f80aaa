import type { ExperimentPlan } from '@throughline/model';
import type { SearchPart } from '../app/use-search-part.js';

export const METRICS = ['conversion', 'count', 'revenue'] as const;
export type Metric = (typeof METRICS)[number];
export const METHODS = ['frequentist', 'bayesian', 'sequential'] as const;
export type Method = (typeof METHODS)[number];
/** How long after the exposure something counts; `any`: for as long as there are events. */
export const WITHINS = ['7d', '14d', '30d', 'any'] as const;
/** The usual ones, and the one that was planned. */
export function withinsWith(planned: string | null): readonly string[] {
  return planned === null || WITHINS.some((value) => value === planned) ? WITHINS : [planned, ...WITHINS];
}
export const LEVELS = [0.9, 0.95, 0.99] as const;

/** Which experiment is read and how, and what one is planned with: kept in the address. Null: as it was planned, or as usual. */
export interface ExperimentState {
  readonly named: string | null;
  readonly metric: Metric | null;
  readonly method: Method | null;
  readonly within: (typeof WITHINS)[number] | null;
  /** The finding that the next one is to test a change for. */
  readonly finding: string | null;
  /** Where visitors meet what is planned; `any`: wherever they are. */
  readonly seenAt: string | null;
  /** The relative effect that a planned experiment is to see. */
  readonly effect: number | null;
  /** The chance with which it is to be seen. */
  readonly power: number | null;
  /** Of its interval. */
  readonly level: number | null;
  readonly arms: number | null;
}

const EFFECT = { least: 0.01, most: 1 };
const POWER = { least: 0.5, most: 0.99 };
const ARMS = { least: 2, most: 6 };
/** Where nobody says otherwise. */
export const USUAL = { effect: 0.1, power: 0.8, level: 0.95, arms: 2 } as const;

/** An experiment that is opened is read as it was planned. */
export const READ_ANEW = { metric: null, method: null, within: null } as const;

/** Parameters stay readable: `?test=free-shipping&metric=revenue&effect=0.05`. */
export const experimentState: SearchPart<ExperimentState> = {
  read: (search) => ({
    named: text(search['test']),
    metric: oneOf(search['metric'], METRICS),
    method: oneOf(search['method'], METHODS),
    within: oneOf(search['within'], WITHINS),
    finding: text(search['tests']),
    seenAt: text(search['seen']),
    effect: between(search['effect'], EFFECT),
    power: between(search['power'], POWER),
    level: LEVELS.find((level) => String(level) === search['level']) ?? null,
    arms: rounded(between(search['arms'], ARMS)),
  }),
  write: ({ named, metric, method, within, finding, seenAt, effect, power, level, arms }) =>
    Object.fromEntries(
      Object.entries({
        test: named,
        metric,
        method,
        within,
        tests: finding,
        seen: seenAt,
        effect,
        power,
        level,
        arms,
      }).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]])),
    ),
};

/** How an experiment is read: as somebody wants to see it, else as it was planned, else as is usual. */
export function readingOf(
  { metric, method, within }: ExperimentState,
  plan: ExperimentPlan | undefined,
): { readonly metric: Metric; readonly method: Method; readonly within: string | null } {
  return {
    metric: metric ?? plan?.primary.metric ?? 'conversion',
    method: method ?? plan?.method ?? 'frequentist',
    within: within === null ? (plan?.primary.within ?? null) : within === 'any' ? null : within,
  };
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function oneOf<Value extends string>(value: unknown, values: readonly Value[]): Value | null {
  return values.find((each) => each === value) ?? null;
}

interface Range {
  readonly least: number;
  readonly most: number;
}

function between(value: unknown, { least, most }: Range): number | null {
  const number = typeof value === 'string' && value !== '' ? Number(value) : Number.NaN;
  return Number.isFinite(number) ? Math.min(most, Math.max(least, number)) : null;
}

const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value));
