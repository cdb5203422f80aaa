import { ask } from '@throughline/journey';
import { RetentionQuestion } from '@throughline/model';

const START = 'Page Viewed';
const RETURN = 'Product Viewed';
const WEEKS = 12;

/** Weeks since the Monday before 1970; the log is in UTC, as the shop is. */
const week = (moment) => `(${moment} // 86400000 + 3) // 7`;

const STARTS = `SELECT "order", min(moment) AS entry FROM events WHERE activity = '${START}' GROUP BY "order"`;
const RETURNS = `SELECT "order", ${week('entry')} AS cohort, ${week('moment')} - ${week('entry')} AS apart
  FROM events JOIN (${STARTS}) USING ("order") WHERE activity = '${RETURN}'`;
const SIZES = `SELECT ${week('entry')} AS cohort, 0 AS apart, count(*) AS journeys FROM (${STARTS}) GROUP BY cohort`;

/** Two shapes of the same question; the faster one counts. */
const SHAPES = {
  'distinct count': `
${SIZES} UNION ALL
SELECT cohort, apart, count(DISTINCT "order") AS journeys FROM (${RETURNS})
WHERE apart > 0 AND apart < ${WEEKS} GROUP BY cohort, apart`,
  'distinct rows': `
${SIZES} UNION ALL
SELECT cohort, apart, count(*) AS journeys
FROM (SELECT DISTINCT "order", cohort, apart FROM (${RETURNS}) WHERE apart > 0 AND apart < ${WEEKS})
GROUP BY cohort, apart`,
};

/** @param {string} from */
const weekOf = (from) => Math.floor((Date.parse(from) / 86_400_000 + 3) / 7);

/**
 * Twelve weeks of every weekly cohort.
 *
 * @type {import('./ways.mjs').WaysBench}
 */
export const RETENTION = {
  name: 'retention',
  floor: 2,
  shapes: SHAPES,
  key: ['cohort', 'apart'],
  rowOf: ({ cohort, apart, journeys }) => ({
    cohort: Number(cohort),
    apart: Number(apart),
    journeys: Number(journeys),
  }),
  async ours(store) {
    const { cohorts } = await ask(
      store,
      'shop',
      RetentionQuestion.parse({
        kind: 'retention',
        object: 'order',
        start: { activity: START },
        return: { activity: RETURN },
        interval: 'week',
        intervals: WEEKS,
      }),
    );
    return cohorts.flatMap(({ from, returned }) =>
      returned
        .map((journeys, apart) => ({ cohort: weekOf(from), apart, journeys }))
        .filter(({ journeys }) => journeys > 0),
    );
  },
};
