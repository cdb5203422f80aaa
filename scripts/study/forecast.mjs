import { decide, MODELS } from '../../packages/decide/dist/index.js';
import { KINDS, seriesOf } from './simulated-series.mjs';

const SERIES = 60;
const LEVEL = 0.9;
const forecast = MODELS.find(({ name }) => name === 'forecast');

/**
 * Every step of the horizon of every series is a trial: does the value that came lie between the bounds?
 * @param {import('./simulated-series.mjs').Kind} kind
 */
function study(kind) {
  const { name, period, horizon } = kind;
  /** @type {ReturnType<typeof seriesOf>} */
  let all = [];
  /** The series last forecast: its steps follow one another. @type {{ at: number, low: number[], high: number[] } | null} */
  let latest = null;
  const boundsOf = (at) => {
    if (all.length === 0) all = seriesOf(kind, SERIES);
    if (latest?.at !== at) {
      const asked = { model: 'auto', series: all[at].known, period, horizon, level: LEVEL };
      latest = { at, ...decide(forecast, asked) };
    }
    return latest;
  };
  return {
    name: `forecast, method by itself: ${name}`,
    level: LEVEL,
    trials: SERIES * horizon,
    // Bounds of demand are quantiles of whole numbers.
    ...(name.startsWith('demand') ? { claim: 'at least' } : {}),
    run: (trial) => {
      const [at, step] = [Math.floor((trial - 1) / horizon), (trial - 1) % horizon];
      const { low, high } = boundsOf(at);
      const value = all[at].later[step];
      return value >= low[step] && value <= high[step];
    },
  };
}

export const STUDIES = KINDS.map(study);
