import { Locale } from '@throughline/model';
import { z } from 'zod';

/** What can become of an item that came in. */
export const ITEM_OUTCOMES = ['accepted', 'dropped', 'rejected'] as const;

/** GET /api/shops/:id/incoming?locale= ← the language of the reasons; as Accept-Language has it where left out. */
export const IncomingQuery = z.object({ locale: Locale.optional() });

/** GET /api/shops/:id/incoming, as server-sent events: each holds the items since the one before, the oldest first. */
export const IncomingItem = z.object({
  /** Counts the items of a shop since the server started. */
  number: z.number(),
  /** When it came: UTC instant. */
  at: z.string(),
  source: z.string(),
  protocol: z.string(),
  outcome: z.enum(ITEM_OUTCOMES),
  /** Why it was dropped or rejected. */
  reason: z.string().nullable(),
  /**
   * Of the first event that was made of it: what happened, when, and to which object. Of a rejected item what it calls itself, as far
   * as it names an event; null where nothing is known.
   */
  activity: z.string().nullable(),
  time: z.string().nullable(),
  object: z.string().nullable(),
});
export type IncomingItem = z.infer<typeof IncomingItem>;

/** What came from one source by one protocol since the server started. */
export const SourceTraffic = z.object({
  source: z.string(),
  protocol: z.string(),
  /** UTC instants. */
  first: z.string(),
  last: z.string(),
  /** Items, by what became of them. */
  accepted: z.number(),
  dropped: z.number(),
  rejected: z.number(),
  /** Items of each of the last 60 minutes, the oldest first; the last one is still running. */
  minutes: z.array(z.number()),
  /** Events that were made of accepted items: what the counts below are out of. */
  events: z.number(),
  quality: z.object({
    /** Items that brought no id of their own: sent twice, they count twice. */
    withoutId: z.number(),
    /** Events whose id came before, of the shop's latest 50,000: sent again, and counted once. */
    repeated: z.number(),
    /** Events that happened more than a minute after they came: the clock of the sender is ahead. */
    ahead: z.number(),
    /** Events that came more than a day after they happened. */
    late: z.number(),
    /** Median seconds from what happened until it came, of the latest 500 events; null where there are none. */
    lag: z.number().nullable(),
  }),
});
export type SourceTraffic = z.infer<typeof SourceTraffic>;

/** GET /api/shops/:id/sources → what came in live, by source. */
export const SourcesReport = z.object({
  /** When the server started to count: UTC instant. */
  since: z.string(),
  now: z.string(),
  /** The one that sent last first. */
  sources: z.array(SourceTraffic),
});
export type SourcesReport = z.infer<typeof SourcesReport>;
