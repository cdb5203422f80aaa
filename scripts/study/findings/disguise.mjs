/** Names as a shop of its own mind would give them; what the taxonomy cannot know is among them. */
const NAMES = {
  'Payment Failed': 'payment_declined',
  'Product Added': 'add_to_cart',
  'Order Completed': 'purchase',
  'Page Viewed': 'page_view',
  'Cart Viewed': 'evt_08',
  'Loyalty Points Earned': 'evt_17',
  'Message Sent': 'evt_23',
};

/** Three visits in ten are not known to be anybody's, whoever else's their visitor's other visits are. */
const UNKNOWN_VISITS = new Set([1, 4, 7]);

/**
 * `events.jsonl` as the shop of a twist would send it: whole lines go in, in texts of any length, and come out.
 * @param {Iterable<string>} texts @param {string} twist @returns {Iterable<string>}
 */
export function* disguised(texts, twist) {
  const change = CHANGES[twist];
  for (const text of texts) {
    if (change === undefined) yield text;
    else
      yield `${text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.stringify(change(JSON.parse(line))))
        .join('\n')}\n`;
  }
}

/** @typedef {{ activity: string, device?: string, objects: { type: string, id: string }[] }} Event */

/** @type {Record<string, (event: Event) => Event>} */
const CHANGES = {
  renamed: (event) => ({ ...event, activity: NAMES[event.activity] ?? event.activity }),
  unrecorded: (event) => ({ ...event, device: undefined }),
  identities: (event) => ({
    ...event,
    objects: event.objects.filter(({ type }) => type !== 'customer' || !isUnknown(event)),
  }),
};

/** By the number of the visitor and of the visit. @param {Event} event */
function isUnknown({ objects }) {
  const [, visitor = '', visit = ''] = objects.find(({ type }) => type === 'session')?.id.split('-') ?? [];
  return UNKNOWN_VISITS.has((Number(visitor) + 3 * Number(visit)) % 10);
}
