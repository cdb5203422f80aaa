/**
 * The figures of a contender as a line of results.
 *
 * @param {string} bench
 * @param {[string, import('./measure.mjs').Timing]} entry
 * @returns {import('./results.mjs').Result}
 */
export function lineOf(bench, [name, { wall, cpu }]) {
  const figure = `${wall.toFixed(0)} ms (${cpu.toFixed(0)} ms of CPU)`;
  return { bench, what: name, figure, data: { wall, cpu } };
}

/**
 * The faster shape of a peer, by the clock, against ours.
 *
 * @param {{ bench: string, ours: string }} of
 * @param {[peer: string, floor: number]} peer Its shapes' names begin with its name.
 * @param {Record<string, import('./measure.mjs').Timing>} timings
 * @returns {import('./results.mjs').Result}
 */
export function ratioTo({ bench, ours }, [peer, floor], timings) {
  const shapes = Object.entries(timings).filter(([name]) => name.startsWith(peer));
  const [name, fastest] = shapes.sort(([, a], [, b]) => a.wall - b.wall)[0];
  const ratio = fastest.wall / timings[ours].wall;
  const cpu = fastest.cpu / timings[ours].cpu;
  return {
    bench,
    what: `faster than ${name}`,
    figure: `${ratio.toFixed(1)} × (${cpu.toFixed(1)} × in CPU)`,
    floor: `${floor} ×`,
    met: ratio >= floor,
    data: { ratio, cpu },
  };
}
