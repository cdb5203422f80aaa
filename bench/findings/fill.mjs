// Plays a demo shop and takes it in like the files of a shop, into a fresh store, and lets that come to rest.
import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openDemo } from '@throughline/demo';
import { importFiles } from '@throughline/ingest';
import { openEmbedded } from '@throughline/stores';

const [, , folder, events] = process.argv;
/** Seconds without a merge after which none is on its way. */
const QUIET_S = 5;
const FILES = ['events.jsonl', 'objects.jsonl', 'relations.jsonl'];

const played = join(`${folder}.part`, 'played');
mkdirSync(played, { recursive: true });
const demo = openDemo({ events: Number(events), seed: 7 });
const open = Object.fromEntries(FILES.map((name) => [name, openSync(join(played, name), 'w')]));
for (const { file, text } of demo.files()) if (file in open) writeSync(open[file], text);
for (const file of Object.values(open)) closeSync(file);

const store = await openEmbedded({ path: `${folder}.part` });
await store.saveShop('shop', demo.settings());
await importFiles(store, { shop: 'shop', inputs: [played] });
// For some minutes after an import the engine merges what it left, beside every question: what is measured is a shop at rest.
const merges = async () =>
  (await store.query({ sql: 'SELECT count() AS running FROM system.merges' }))[0].running;
for (let quiet = 0; quiet < QUIET_S; quiet = (await merges()) === 0 ? quiet + 1 : 0) await wait(1000);
await store.close();
rmSync(played, { recursive: true });
renameSync(`${folder}.part`, folder);
