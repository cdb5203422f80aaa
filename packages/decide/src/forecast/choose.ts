import { coverage, originsOf, rootMeanSquare, tryMethod, type Origin, type Tried } from './backtest.js';
import { LONGEST_SEASON } from './ets/choose.js';
import { demandKind } from './intermittent/demand.js';
import type { Ask } from './method.js';
import { combined, membersFor, METHODS } from './methods.js';
import type { MethodName } from './schema.js';

export interface Candidate {
  readonly model: MethodName;
  /** Root mean square error of the backtest. */
  readonly error: number;
  /** Share of the backtest's values between the method's own bounds. */
  readonly coverage: number;
}

export interface Choice {
  readonly model: MethodName;
  readonly origins: number;
  /** Best first; empty where the series is too short to try any. */
  readonly candidates: readonly Candidate[];
}

/** What is tried, at most four, the last of them the combination of the others where that makes sense. */
export function candidatesFor(series: Float64Array, ask: Ask): MethodName[] {
  if (isIntermittent(series)) return ['sba', 'tsb', 'ses', 'mean'];
  const [shortest = 1] = ask.periods;
  if (shortest > LONGEST_SEASON) return ['mstl', 'snaive', 'combination'];
  return [...membersFor(ask), 'combination'];
}

function isIntermittent(series: Float64Array): boolean {
  if (!series.every((value) => value >= 0)) return false;
  const { kind } = demandKind(series);
  return kind === 'intermittent' || kind === 'lumpy';
}

/** The method with the smallest error from rolling origins; ties go to the earlier candidate. */
export function chooseMethod(series: Float64Array, ask: Ask, count: number): Choice {
  const names = candidatesFor(series, ask);
  const origins = originsOf(series.length, ask, count);
  if (origins.length === 0) return { model: names[0] as MethodName, origins: 0, candidates: [] };
  const candidates = [...triedBy(names, series, { ask, origins })]
    .map(([model, tried]) => ({ model, error: rootMeanSquare(tried), coverage: coverage(tried) }))
    .filter(({ error }) => Number.isFinite(error))
    .sort((a, b) => a.error - b.error);
  return {
    model: candidates[0]?.model ?? 'naive',
    origins: origins.length,
    candidates,
  };
}

function triedBy(
  names: readonly MethodName[],
  series: Float64Array,
  trial: { ask: Ask; origins: readonly Origin[] },
): Map<MethodName, Tried[]> {
  const found = new Map<MethodName, Tried[]>();
  for (const name of names) {
    const tried = name === 'combination' ? meanOf(found) : tryMethod(METHODS[name], series, trial);
    if (tried !== null) found.set(name, tried);
  }
  return found;
}

/** The combination costs nothing more: its members' forecasts are at hand. Null where fewer than two are. */
function meanOf(members: ReadonlyMap<MethodName, readonly Tried[]>): Tried[] | null {
  const all = [...members.values()];
  if (all.length < 2) return null;
  return (all[0] as Tried[]).map(({ actual }, origin) => ({
    actual,
    band: combined(all.map((tried) => ({ band: (tried[origin] as Tried).band, form: null }))).band,
  }));
}
