import { ask } from '@throughline/journey';
import { PathsQuestion } from '@throughline/model';

const FROM = 'Page Viewed';
const DEPTH = 5;

const FIGURES = 'count(*) AS journeys, avg(gap) / 1000 AS mean, quantile_cont(gap, [0.5, 0.9]) AS quantiles';

/** Two shapes of the same question; the faster one counts. Activities that follow themselves are one step. */
const SHAPES = {
  windows: `
WITH begins AS (SELECT "order", min(place) AS place FROM events WHERE activity = '${FROM}' GROUP BY "order"),
  walked AS (
    SELECT events."order", activity, moment, events.place
    FROM events JOIN begins ON events."order" = begins."order" AND events.place >= begins.place
    QUALIFY lead(activity) OVER (PARTITION BY events."order" ORDER BY events.place) IS DISTINCT FROM activity
  ),
  steps AS (
    SELECT row_number() OVER journey AS step, activity AS "from", lead(activity) OVER journey AS "to",
      lead(moment) OVER journey - moment AS gap
    FROM walked WINDOW journey AS (PARTITION BY "order" ORDER BY place)
  )
SELECT step, "from", "to", ${FIGURES} FROM steps WHERE step < ${DEPTH} AND "to" IS NOT NULL GROUP BY step, "from", "to"`,
  lists: `
WITH journeys AS (
    SELECT list(activity ORDER BY place) AS names, list(moment ORDER BY place) AS moments
    FROM events GROUP BY "order" HAVING bool_or(activity = '${FROM}')
  ),
  kept AS (
    SELECT names, moments, list_filter(range(list_position(names, '${FROM}'), len(names) + 1),
      lambda spot: spot = len(names) OR names[spot] <> names[spot + 1])[1:${DEPTH}] AS places
    FROM journeys
  ),
  steps AS (
    SELECT step, names[places[step]] AS "from", names[places[step + 1]] AS "to",
      moments[places[step + 1]] - moments[places[step]] AS gap
    FROM (SELECT *, unnest(range(1, len(places))) AS step FROM kept)
  )
SELECT step, "from", "to", ${FIGURES} FROM steps GROUP BY step, "from", "to"`,
};

/**
 * Where journeys go from one step, with the time that each link takes; our answer tells beside them what is dropped at
 * each node.
 *
 * @type {import('./ways.mjs').WaysBench}
 */
export const PATHS = {
  name: 'paths',
  floor: 3,
  shapes: SHAPES,
  key: ['step', 'from', 'to'],
  rowOf: ({ step, from, to, journeys, mean, quantiles: [p50, p90] }) => ({
    step: Number(step),
    from,
    to,
    journeys: Number(journeys),
    mean,
    p50: p50 / 1000,
    p90: p90 / 1000,
  }),
  async ours(store) {
    const question = { kind: 'paths', object: 'order', from: { activity: FROM }, depth: DEPTH };
    const { links } = await ask(store, 'shop', PathsQuestion.parse(question));
    return links.map(({ seconds, ...link }) => ({ ...link, ...seconds }));
  },
};
