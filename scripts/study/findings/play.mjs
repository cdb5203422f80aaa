// Plays the shops that it is told to, one after another, beside the store that answers for those before.
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { openDemo } from '@throughline/demo';
import { disguised } from './disguise.mjs';

const FILES = /** @type {const} */ (['events.jsonl', 'objects.jsonl', 'relations.jsonl']);

parentPort?.on('message', (order) => parentPort?.postMessage(played(order)));

/** @param {{ drawn: import('./draw.mjs').Drawn, folder: string }} order @returns {import('./player.mjs').Played} */
function played({ drawn, folder }) {
  const demo = openDemo(drawn.config);
  mkdirSync(folder);
  write(demo, drawn.twist, folder);
  return { ...drawn, folder, config: demo.config, settings: demo.settings(), truth: demo.losses() };
}

/** All files in one run of the shop. @param {import('@throughline/demo').Demo} demo @param {string} twist @param {string} folder */
function write(demo, twist, folder) {
  const ends = new Map(FILES.map((name) => [name, openSync(join(folder, name), 'w')]));
  try {
    for (const { file, text } of demo.files(FILES)) {
      const end = ends.get(file);
      if (end !== undefined) writeSync(end, file === 'events.jsonl' ? disguised(text, twist) : text);
    }
  } finally {
    for (const end of ends.values()) closeSync(end);
  }
}
