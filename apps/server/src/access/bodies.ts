/** What goes over the wire about who may what: part of `routes.ts`. */
import { ShopId } from '@throughline/model';
import { z } from 'zod';

const SCOPES = ['read', 'edit', 'manage'] as const;
const Name = z
  .string()
  .trim()
  .min(1)
  .max(64)
  .regex(/^[^\p{Cc}]*$/u, 'must be plain text');

/**
 * POST /api/access/keys ← a write key for a source of a shop, or an API key with scopes. `value`: a key that clients have
 * already, such as a GA4 measurement id; made up where left out. `days`: after how many it ends.
 */
export const KeyOrder = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('write'),
    name: Name,
    shop: ShopId,
    value: z
      .string()
      .regex(/^[\w.:-]{8,128}$/u, 'must be 8 to 128 letters, digits, dots, colons, dashes or underscores')
      .optional(),
    days: z.number().int().min(1).max(3650).optional(),
  }),
  z.strictObject({
    kind: z.literal('api'),
    name: Name,
    scopes: z.array(z.enum(SCOPES)).min(1),
    days: z.number().int().min(1).max(3650).optional(),
  }),
]);
export type KeyOrder = z.infer<typeof KeyOrder>;

/** GET /api/access/keys → `KeyEntry[]`, the newest first; those that have ended too. */
export const KeyEntry = z.object({
  id: z.string(),
  kind: z.enum(['write', 'api']),
  /** The source of a write key; what an API key is for. */
  name: z.string(),
  /** Null for API keys, which are for all shops. */
  shop: z.string().nullable(),
  scopes: z.array(z.enum(SCOPES)),
  /** Its first letters. */
  hint: z.string(),
  /** UTC instants. */
  made: z.string(),
  madeBy: z.string(),
  /** From when on it is not taken any more; null where it has no end. */
  ends: z.string().nullable(),
});
export type KeyEntry = z.infer<typeof KeyEntry>;

/** The key itself, told this once. */
export const NewKey = KeyEntry.extend({ secret: z.string() });
export type NewKey = z.infer<typeof NewKey>;

/** POST /api/access/keys/:id/rotate ← for how many hours the old key is taken still. */
export const RotateBody = z.strictObject({ overlapHours: z.number().min(0).max(2160).default(24) });
export type RotateBody = z.input<typeof RotateBody>;
