import { decompose, withoutSeason } from '../decomposition.js';
import { straightLine } from '../straight-line.js';
import type { EtsStates } from './filter.js';
import type { EtsForm } from './form.js';

const NO_SEASON = new Float64Array(0);
const SHORTEST_STRETCH = 10;

/**
 * Where the search for the first states sets out: the season by classical decomposition, level and slope by a line
 * through the first values without it (Hyndman et al. 2008, section 2.6.1).
 */
export function startStates(series: Float64Array, form: EtsForm, period: number): EtsStates {
  const season = form.season === 'N' ? NO_SEASON : startSeason(series, form.season, period);
  const plain = form.season === 'N' ? series : withoutSeason(series, season, form.season);
  const stretch = plain.subarray(0, Math.min(plain.length, Math.max(SHORTEST_STRETCH, 2 * period)));
  if (form.trend === 'N')
    return { level: stretch.reduce((sum, value) => sum + value, 0) / stretch.length, slope: 0, season };
  const { intercept, slope } = straightLine(stretch, 1);
  return form.error === 'M' || form.season === 'M'
    ? { ...keptPositive(stretch, intercept, slope), season }
    : { level: intercept, slope, season };
}

function startSeason(series: Float64Array, type: 'A' | 'M', period: number): Float64Array {
  const { figure } = decompose(series, period, type);
  if (type === 'A') return figure;
  const floored = figure.map((effect) => Math.max(effect, 0.01));
  const mean = floored.reduce((sum, effect) => sum + effect, 0) / period;
  return floored.map((effect) => effect / mean);
}

/** A line that starts below 0 would stop a multiplicative form at once: begin flat instead. */
function keptPositive(stretch: Float64Array, level: number, slope: number): { level: number; slope: number } {
  if (level + slope > 0 && level > 0) return { level, slope };
  return { level: stretch.reduce((sum, value) => sum + value, 0) / stretch.length, slope: 0 };
}
