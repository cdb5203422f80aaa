// Sends Segment batches to a server and tells as JSON what it took: node load.mjs URL SECONDS RATE FIRST
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { batchBody, EVENTS_IN_BATCH } from './batch.mjs';

const CONNECTIONS = 32;
const [, , url, seconds, rate, first] = process.argv;
const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
const target = new URL('/v1/batch', url);
const times = [];
let number = Number(first);
let turnedAway = 0;

/** @param {string} body @returns {Promise<number>} the status */
function send(body) {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request(target, { method: 'POST', agent, headers }, (response) => {
      response.resume();
      response.once('end', () => resolve(response.statusCode ?? 0));
    });
    sent.once('error', reject);
    sent.end(body);
  });
}

async function one(due) {
  const body = batchBody((number += 1), Date.now());
  for (;;) {
    const status = await send(body);
    if (status === 200) break;
    if (status !== 429) throw new Error(`the server answered ${status}`);
    turnedAway += 1;
    await sleep(200);
  }
  times.push(performance.now() - due);
}

const begun = performance.now();
const until = begun + Number(seconds) * 1000;

/** As fast as it goes: each connection sends the next batch when the last one is answered. */
async function flatOut() {
  while (performance.now() < until) await one(performance.now());
}

/** At a rate: batches are due at even times, whether the earlier ones are answered or not, and their time counts from then. */
async function evenly() {
  const every = (EVENTS_IN_BATCH / Number(rate)) * 1000;
  const sent = [];
  for (let due = begun; due < until; due += every) {
    const ahead = due - performance.now();
    if (ahead > 1) await sleep(ahead);
    sent.push(one(due));
  }
  await Promise.all(sent);
}

if (Number(rate) > 0) await evenly();
else await Promise.all(Array.from({ length: CONNECTIONS }, flatOut));

const took = (performance.now() - begun) / 1000;
times.sort((a, b) => a - b);
const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
const events = times.length * EVENTS_IN_BATCH;
process.stdout.write(
  JSON.stringify({
    events,
    rate: events / took,
    p50: at(0.5),
    p99: at(0.99),
    worst: at(1),
    turnedAway,
    cpu: process.cpuUsage().user / 1e6,
  }),
);
process.exit(0);
