import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Worker } from 'node:worker_threads';
import { openDemo } from '@throughline/demo';
import { importFiles } from '@throughline/ingest';
import { ask } from '@throughline/journey';
import { disguised } from './disguise.mjs';
import { scored } from './score.mjs';

/**
 * Plays a shop, takes it in like files of a shop, asks for its findings, and holds them against the truth. The store knows
 * nothing of the configuration.
 * @param {import('@throughline/stores').EventStore} store
 * @param {import('./draw.mjs').Drawn} drawn
 */
export async function playRun(store, { seed, twist, config }) {
  const demo = openDemo(config);
  const shop = `run-${seed}`;
  const worker = new Worker(new URL('losses.mjs', import.meta.url), { workerData: config });
  const losses = once(worker, 'message');
  try {
    await takeIn(store, { shop, demo, twist });
    const begun = performance.now();
    const { findings } = await ask(store, shop, { kind: 'findings', limit: 500, seed: 1 });
    const seconds = (performance.now() - begun) / 1000;
    const [truth] = await losses;
    return { seed, twist, seconds, count: findings.length, ...scored({ demo, twist }, truth, findings) };
  } finally {
    await worker.terminate();
    await store.removeShop(shop);
  }
}

async function takeIn(store, { shop, demo, twist }) {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-study-'));
  const write = (name, texts) => pipeline(Readable.from(texts), createWriteStream(join(folder, name)));
  try {
    await write('events.jsonl', disguised(demo.events(), twist));
    await write('objects.jsonl', demo.objects());
    await write('relations.jsonl', demo.relations());
    await store.saveShop(shop, demo.settings());
    await importFiles(store, { shop, inputs: [folder] });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
