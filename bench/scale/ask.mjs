// Asks a store the map and a funnel, in turn, and tells the medians and the peak of memory as JSON.
import { ask, journeySource, mapEdges, readFacts } from '@throughline/journey';
import { Question } from '@throughline/model';
import { openEmbedded } from '@throughline/stores';
import { interleaved } from '../tools/measure.mjs';
import { FUNNEL } from './questions.mjs';

const [, , folder, runs] = process.argv;
const store = await openEmbedded({ path: folder });
const facts = await readFacts(store, 'shop');
const source = journeySource({ facts, objectType: 'order', span: null, where: [], bots: 'out' });
// As whoever asks over HTTP: with the defaults filled in.
const funnel = Question.parse(FUNNEL);
const timings = await interleaved(Number(runs), {
  map: () => store.query(mapEdges(source, null)),
  funnel: () => ask(store, 'shop', funnel),
});
await store.close();
const memory = process.resourceUsage().maxRSS * 1024;
process.stdout.write(JSON.stringify({ map: timings.map.wall, funnel: timings.funnel.wall, memory }));
