import type { ObjectRef, RelatedObject } from '@throughline/model';
import { WORKED_ON } from '../open/plan.js';
import type { EventRow, RelationRow } from './timeline.sql.js';

const keyOf = (type: string, id: string) => JSON.stringify([type, id]);

/**
 * As many of them as an answer lists, in their order. Those that a shop works on are not cut while there are others: who
 * looks at a customer with hundreds of sessions looks for an order.
 */
export function listedOf(related: readonly RelatedObject[], most: number): RelatedObject[] {
  const [worked, others] = [true, false].map((is) =>
    related.filter(({ type }) => WORKED_ON.includes(type) === is),
  );
  const listed = new Set([...(worked ?? []), ...(others ?? [])].slice(0, most));
  return related.filter((each) => listed.has(each));
}

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
