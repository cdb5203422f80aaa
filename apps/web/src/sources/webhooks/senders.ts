import type { BackfillBody, HookEntry } from '@throughline/server/routes';

export type Kind = HookEntry['kind'];
export type VendorName = BackfillBody['vendor'];

/** Whose webhooks are understood, in the order in which a shop usually connects them. */
export const VENDORS = [
  'shopify',
  'woocommerce',
  'stripe',
  'zendesk',
  'klaviyo',
] as const satisfies readonly VendorName[];

/** As they write themselves: the same in every language. */
export const TITLES: Readonly<Record<VendorName, string>> = {
  shopify: 'Shopify',
  woocommerce: 'WooCommerce',
  stripe: 'Stripe',
  zendesk: 'Zendesk',
  klaviyo: 'Klaviyo',
};

/** What is to be ticked in a vendor's console, by the names that stand there; docs/sources.md says the same. */
export const TOPICS: Readonly<Record<VendorName, readonly string[]>> = {
  shopify: [
    'orders/create',
    'orders/updated',
    'orders/paid',
    'orders/cancelled',
    'fulfillments/create',
    'fulfillments/update',
    'fulfillment_events/create',
    'refunds/create',
    'checkouts/create',
    'carts/create',
    'carts/update',
    'tender_transactions/create',
  ],
  woocommerce: ['Order created', 'Order updated', 'Customer created', 'Product updated'],
  stripe: ['payment_intent.*', 'charge.*', 'refund.*'],
  zendesk: [
    'Ticket created',
    'Ticket status changed',
    'Ticket comment added',
    'Ticket agent assignment changed',
  ],
  klaviyo: ['event:klaviyo.email_delivered', 'event:klaviyo.opened_email', 'event:klaviyo.clicked_email'],
};

/** Vendors whose API has an address of its own for each shop: an example of it. */
export const SITES: Partial<Record<VendorName, string>> = {
  shopify: 'boots.myshopify.com',
  woocommerce: 'boots.example',
  zendesk: 'boots.zendesk.com',
};

/** In the address of the screen, the way to set up a sender of another kind: no source can have that name. */
export const OTHER = '+';

/** One line of the list: a vendor, a source that is there already, or the way to another. */
export interface Sender {
  /** The name of the source, as it stands in its address; `+` for one that has none yet. */
  readonly name: string;
  readonly kind: Kind;
  readonly title: string | null;
  readonly entry: HookEntry | null;
}

/** Vendors, connected or not; then sources under other names; then the way to one more, which has no title of its own. */
export function sendersOf(entries: readonly HookEntry[]): Sender[] {
  const known = new Map(entries.map((entry) => [entry.name, entry]));
  const vendors = VENDORS.map((name): Sender => {
    const entry = known.get(name) ?? null;
    return { name, kind: entry?.kind ?? name, title: TITLES[name], entry };
  });
  const others = entries
    .filter(({ name }) => !VENDORS.some((vendor) => vendor === name))
    .map((entry): Sender => ({ name: entry.name, kind: entry.kind, title: entry.name, entry }));
  return [...vendors, ...others, { name: OTHER, kind: 'signed', title: null, entry: null }];
}

/** How a connection stands. */
export type Standing = 'none' | 'waiting' | 'works' | 'refused';

/** `refused`: of what came since the last delivery that was taken, some was turned away; nothing can be said of before the start. */
export function standingOf(entry: HookEntry | null): Standing {
  if (entry === null) return 'none';
  const { taken, repeated, lastRefused } = entry;
  if (lastRefused !== null && lastRefused.at === entry.last) return 'refused';
  return taken + repeated > 0 ? 'works' : lastRefused === null ? 'waiting' : 'refused';
}

/** Whether an address leads to this machine alone: then no vendor can send to it. */
export function isOnlyHere(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d+){3}$/u.test(hostname);
}

/** A mapping to begin with. */
export const EXAMPLE_MAPPING = `{
  "activity": "type",
  "names": { "gift.wrapped": "Gift Wrapped" },
  "time": "at",
  "id": "data.no",
  "objects": { "order": "data.order.id" },
  "email": "data.customer.email"
}`;

/** The mapping that a text says; null where it is no object of JSON. */
export function mappingIn(text: string): Record<string, unknown> | null {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? { ...read } : null;
  } catch {
    return null;
  }
}
