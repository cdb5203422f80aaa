import { z } from 'zod';
import { firstId, idOf } from '../../http/facts/ids.js';
import { firstText, type Json, listOf, recordOf } from '../../http/facts/json.js';

const Prefix = z.string().min(1).max(64);

/** Where a help desk's tickets name the order that they are about: the first that is found counts. */
export const TicketMapping = z.strictObject({
  order: z.strictObject({
    /** A field of the shop's own, by its number. The exports tell it, webhooks do not. */
    field: z.union([z.number().int().positive(), z.string().regex(/^\d{1,20}$/u)]).optional(),
    /** What a tag begins with that ends with the order's id: `order_` for `order_1001`. */
    tag: Prefix.optional(),
    /** What stands right before the id in the subject, in small letters or capitals: `#` for `Where is #1001?` */
    subject: Prefix.optional(),
  }),
});
export type TicketMapping = z.infer<typeof TicketMapping>;

/** The id of the order that a ticket names; '' where it names none. */
export function orderOf(ticket: Json, { order }: TicketMapping): string {
  return firstId(inField(ticket, order.field), inTags(ticket, order.tag), inSubject(ticket, order.subject));
}

function inField(ticket: Json, field: number | string | undefined): unknown {
  const fields = listOf(ticket['custom_fields']).map(recordOf);
  return fields.find(({ id }) => field !== undefined && idOf(id) === String(field))?.['value'];
}

function inTags(ticket: Json, prefix: string | undefined): string {
  if (prefix === undefined) return '';
  const tags = listOf(ticket['tags']).map((tag) => firstText(tag));
  return tags.find((tag) => tag.startsWith(prefix))?.slice(prefix.length) ?? '';
}

/** Letters, digits and dashes right behind the prefix. */
function inSubject(ticket: Json, prefix: string | undefined): string {
  if (prefix === undefined) return '';
  const subject = firstText(ticket['subject']);
  const at = subject.toLowerCase().indexOf(prefix.toLowerCase());
  return at < 0
    ? ''
    : (/^[\p{L}\p{N}][\p{L}\p{N}-]{0,63}/u.exec(subject.slice(at + prefix.length))?.[0] ?? '');
}
