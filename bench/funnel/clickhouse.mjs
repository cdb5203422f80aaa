import { STEPS, WINDOW } from './question.mjs';

/** More than there are events: moments and positions in one number, so that events at the same instant keep their order. */
const PLACES = 2 ** 24;
const KEY = `toUInt64(toUnixTimestamp64Milli(time) - 1700000000000) * ${PLACES} + position`;
const steps = STEPS.map((name) => `activity = '${name}'`).join(', ');
const depths = `windowFunnel(${WINDOW * PLACES + PLACES - 1})(${KEY}, ${steps})`;
const ORDERS = "shop = 'shop' AND object_type = 'order'";
const NAMES = STEPS.map((name) => `'${name}'`).join(', ');

/** Two shapes of the counts alone: `windowFunnel` tells how far, not when. The faster one counts. */
const SHAPES = {
  windowFunnel: `
SELECT depth, count() AS journeys
FROM (SELECT ${depths} AS depth FROM event_objects WHERE ${ORDERS} AND activity IN (${NAMES}) GROUP BY object_id)
GROUP BY depth`,
  'windowFunnel, in the order of the key': `
SELECT depth, count() AS journeys
FROM (
  SELECT ${depths} AS depth FROM event_objects WHERE ${ORDERS} AND activity IN (${NAMES})
  GROUP BY shop, object_type, object_id
)
GROUP BY depth SETTINGS optimize_aggregation_in_order = 1`,
};

/** @param {import('@throughline/stores').EventStore} store */
export function clickHouseShapes(store) {
  return Object.fromEntries(
    Object.entries(SHAPES).map(([name, sql]) => [
      `ClickHouse: ${name}`,
      async () => {
        const rows = await store.query({ sql });
        return STEPS.map((_, at) => ({
          journeys: rows.reduce((sum, row) => sum + (row.depth > at ? row.journeys : 0), 0),
          mean: null,
          p50: null,
          p90: null,
        }));
      },
    ]),
  );
}
