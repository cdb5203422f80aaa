import { importFiles } from '@throughline/ingest';
import { ask } from '@throughline/journey';
import { scored } from './score.mjs';

/**
 * Takes a shop in like files of a shop, asks for its findings, and holds them against the truth. The store knows nothing of the
 * configuration.
 * @param {import('@throughline/stores').EventStore} store
 * @param {import('./player.mjs').Played} played
 */
export async function judgeRun(store, played) {
  const { seed, twist, folder, settings, truth } = played;
  const shop = `run-${seed}`;
  try {
    await store.saveShop(shop, settings);
    await importFiles(store, { shop, inputs: [folder] });
    const begun = performance.now();
    const { findings } = await ask(store, shop, { kind: 'findings', limit: 500, seed: 1 });
    const seconds = (performance.now() - begun) / 1000;
    return { seed, twist, seconds, count: findings.length, ...scored(played, truth, findings) };
  } finally {
    await store.removeShop(shop);
  }
}
