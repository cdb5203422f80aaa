import { STEPS, WINDOW } from './question.mjs';

const names = STEPS.map((name) => `'${name}'`);
const later = STEPS.map((_, at) => at + 1).slice(1);

/**
 * From attempts (`object`, the place `p1` of the first step, the moments `m1`, `m2`, … of all) to the figures: what the
 * window leaves; of each order's attempts the one that gets furthest, of several the first.
 *
 * @param {string} tables @param {string} attempts
 */
function figures(tables, attempts) {
  const inTime = later.map((step) => `t${step}: CASE WHEN m${step} - m1 <= ${WINDOW} THEN m${step} END`);
  const depth = later.map((step) => `coalesce((m${step} - m1 <= ${WINDOW})::BIGINT, 0)`).join(' + ');
  const times = later.map((step) => {
    const gap = `took.t${step} - took.t${step - 1}`;
    return `[avg(${gap}), quantile_cont(${gap}, 0.5), quantile_cont(${gap}, 0.9)]`;
  });
  return `
WITH ${tables} attempts AS (${attempts}),
  best AS (
    SELECT arg_max({t1: m1, ${inTime.join(', ')}}, (${depth}) * 1000000000 - p1) AS took
    FROM attempts GROUP BY object
  )
SELECT [${[1, ...later].map((step) => `count(took.t${step})`).join(', ')}] AS journeys, [${times.join(', ')}] AS times
FROM best`;
}

const moments = (moment) => later.map((step) => `${moment(step)} AS m${step}`).join(', ');

/** Each attempt looks up the next event of the next step: one ASOF join a step. */
const joined = figures(
  '',
  `
  SELECT e1."order" AS object, e1.place AS p1, e1.moment AS m1, ${moments((step) => `e${step}.moment`)}
  FROM (SELECT * FROM events WHERE activity = ${names[0]}) e1
  ${later
    .map(
      (step) => `ASOF LEFT JOIN (SELECT * FROM events WHERE activity = ${names[step - 1]}) e${step}
    ON e${step}."order" = e1."order" AND e${step}.place > coalesce(e${step - 1}.place, 1000000000000)`,
    )
    .join('\n  ')}`,
);

/** From the last step to the first: what follows an event is the next one of the next step, with what follows that. */
const windowed = figures(
  later
    .map((step) => later.length + 2 - step + 1)
    .map((step) => {
      const next = step === STEPS.length ? '' : `, next: n${step + 1}`;
      const from = step === STEPS.length ? `events WHERE activity IN (${names.join(', ')})` : `w${step + 1}`;
      return `w${step} AS (
    SELECT *, min(CASE WHEN activity = ${names[step - 1]} THEN {place: place, moment: moment${next}} END) OVER later AS n${step}
    FROM ${from}
    WINDOW later AS (PARTITION BY "order" ORDER BY place ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING)),`;
    })
    .join('\n  '),
  `
  SELECT "order" AS object, place AS p1, moment AS m1, ${moments((step) => `n2${'.next'.repeat(step - 2)}.moment`)}
  FROM w2 WHERE activity = ${names[0]}`,
);

const SHAPES = { 'ASOF join for each step': joined, 'window for each step': windowed };

/** Two shapes of the same question; the faster one counts. @param {import('@duckdb/node-api').DuckDBConnection} connection */
export function duckDbShapes(connection) {
  return Object.fromEntries(
    Object.entries(SHAPES).map(([name, sql]) => [
      `DuckDB: ${name}`,
      async () => {
        const [row] = await (await connection.run(sql)).getRowObjectsJS();
        return row.journeys.map((journeys, at) => {
          const [mean, p50, p90] = at === 0 ? [null, null, null] : row.times[at - 1];
          return { journeys: Number(journeys), mean, p50, p90 };
        });
      },
    ]),
  );
}
