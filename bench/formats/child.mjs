// Imports an event log into a fresh store and tells as JSON how long that took and how much memory.
import { importFiles } from '@throughline/ingest';
import { openEmbedded } from '@throughline/stores';
import { timed } from '../tools/measure.mjs';

const [, , path, folder] = process.argv;

const store = await openEmbedded({ path: folder });
const {
  wall,
  cpu,
  value: report,
} = await timed(() =>
  importFiles(store, { shop: 'shop', inputs: [path], rejectsPath: `${folder}/rejects.jsonl` }),
);
await store.close();
const memory = process.resourceUsage().maxRSS * 1024;
process.stdout.write(
  JSON.stringify({ events: report.events, seconds: wall / 1000, cpu: cpu / 1000, memory }),
);
