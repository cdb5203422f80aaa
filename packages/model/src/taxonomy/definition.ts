import type { Lane, Stage } from '../words.js';

/** Naming schemes whose event names the taxonomy recognises. */
export const SCHEMES = ['segment', 'ga4', 'snowplow', 'shopify', 'woocommerce', 'olist', 'other'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** One row of the taxonomy: what a canonical activity is and where it stands. */
export interface ActivityDefinition {
  /** Title Case, object and participle, British spelling: `Parcel Handed Over`. */
  readonly name: string;
  readonly stage: Stage;
  readonly lane: Lane;
  /** Object types that such an event usually touches, the most specific first. */
  readonly objects: readonly string[];
  /** What the customer sees or holds at this point, if anything: fills the evidence lane. */
  readonly evidence?: string;
  /** What carries it behind the line of internal interaction: fills the support lane. */
  readonly support?: string;
  /** Rank within a whole journey, 0 … 1000, used only to break ties between steps never seen together. */
  readonly order: number;
  /** Whether the amount of such an event is money the shop earned (+1), gave back (−1) or neither (0). */
  readonly revenue: -1 | 0 | 1;
  readonly aliases: Readonly<Partial<Record<Scheme, readonly string[]>>>;
}

/** How sure a placement is and where it comes from. */
export const PLACEMENT_SOURCES = ['shop', 'taxonomy', 'inferred'] as const;
export type PlacementSource = (typeof PLACEMENT_SOURCES)[number];

/** Where an activity stands on the blueprint, with a confidence (0 … 1) for stage and lane each. */
export interface Placement {
  readonly activity: string;
  readonly canonical: string | null;
  readonly stage: Stage;
  readonly lane: Lane;
  readonly stageConfidence: number;
  readonly laneConfidence: number;
  readonly source: PlacementSource;
  readonly evidence: string | null;
  readonly support: string | null;
  readonly order: number | null;
}

/** What is known of an activity when it has to be placed. */
export interface ActivityContext {
  readonly activity: string;
  /** Systems that reported it. */
  readonly systems?: readonly string[];
  /** Object types it touches. */
  readonly objects?: readonly string[];
  /** Mean relative place in journeys, 0 (first) … 1 (last). */
  readonly position?: number;
  /** Neighbours in journeys (before and after) with how often each was seen. */
  readonly before?: readonly { readonly activity: string; readonly count: number }[];
  readonly after?: readonly { readonly activity: string; readonly count: number }[];
}
