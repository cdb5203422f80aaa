const STEPS = `
  SELECT "order" AS object, activity AS "from", lead(activity) OVER journey AS "to", lead(moment) OVER journey - moment AS gap
  FROM events WINDOW journey AS (PARTITION BY "order" ORDER BY moment, place)`;

/** Two shapes of the same question; the faster one counts. */
const SHAPES = {
  // Everything in one aggregation.
  'window, distinct count': `
SELECT "from", "to", count(*) AS count, count(DISTINCT object) AS journeys, avg(gap) AS mean,
  quantile_cont(gap, [0.5, 0.9]) AS quantiles
FROM (${STEPS}) WHERE "to" IS NOT NULL GROUP BY "from", "to"`,
  // Journeys are counted apart, since a distinct count makes the one aggregation slow.
  'window, journeys apart': `
WITH steps AS MATERIALIZED (SELECT * FROM (${STEPS}) WHERE "to" IS NOT NULL),
  figures AS (
    SELECT "from", "to", count(*) AS count, avg(gap) AS mean, quantile_cont(gap, [0.5, 0.9]) AS quantiles
    FROM steps GROUP BY "from", "to"
  ),
  reached AS (
    SELECT "from", "to", count(*) AS journeys FROM (SELECT DISTINCT object, "from", "to" FROM steps) GROUP BY "from", "to"
  )
SELECT * FROM figures JOIN reached USING ("from", "to")`,
};

/** @param {import('../tools/duckdb.mjs').DuckDb} duck */
export function duckDbShapes(duck) {
  return Object.fromEntries(
    Object.entries(SHAPES).map(([name, sql]) => [
      `DuckDB: ${name}`,
      async () => (await duck.rows(sql)).map(edgeOf),
    ]),
  );
}

/** @param {Record<string, any>} row @returns {import('./question.mjs').Edge} */
function edgeOf({ from, to, count, journeys, mean, quantiles }) {
  const [p50, p90] = quantiles;
  return { from, to, count: Number(count), journeys: Number(journeys), mean, p50, p90 };
}
