import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  await takeIn(store, { shop, demo, twist });
  const begun = performance.now();
  const { findings } = await ask(store, shop, { kind: 'findings', limit: 500, seed: 1 });
  const seconds = (performance.now() - begun) / 1000;
  await store.removeShop(shop);
  return {
    seed,
    twist,
    events: config.events,
    seconds,
    count: findings.length,
    ...scored(demo.losses(), findings),
  };
}

async function takeIn(store, { shop, demo, twist }) {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-study-'));
  try {
    writeFileSync(join(folder, 'events.jsonl'), disguised([...demo.events()].join(''), twist));
    writeFileSync(join(folder, 'objects.jsonl'), [...demo.objects()].join(''));
    writeFileSync(join(folder, 'relations.jsonl'), [...demo.relations()].join(''));
    await store.saveShop(shop, demo.settings());
    await importFiles(store, { shop, inputs: [folder] });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
