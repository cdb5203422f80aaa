import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/**
 * A shop that has been played.
 * @typedef {object} Played
 * @property {number} seed
 * @property {string} twist
 * @property {string} folder Its files.
 * @property {import('@throughline/demo').DemoConfig} config
 * @property {import('@throughline/model').ShopSettings} settings
 * @property {import('@throughline/demo').Losses} truth What its problems cost.
 */

/**
 * Plays shops in a thread of its own, one ahead of the one that is asked for. What is played depends on what was drawn alone.
 * @param {readonly import('./draw.mjs').Drawn[]} shops @returns {AsyncGenerator<Played>}
 */
export async function* playedAhead(shops) {
  const worker = new Worker(new URL('play.mjs', import.meta.url));
  const folder = mkdtempSync(join(tmpdir(), 'throughline-study-'));
  const play = (drawn) => {
    if (drawn === undefined) return undefined;
    worker.postMessage({ drawn, folder: join(folder, `run-${drawn.seed}`) });
    return once(worker, 'message');
  };
  try {
    let next = play(shops[0]);
    for (let at = 1; next !== undefined; at += 1) {
      const [played] = await next;
      next = play(shops[at]);
      yield played;
      rmSync(played.folder, { recursive: true });
    }
  } finally {
    await worker.terminate();
    rmSync(folder, { recursive: true, force: true });
  }
}
