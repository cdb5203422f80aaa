/** What could not be looked for, and what is missing for it. */
export const missing = {
  journeys:
    'Nothing is known whose journeys could be compared: customers, sessions, orders, parcels, tickets or returns.',
  comingBack:
    'Neither customers nor sessions are known: findings are told of what is worked on, priced by what is paid back. Whether customers come back is not in it.',
  nothingBack:
    'What goes wrong with orders, parcels and tickets has no price: no event tells what was paid back (“Return Refunded” or “Order Cancelled” with an amount). What has no price is not told.',
  visitors: 'What visitors do before they order cannot be told: neither customers nor sessions are known.',
  worth:
    'Nothing can be priced: no order tells what it comes to. Tell in the settings what an order comes to as a rule (“orderValue”).',
  property: (
    what: string,
    { property, activity }: { readonly property: string; readonly activity: string },
  ) => `“${what}” cannot be looked for: “${property}” of “${activity}” never came in.`,
  activity: (what: string, activity: string) =>
    `“${what}” cannot be looked for: “${activity}” never came in.`,
  way: (what: string, from: string, to: string) =>
    `“${what}” cannot be looked for: “${from}” and “${to}” never came in.`,
  scale: (what: string, { property, activity }: { readonly property: string; readonly activity: string }) =>
    `“${what}” cannot be looked for in “${property}” of “${activity}”: its answers go neither from 1 to 5 nor from 0 to 10, so that nobody knows which are low.`,
  step: (activity: string) =>
    `Orders should take “${activity}”, but it never came in: they are not held against it.`,
  days: (least: number) =>
    `Days on which a figure broke cannot be looked for: that takes ${least} whole days with something to count.`,
};
