import { ask } from '@throughline/journey';

const LIMIT = 20;

/** Two shapes of the same question; the faster one counts. Ties are listed by name: an ENUM sorts as its names do. */
const SHAPES = {
  lists: `
SELECT list_aggregate(way::VARCHAR[], 'string_agg', '|') AS way, count
FROM (
  SELECT way, count(*) AS count
  FROM (SELECT list(activity ORDER BY moment, place) AS way FROM events GROUP BY "order")
  GROUP BY way ORDER BY count DESC, way LIMIT ${LIMIT}
)`,
  // One letter for each activity: short text is hashed and compared faster than lists are.
  letters: `
SELECT list_aggregate(list_transform(string_split(letters, ''), lambda letter: enum_range(NULL::activity)[ord(letter) - 64]), 'string_agg', '|') AS way, count
FROM (
  SELECT letters, count(*) AS count
  FROM (SELECT string_agg(chr(65 + enum_code(activity)), '' ORDER BY moment, place) AS letters FROM events GROUP BY "order")
  GROUP BY letters ORDER BY count DESC, letters LIMIT ${LIMIT}
)`,
};

/**
 * The most frequent ways; our answer tells beside them how long they take, what they bring, and the happy path.
 *
 * @type {import('./ways.mjs').WaysBench}
 */
export const VARIANTS = {
  name: 'variants',
  floor: 5,
  shapes: SHAPES,
  key: ['way'],
  rowOf: ({ way, count }) => ({ way, count: Number(count) }),
  async ours(store) {
    const { variants } = await ask(store, 'shop', { kind: 'variants', object: 'order', limit: LIMIT });
    return variants.map(({ activities, count }) => ({ way: activities.join('|'), count }));
  },
};
