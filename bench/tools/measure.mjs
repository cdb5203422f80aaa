/**
 * @typedef {object} Timing
 * @property {number} wall Milliseconds on the clock.
 * @property {number} cpu Milliseconds of processor time of this process, user and system.
 */

/** @template T @param {() => Promise<T>} work @returns {Promise<Timing & { value: T }>} */
export async function timed(work) {
  const cpu = process.cpuUsage();
  const begun = performance.now();
  const value = await work();
  const wall = performance.now() - begun;
  const { user, system } = process.cpuUsage(cpu);
  return { wall, cpu: (user + system) / 1000, value };
}

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle) - 1]) / 2;
}

/**
 * Runs the contenders in turn, so that whatever else the machine does falls on all of them alike, after one run
 * each that does not count. Returns the medians and what each gave.
 *
 * @param {number} runs
 * @param {Record<string, () => Promise<unknown>>} contenders
 * @returns {Promise<Record<string, Timing & { value: unknown }>>}
 */
export async function interleaved(runs, contenders) {
  const names = Object.keys(contenders);
  /** @type {Record<string, Timing[]>} */
  const timings = Object.fromEntries(names.map((name) => [name, []]));
  /** @type {Record<string, unknown>} */
  const values = {};
  for (let run = 0; run <= runs; run += 1) {
    for (const name of names) {
      const { value, ...timing } = await timed(contenders[name]);
      if (run === 0) values[name] = value;
      else timings[name].push(timing);
    }
  }
  return Object.fromEntries(
    names.map((name) => [
      name,
      {
        wall: median(timings[name].map(({ wall }) => wall)),
        cpu: median(timings[name].map(({ cpu }) => cpu)),
        value: values[name],
      },
    ]),
  );
}
