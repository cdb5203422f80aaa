import { parseArgs } from 'node:util';

/**
 * @typedef {object} Options
 * @property {number} runs Shops to make; every fourth has no problem.
 * @property {number} events Events of each.
 * @property {number} problems Problems at most in a shop.
 * @property {number} minutes No run begins later than this.
 * @property {string} out One line of JSON for each run; runs that it holds are not made again.
 */

/** @param {string[]} args @returns {Options} */
export function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      runs: { type: 'string', default: '40' },
      events: { type: 'string', default: '200000' },
      problems: { type: 'string', default: '4' },
      minutes: { type: 'string', default: '55' },
      out: { type: 'string', default: '.cache/study-findings.jsonl' },
    },
  });
  return {
    runs: wholeNumber('--runs', values.runs),
    events: wholeNumber('--events', values.events),
    problems: wholeNumber('--problems', values.problems),
    minutes: wholeNumber('--minutes', values.minutes),
    out: values.out,
  };
}

/** @param {string} name @param {string} text */
function wholeNumber(name, text) {
  const value = Number(text.replaceAll('_', ''));
  if (!Number.isInteger(value) || value < 1)
    throw new RangeError(`${name} ${text}: must be a whole number above 0`);
  return value;
}
