import { parseArgs } from 'node:util';

/**
 * @typedef {object} Options
 * @property {number} runs Shops with problems to make.
 * @property {number} empty Shops without.
 * @property {number} journeys Customers of each.
 * @property {number} problems About so many in a shop that has some.
 * @property {number} seed The first shop's; another one makes shops that nobody has seen.
 * @property {number} minutes No run begins later than this.
 * @property {string} out One line of JSON for each run; runs that it holds are not made again.
 */

/** @param {string[]} args @returns {Options} */
export function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      runs: { type: 'string', default: '40' },
      empty: { type: 'string', default: '40' },
      journeys: { type: 'string', default: '200000' },
      problems: { type: 'string', default: '10' },
      seed: { type: 'string', default: '1000' },
      minutes: { type: 'string', default: '55' },
      out: { type: 'string', default: '.cache/study-findings.jsonl' },
    },
  });
  return {
    runs: wholeNumber('--runs', values.runs, 0),
    empty: wholeNumber('--empty', values.empty, 0),
    journeys: wholeNumber('--journeys', values.journeys, 1000),
    problems: wholeNumber('--problems', values.problems, 1),
    seed: wholeNumber('--seed', values.seed, 0),
    minutes: wholeNumber('--minutes', values.minutes, 1),
    out: values.out,
  };
}

/** @param {string} name @param {string} text @param {number} least */
function wholeNumber(name, text, least) {
  const value = Number(text.replaceAll('_', ''));
  if (!Number.isInteger(value) || value < least)
    throw new RangeError(`${name} ${text}: must be a whole number, ${least} or more`);
  return value;
}
