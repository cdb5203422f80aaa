// Asks a store for all findings: for the first time, again, and after a thousand events came in. Tells as JSON what that took.
import { ask } from '@throughline/journey';
import { Question } from '@throughline/model';
import { openEmbedded } from '@throughline/stores';
import { timed } from '../tools/measure.mjs';

const HOUR = 3_600_000;
const VISITORS = 330;
const [, , folder] = process.argv;
const question = Question.parse({ kind: 'findings', limit: 500 });
const store = await openEmbedded({ path: folder });
const first = await timed(() => ask(store, 'shop', question));
const again = await timed(() => ask(store, 'shop', question));
await store.append('shop', { events: newEvents(Date.parse(first.value.meta.asOf)) });
const after = await timed(() => ask(store, 'shop', question));
const [shop] = await store.query({
  sql: `SELECT sum(events) AS events, countIf(object_type = 'customer') AS customers
FROM (SELECT object_type, length(activities) AS events FROM journeys WHERE object_type = 'customer')`,
});
await store.close();
const memory = process.resourceUsage().maxRSS * 1024;
const times = ({ wall, cpu, value }) => ({ wall, cpu, findings: value.count });
process.stdout.write(
  JSON.stringify({ first: times(first), again: times(again), after: times(after), shop, memory }),
);

/** Visits in the hour after the end of the log, and one in ten of them an hour before it: those come in late. */
function newEvents(end) {
  return Array.from({ length: VISITORS }, (_, visitor) => visitor).flatMap((visitor) => {
    const begun = end + (visitor % 10 === 0 ? -HOUR : 1000) + visitor * 9000;
    const name = `later-${end}-${visitor}`;
    return ['Page Viewed', 'Product Viewed', 'Product Added'].map((activity, at) => ({
      id: `${name}-${at}`,
      time: new Date(begun + at * 1000).toISOString(),
      activity,
      device: 'phone',
      channel: 'direct',
      objects: [{ type: 'customer', id: name }],
    }));
  });
}
