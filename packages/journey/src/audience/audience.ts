import type { AudienceAnswer, AudienceQuestion } from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import { type Asked, inquire, metaOf, orderOf } from '../answer/inquiry.js';
import type { AskOptions } from '../answer/reader.js';
import { audienceMembers, audienceSize, type MemberRow } from './members.sql.js';

/**
 * Who is in a segment, with what is known of them, page by page: what is exported and pushed.
 *
 * @throws QuestionError where the shop has no such segment, or its type has no journeys.
 * @throws StoreError `unknown-shop`, `cancelled`, …
 */
export async function askAudience(
  store: EventStore,
  asked: Asked<AudienceQuestion>,
  options: AskOptions = {},
): Promise<AudienceAnswer> {
  const inquiry = await inquire(store, asked, options);
  const { question, facts, reader } = inquiry;
  const { segment, limit, after = '' } = question;
  const saved =
    typeof segment === 'string' ? facts.settings.segments.find(({ id }) => id === segment) : undefined;
  const object = typeof segment === 'string' ? (saved?.object ?? 'customer') : segment.object;
  const order = { ...orderOf(inquiry, object, 'starting'), where: [{ segment }] };
  const { total } = await reader.row<{ readonly total: number }>(audienceSize(order));
  const rows = await reader.rows<MemberRow>(audienceMembers(order, { limit: limit + 1, after }));
  const listed = rows.slice(0, limit);
  return {
    kind: 'audience',
    shop: facts.shop,
    segment: saved?.id ?? null,
    name: saved?.name ?? null,
    object,
    total,
    members: listed.map(({ id, text, numbers }) => ({ id, text, numbers })),
    next: rows.length > listed.length ? (listed.at(-1)?.id ?? null) : null,
    meta: metaOf(inquiry, { journeys: total, types: [object] }),
  };
}
