import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const QUICK = [
  'map',
  'funnel',
  'variants',
  'paths',
  'retention',
  'people',
  'import',
  'intake',
  'demo',
  'decide',
  'forecast',
  'simulate',
];
/**
 * `app` drives a browser, `scale` fills a store ten times as large as the log, `findings` plays a whole shop: they take as long as all the others. `steady`
 * takes the minutes that it is told to take.
 */
const BENCHES = [...QUICK, 'app', 'findings', 'formats', 'scale', 'steady'];

/**
 * @typedef {object} Options
 * @property {number} events Events of the log that map, funnel and import work on.
 * @property {number} runs Runs of each query; the medians are reported.
 * @property {number} minutes How long `steady` takes.
 * @property {string[]} only
 * @property {string} dir Where the log and the stores lie while it runs.
 * @property {boolean} keep Leave `dir` as it is at the end.
 */

/** @param {string[]} args @returns {Options} */
export function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      events: { type: 'string', default: '10000000' },
      runs: { type: 'string', default: '5' },
      minutes: { type: 'string', default: '10' },
      only: { type: 'string', default: QUICK.join(',') },
      dir: { type: 'string', default: join(tmpdir(), `throughline-bench-${process.pid}`) },
      keep: { type: 'boolean', default: false },
    },
  });
  const only = values.only.split(',');
  const unknown = only.filter((name) => !BENCHES.includes(name));
  if (unknown.length > 0)
    throw new RangeError(`--only ${unknown.join(',')}: choose from ${BENCHES.join(', ')}`);
  return {
    ...values,
    only,
    events: wholeNumber('--events', values.events),
    runs: wholeNumber('--runs', values.runs),
    minutes: wholeNumber('--minutes', values.minutes),
  };
}

/** @param {string} name @param {string} text */
function wholeNumber(name, text) {
  const value = Number(text.replaceAll('_', ''));
  if (!Number.isInteger(value) || value < 1)
    throw new RangeError(`${name} ${text}: must be a whole number above 0`);
  return value;
}
