import type { EventStore } from '@throughline/stores';
import { NAMES } from '../values/names.js';

interface EventRow {
  readonly id: string;
  readonly activity: string;
  readonly time: string;
  readonly qualifiers: string;
  readonly types: readonly string[];
  readonly ids: readonly string[];
}

const code = (a: string, b: string) => (a < b ? -1 : Number(a > b));

function touched({ qualifiers, types, ids }: EventRow): string[] {
  if (qualifiers === '') return types.map((type, at) => `${type}:${ids[at] ?? ''}:`).toSorted(code);
  return (JSON.parse(qualifiers) as string[][]).map((each) => each.join(':')).toSorted(code);
}

/** What the store holds of a log, in a fixed order: for comparing it with a reference. */
export async function storedLog(store: EventStore) {
  const events = await store.query<EventRow>({
    sql: `SELECT text['${NAMES.eventId}'] AS id, activity, time, text['${NAMES.qualifiers}'] AS qualifiers,
      object_types AS types, object_ids AS ids FROM events`,
  });
  const objects = await store.query<{ object: string }>({
    sql: "SELECT concat(object_type, ':', object_id) AS object FROM objects FINAL WHERE object_type != 'log'",
  });
  const relations = await store.query<{ relation: string }>({
    sql: "SELECT concat(from_id, ' ', qualifier, ' ', to_id) AS relation FROM object_relations FINAL",
  });
  return {
    events: events
      .map((row) => ({ id: row.id, activity: row.activity, time: row.time, objects: touched(row) }))
      .toSorted((a, b) => code(a.id, b.id)),
    objects: objects.map(({ object }) => object).toSorted(code),
    relations: relations.map(({ relation }) => relation).toSorted(code),
  };
}
