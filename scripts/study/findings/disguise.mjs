/** Names as a shop of its own mind would give them; what the taxonomy cannot know is among them. */
const NAMES = {
  'Payment Failed': 'payment_declined',
  'Product Added': 'add_to_cart',
  'Order Completed': 'purchase',
  'Page Viewed': 'page_view',
  'Points Earned': 'evt_17',
  'Message Sent': 'evt_23',
};

/** One visit in ten is kept apart from its customer by its last digit but for these. */
const UNKNOWN_VISITS = new Set(['1', '4', '7']);

/**
 * The lines of `events.jsonl` as the shop of a twist would send them.
 * @param {string} text @param {string} twist
 */
export function disguised(text, twist) {
  const change = CHANGES[twist];
  if (change === undefined) return text;
  return `${text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.stringify(change(JSON.parse(line))))
    .join('\n')}\n`;
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

/** @param {Event} event */
function isUnknown({ objects }) {
  const visit = objects.find(({ type }) => type === 'session')?.id ?? '';
  return UNKNOWN_VISITS.has(visit.split('-')[1]?.at(-1) ?? '');
}
