import type { ObjectRef, RelatedObject } from '@throughline/model';
import type { EventRow, RelationRow } from './timeline.sql.js';

const keyOf = (type: string, id: string) => JSON.stringify([type, id]);

/** What an object shares events with and is tied to by relations, most shared events first, then by type and id. */
export function relatedTo(
  own: ObjectRef,
  events: readonly EventRow[],
  relations: readonly RelationRow[],
): RelatedObject[] {
  const found = new Map<string, RelatedObject>();
  const at = (type: string, id: string): RelatedObject => {
    const known = found.get(keyOf(type, id)) ?? { type, id, shared: 0, relations: [] };
    found.set(keyOf(type, id), known);
    return known;
  };
  for (const { refs } of events) for (const [type, id] of refs) at(type, id).shared += 1;
  for (const { type, id, relations: names } of relations) at(type, id).relations.push(...names);
  found.delete(keyOf(own.type, own.id));
  return [...found.values()].sort(
    (a, b) => b.shared - a.shared || (keyOf(a.type, a.id) < keyOf(b.type, b.id) ? -1 : 1),
  );
}
