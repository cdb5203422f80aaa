import { ShopId } from '@throughline/model';
import { z } from 'zod';
import { Instant } from '../instant.js';

/** Write keys send events and nothing else; API keys ask and change, as their scopes say. */
export const KEY_KINDS = ['write', 'api'] as const;

/** What an API key may do: the same as people in the three roles. */
export const KEY_SCOPES = ['read', 'edit', 'manage'] as const;
export type KeyScope = (typeof KEY_SCOPES)[number];

/** A key as it is kept: by its hash, with a few characters by which people tell it from others. */
export const StoredKey = z.object({
  id: z.string().min(1),
  kind: z.enum(KEY_KINDS),
  /** The source whose events a write key brings; what an API key is for. */
  name: z.string().min(1).max(64),
  /** Where a write key sends to; null for API keys, which are for all shops. */
  shop: ShopId.nullable(),
  scopes: z.array(z.enum(KEY_SCOPES)),
  /** SHA-256, hexadecimal. */
  hash: z.string().min(1),
  hint: z.string(),
  made: Instant,
  madeBy: z.string(),
  /** From when on it is not taken any more; null where it has no end. */
  ends: Instant.nullable(),
});
export type StoredKey = z.infer<typeof StoredKey>;
