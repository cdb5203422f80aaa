// Imports a log into a fresh store and tells as JSON how long that took and how much memory.
import { importFiles } from '@throughline/ingest';
import { openEmbedded } from '@throughline/stores';
import { timed } from '../tools/measure.mjs';

const [, , path, folder, objects] = process.argv;

const ORDER = { type: 'order', id: '$order' };
const OBJECTS = {
  1: [ORDER],
  2.4: [ORDER, { type: 'customer', id: '$customer' }, { type: 'session', id: '$session' }],
};

const mapping = {
  tables: {
    events: {
      events: [{ activity: '$activity', time: '$time', amount: '$amount', objects: OBJECTS[objects] }],
    },
  },
};

const store = await openEmbedded({ path: folder });
const {
  wall,
  cpu,
  value: report,
} = await timed(() =>
  importFiles(store, { shop: 'shop', inputs: [path], mapping, rejectsPath: `${folder}/rejects.jsonl` }),
);
await store.close();
const { events, rejected, commit } = report;
const memory = process.resourceUsage().maxRSS * 1024;
const journeys = commit?.journeys ?? 0;
process.stdout.write(
  JSON.stringify({ events, rejected, journeys, seconds: wall / 1000, cpu: cpu / 1000, memory }),
);
