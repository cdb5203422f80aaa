// Plays a demo shop and takes it in like the files of a shop, into a fresh store.
import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { openDemo } from '@throughline/demo';
import { importFiles } from '@throughline/ingest';
import { openEmbedded } from '@throughline/stores';

const [, , folder, events] = process.argv;
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
await store.close();
rmSync(played, { recursive: true });
renameSync(`${folder}.part`, folder);
