const STEPS = `
  SELECT object_id, activity AS \`from\`, leadInFrame(activity, 1, '') OVER journey AS \`to\`,
    leadInFrame(toUnixTimestamp64Milli(time)) OVER journey - toUnixTimestamp64Milli(time) AS gap
  FROM event_objects
  WHERE shop = 'shop' AND object_type = 'order'
  WINDOW journey AS (PARTITION BY object_id ORDER BY time, position, event_id
    ROWS BETWEEN CURRENT ROW AND 1 FOLLOWING)`;

/** Two shapes of the same question; the faster one counts. */
const SHAPES = {
  'window, distinct count': `
SELECT \`from\`, \`to\`, count() AS count, uniqExact(object_id) AS journeys, avg(gap) AS mean,
  quantilesExactInclusive(0.5, 0.9)(gap) AS quantiles
FROM (${STEPS}) WHERE \`to\` != '' GROUP BY \`from\`, \`to\``,
  // Grouped by object first, in the order of the key, so that journeys are counted without a set of ids.
  'window, grouped twice': `
SELECT \`from\`, \`to\`, sum(length(gaps)) AS count, count() AS journeys, avgArray(gaps) AS mean,
  quantilesExactInclusiveArray(0.5, 0.9)(gaps) AS quantiles
FROM (
  SELECT object_id, \`from\`, \`to\`, groupArray(gap) AS gaps
  FROM (${STEPS}) WHERE \`to\` != '' GROUP BY object_id, \`from\`, \`to\`
)
GROUP BY \`from\`, \`to\``,
};

/** @param {import('@throughline/stores').EventStore} store */
export function clickHouseShapes(store) {
  return Object.fromEntries(
    Object.entries(SHAPES).map(([name, sql]) => [
      `ClickHouse: ${name}`,
      async () => (await store.query({ sql })).map(edgeOf),
    ]),
  );
}

/** @param {any} row @returns {import('./question.mjs').Edge} */
function edgeOf({ quantiles: [p50, p90], ...edge }) {
  return { ...edge, p50, p90 };
}
