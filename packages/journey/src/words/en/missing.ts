/** What could not be looked for, and what is missing for it. */
export const missing = {
  journeys: 'Neither customers nor sessions are known: their journeys are what is compared.',
  property: (
    what: string,
    { property, activity }: { readonly property: string; readonly activity: string },
  ) => `“${what}” cannot be looked for: “${property}” of “${activity}” never came in.`,
  activity: (what: string, activity: string) =>
    `“${what}” cannot be looked for: “${activity}” never came in.`,
  way: (what: string, from: string, to: string) =>
    `“${what}” cannot be looked for: “${from}” and “${to}” never came in.`,
  days: (least: number) =>
    `Days on which a figure broke cannot be looked for: that takes ${least} whole days with something to count.`,
};
