import { openDemo } from '@throughline/demo';

const FLOOR = 200_000;
const EVENTS = 1_000_000;

/**
 * Events of the demo shop as JSONL text, kept nowhere.
 * @param {import('../tools/options.mjs').Options} options
 * @returns {import('../tools/results.mjs').Result[]}
 */
export function benchDemo(options) {
  const events = Math.min(EVENTS, options.events);
  const demo = openDemo({ events });
  const begun = performance.now();
  let lines = 0;
  let bytes = 0;
  for (const { file, text } of demo.files()) {
    bytes += text.length;
    if (file === 'events.jsonl') lines += linesOf(text);
  }
  const seconds = (performance.now() - begun) / 1000;
  const rate = Math.round(lines / seconds);
  return [
    {
      bench: 'demo',
      what: `${lines.toLocaleString('en')} events to JSONL (${(bytes / 2 ** 20).toFixed(0)} MB, all files)`,
      figure: `${rate.toLocaleString('en')} events/s`,
      floor: `${FLOOR.toLocaleString('en')} events/s`,
      met: rate >= FLOOR,
      data: { lines, bytes, seconds, rate },
    },
  ];
}

/** @param {string | Uint8Array} text */
function linesOf(text) {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
