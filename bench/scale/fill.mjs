// Fills a fresh store with copies of a log, each with ids of its own, and tells as JSON what that took.
import { openEmbedded } from '@throughline/stores';
import { timed } from '../tools/measure.mjs';

const [, , path, folder, copies] = process.argv;
const COLUMNS = ['time', 'activity', 'order', 'customer', 'session', 'amount'];

const store = await openEmbedded({ path: folder });
const { wall, value: commit } = await timed(async () => {
  const unit = await store.begin('shop');
  const columns = COLUMNS.map((name) => ({ name, type: 'String' }));
  const source = await unit.source({ path, format: 'csv', compression: 'none', columns });
  await unit.stageEvents({
    sql: `
SELECT bitShiftLeft(toUInt128(cityHash64(position, copy)), 64) + position * 16 + copy AS id,
  parseDateTime64BestEffort(time, 3, 'UTC') AS time, assumeNotNull(_row_number) AS position, activity, '' AS system,
  ['mail', 'search', 'direct'][1 + cityHash64(\`order\`) % 3] AS channel, '' AS device, toDecimal64(0, 4) AS amount,
  '' AS currency, CAST(map() AS Map(String, String)) AS text, CAST(map() AS Map(String, Float64)) AS numbers,
  [('order', concat(\`order\`, '-', toString(copy)))] AS objects
FROM ${source} ARRAY JOIN range({copies:UInt32}) AS copy`,
    params: { copies: Number(copies) },
  });
  return unit.commit();
});
await store.close();
const memory = process.resourceUsage().maxRSS * 1024;
process.stdout.write(JSON.stringify({ events: commit.events, seconds: wall / 1000, memory }));
