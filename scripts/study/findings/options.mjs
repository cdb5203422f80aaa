import { parseArgs } from 'node:util';

/**
 * @typedef {object} Options
 * @property {number} runs Shops with problems to make.
 * @property {number} empty Shops without.
 * @property {number} journeys Customers of each.
 * @property {number} problems About so many in a shop that has some.
 * @property {number} seed The first shop's; another one makes shops that nobody has seen.
 * @property {number} minutes No run begins later than this.
 * @property {number} part Of the shops, those that this process does: 1 of 2 does half of them.
 * @property {number} parts Processes that share the work; all write to one file.
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
      part: { type: 'string', default: '1/1' },
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
    ...partOf(values.part),
    out: values.out,
  };
}

/** @param {string} text `1/2` */
function partOf(text) {
  const [part = Number.NaN, parts = Number.NaN] = text.split('/').map(Number);
  if (!Number.isInteger(parts) || !Number.isInteger(part) || part < 1 || part > parts)
    throw new RangeError(`--part ${text}: must be like 1/2, the first of two`);
  return { part, parts };
}

/** @param {string} name @param {string} text @param {number} least */
function wholeNumber(name, text, least) {
  const value = Number(text.replaceAll('_', ''));
  if (!Number.isInteger(value) || value < least)
    throw new RangeError(`${name} ${text}: must be a whole number, ${least} or more`);
  return value;
}
