/** The fixed words of a service blueprint, in the order in which they are drawn. */

export const STAGES = ['awareness', 'consideration', 'decision', 'fulfilment', 'retention'] as const;
/** One phase of the customer's way through the shop. */
export type Stage = (typeof STAGES)[number];

export const LANES = ['evidence', 'customer', 'frontstage', 'backstage', 'support'] as const;
/** One row of the blueprint (Shostack 1984; Bitner, Ostrom & Morgan 2008). */
export type Lane = (typeof LANES)[number];

export const STAGE_NAMES: Readonly<Record<Stage, string>> = {
  awareness: 'Awareness',
  consideration: 'Consideration',
  decision: 'Decision',
  fulfilment: 'Fulfilment',
  retention: 'Retention',
};

export const LANE_NAMES: Readonly<Record<Lane, string>> = {
  evidence: 'Evidence',
  customer: 'Customer',
  frontstage: 'Frontstage',
  backstage: 'Backstage',
  support: 'Support',
};

/** What each lane holds, as people say it. */
export const LANE_HINTS: Readonly<Record<Lane, string>> = {
  evidence: 'what they see',
  customer: 'what they do',
  frontstage: 'what we show',
  backstage: 'what we do',
  support: 'what carries it',
};

export function isStage(value: unknown): value is Stage {
  return STAGES.includes(value as Stage);
}

export function isLane(value: unknown): value is Lane {
  return LANES.includes(value as Lane);
}
