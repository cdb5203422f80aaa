import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

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

/**
 * The same rows in DuckDB's own storage, sorted by order and time as the event table is; activities are an ENUM,
 * so that both sides compare numbers.
 *
 * @param {{ dir: string }} options @param {{ path: string }} log
 */
export async function openDuckDb({ dir }, log) {
  const path = join(dir, 'duck.db');
  rmSync(path, { force: true });
  const instance = await DuckDBInstance.create(path, { threads: '2', memory_limit: '8GB' });
  const connection = await instance.connect();
  await connection.run(`CREATE TABLE raw AS SELECT epoch_ms(time) AS moment, row_number() OVER () AS place, activity, "order"
    FROM read_csv('${log.path}', columns = {'time': 'TIMESTAMP', 'activity': 'VARCHAR', 'order': 'VARCHAR',
      'customer': 'VARCHAR', 'session': 'VARCHAR', 'amount': 'VARCHAR'})`);
  await connection.run('CREATE TYPE activity AS ENUM (SELECT DISTINCT activity FROM raw ORDER BY activity)');
  await connection.run(`CREATE TABLE events AS SELECT "order", moment, place, activity::activity AS activity
    FROM raw ORDER BY "order", moment, place`);
  await connection.run('DROP TABLE raw');
  await connection.run('CHECKPOINT');
  return {
    shapes: Object.fromEntries(
      Object.entries(SHAPES).map(([name, sql]) => [
        `DuckDB: ${name}`,
        async () => (await (await connection.run(sql)).getRowObjectsJS()).map(edgeOf),
      ]),
    ),
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** @param {Record<string, any>} row @returns {import('./question.mjs').Edge} */
function edgeOf({ from, to, count, journeys, mean, quantiles }) {
  const [p50, p90] = quantiles;
  return { from, to, count: Number(count), journeys: Number(journeys), mean, p50, p90 };
}
