import type { Statement } from '@throughline/stores';
import type { JourneyOrder } from '../source/order.js';
import { journeySource } from '../source/source.js';

export interface MemberRow {
  readonly id: string;
  readonly text: Readonly<Record<string, string>>;
  readonly numbers: Readonly<Record<string, number>>;
}

export function audienceSize(order: JourneyOrder): Statement {
  const source = journeySource(order);
  const each = source.everyShard(`SELECT object_id FROM ${source.journeys}`);
  return source.binder.statement(`SELECT toUInt32(count()) AS total FROM ${each}`);
}

/** Members after an id, in the order of their ids. Objects and journeys are sharded alike, so the join stays where they are. */
export function audienceMembers(
  order: JourneyOrder,
  { limit, after }: { readonly limit: number; readonly after: string },
): Statement {
  const source = journeySource(order);
  const { binder } = source;
  const { facts, objectType } = order;
  const page = `
    SELECT object_id FROM ${source.journeys}
    WHERE object_id > ${binder.text(after)} ORDER BY object_id LIMIT ${binder.whole(limit)}`;
  const objects = `
    SELECT object_id, text, numbers FROM ${source.own('objects')}
    WHERE shop = ${binder.text(facts.shop)} AND object_type = ${binder.text(objectType)}`;
  const known = `
  SELECT object_id AS id, text, numbers FROM (${page}) AS member LEFT JOIN (${objects}) AS object USING (object_id)`;
  return binder.statement(`
SELECT id, text, numbers FROM ${source.everyShard(known)}
ORDER BY id LIMIT ${binder.whole(limit)}`);
}
