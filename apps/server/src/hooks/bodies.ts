/** What goes over the wire about webhooks and the past that vendors' APIs tell: part of `routes.ts`. */
import { z } from 'zod';

/** POST /hooks/:shop/:name ← one delivery, signed as its source does it. How many of the facts that it tells were taken. */
export const HookReceipt = z.object({
  accepted: z.number(),
  rejected: z.number(),
  /** Understood, and nothing that the shop's process is made of. */
  dropped: z.number(),
  /** The same delivery was taken before: nothing was done. */
  repeated: z.boolean(),
});
export type HookReceipt = z.infer<typeof HookReceipt>;

/** The name of a source of webhooks, as it stands in its address. */
export const HookName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,62}$/u, 'must be small letters, digits and dashes, 63 at most');

const HookKindName = z.enum(['shopify', 'woocommerce', 'stripe', 'zendesk', 'klaviyo', 'signed']);
const VendorName = HookKindName.exclude(['signed']);

/**
 * PUT /api/shops/:id/hooks/:name ← what the webhooks of a source are checked by, in the place of what was set before.
 * `kind` is the name where that is a vendor's, and else `signed`, whose bodies are read by the mapping.
 */
export const HookBody = z.strictObject({
  kind: HookKindName.optional(),
  secrets: z.array(z.string().min(8).max(500)).min(1).max(5),
  /** The schema is published by `@throughline/ingest`. */
  mapping: z.record(z.string(), z.unknown()).optional(),
});
export type HookBody = z.input<typeof HookBody>;

/**
 * POST /api/shops/:id/hooks/:name/rotate ← a new secret, beside which the newest one so far is taken; `{}` once the sender
 * signs with the new one: then it alone is. → `HookEntry`
 */
export const RotateHookBody = z.strictObject({ secret: z.string().min(8).max(500).optional() });
export type RotateHookBody = z.input<typeof RotateHookBody>;

/** GET /api/shops/:id/hooks → the sources of webhooks, and what became of their deliveries since the server started. */
export const HookEntry = z.object({
  name: z.string(),
  kind: HookKindName,
  /** Where the sender has to send them. */
  path: z.string(),
  /** How many there are; they themselves are told to nobody. */
  secrets: z.number(),
  mapping: z.unknown(),
  /** Set by the environment of the server. */
  given: z.boolean(),
  taken: z.number(),
  repeated: z.number(),
  /** By reason. */
  refused: z.record(z.string(), z.number()),
  /** UTC instant; '' where none came. */
  last: z.string(),
  /** When the first one was taken: UTC instant; '' where none was. */
  firstTaken: z.string(),
  lastRefused: z.object({ at: z.string(), reason: z.string() }).nullable(),
});
export type HookEntry = z.infer<typeof HookEntry>;

/** POST /api/shops/:id/deliveries ← records of a vendor's past, as its API tells them → `HookReceipt`. */
export const DeliveriesBody = z.strictObject({
  vendor: VendorName,
  deliveries: z
    .array(z.object({ topic: z.string().max(200), payload: z.record(z.string(), z.unknown()) }))
    .max(5000),
});
export type DeliveriesBody = z.infer<typeof DeliveriesBody>;

/** POST /api/shops/:id/backfills ← whose past is to be read, and by what right → 202, `BackfillEntry`. */
export const BackfillBody = z.strictObject({
  vendor: VendorName,
  /** The address of the vendor's API: a host. Where a vendor has one address for all, it may be left out. */
  site: z.string().trim().min(1).max(300).optional(),
  /** Held in memory while it is read by, and kept nowhere. */
  token: z.string().trim().min(1).max(1000),
  /** Only what was changed from that day on (UTC). */
  since: z.iso.date().optional(),
  /** From the beginning, whatever was read before. */
  again: z.boolean().optional(),
});
export type BackfillBody = z.input<typeof BackfillBody>;

/** What can be said of the reading of a past. `cut`: it stopped on the way, and goes on there when it is started again. */
export const BACKFILL_PHASES = ['reading', 'waiting', 'done', 'cut', 'failed'] as const;

/** GET /api/shops/:id/backfills → the last reading of each vendor's past. */
export const BackfillEntry = z.object({
  vendor: VendorName,
  site: z.string(),
  phase: z.enum(BACKFILL_PHASES),
  /** When it began: UTC instant. */
  begun: z.string(),
  /** Only what was changed since is read: UTC instant; null for all. */
  since: z.string().nullable(),
  /** The list of the vendor's that is being read: `orders`, `refunds`, …; null at the end. */
  stream: z.string().nullable(),
  /** Records of the vendor that were read. */
  records: z.number(),
  /** What became of the facts in them. */
  accepted: z.number(),
  rejected: z.number(),
  dropped: z.number(),
  /** Until when the vendor asked to be left alone: UTC instant; null while it did not. */
  waits: z.string().nullable(),
  /** Why it failed, and what to do. */
  error: z.object({ message: z.string(), hint: z.string().optional() }).nullable(),
});
export type BackfillEntry = z.infer<typeof BackfillEntry>;
