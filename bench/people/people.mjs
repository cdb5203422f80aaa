import { setTimeout as sleep } from 'node:timers/promises';
import { openServer } from '@throughline/server';
import { openEmbedded } from '@throughline/stores';
import { storeFolder } from '../import/import.mjs';
import { randomOf } from '../tools/random.mjs';
import { nextQuestion } from './mix.mjs';

const PEOPLE = 20;
const THINKING = 2000;
const SECONDS = 60;
const FLOORS = { p95: 2000, again: 20 };

/**
 * Twenty people at once, each thinking for two seconds between questions, for a minute, over HTTP; then one question asked
 * twice, of which the second time must come from memory.
 *
 * @param {import('../tools/options.mjs').Options} options
 * @returns {Promise<import('../tools/results.mjs').Result[]>}
 */
export async function benchPeople(options) {
  const data = storeFolder(options.dir);
  const store = await openEmbedded({ path: data });
  const server = await openServer({ store, data, port: 0 });
  try {
    const until = performance.now() + SECONDS * 1000;
    const people = Array.from({ length: PEOPLE }, (_, person) =>
      sit(server.url, randomOf(person + 1), until),
    );
    const times = (await Promise.all(people)).flat().sort((a, b) => a - b);
    const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
    const again = await askTwice(server.url);
    const said = `p50 ${at(0.5).toFixed(0)} ms, p95 ${at(0.95).toFixed(0)} ms, worst ${at(1).toFixed(0)} ms of ${times.length} questions`;
    return [
      {
        bench: 'people',
        what: `${PEOPLE} at once, ${THINKING / 1000} s of thinking`,
        figure: said,
        floor: `p95 ${FLOORS.p95} ms`,
        met: at(0.95) <= FLOORS.p95,
      },
      {
        bench: 'people',
        what: 'a question asked again',
        figure: `${again.toFixed(1)} ms`,
        floor: `${FLOORS.again} ms`,
        met: again <= FLOORS.again,
      },
    ];
  } finally {
    await server.close();
    await store.close();
  }
}

/** @param {string} url @param {() => number} random @param {number} until */
async function sit(url, random, until) {
  const times = [];
  // Nobody begins at the same instant.
  await sleep(random() * THINKING);
  while (performance.now() < until) {
    times.push(await askOver(url, nextQuestion(random)));
    await sleep(THINKING);
  }
  return times;
}

async function askOver(url, question) {
  const begun = performance.now();
  const response = await fetch(`${url}/api/questions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ shop: 'shop', ...question }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${JSON.stringify(question)}: ${text}`);
  return performance.now() - begun;
}

async function askTwice(url) {
  const question = nextQuestion(() => 0);
  await askOver(url, question);
  return askOver(url, question);
}
