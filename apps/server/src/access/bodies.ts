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

const ROLES = ['owner', 'editor', 'viewer'] as const;
const Password = z
  .string()
  .min(10, 'must have at least 10 characters')
  .max(128, 'must have at most 128 characters');
const Email = z.email('must be an e-mail address').max(254);

/** POST /api/access/set-up ← the first account; `code` where the server asks for it. */
export const SetUpBody = z.strictObject({
  name: Name,
  email: Email,
  password: Password,
  code: z.string().max(100).optional(),
});
export type SetUpBody = z.infer<typeof SetUpBody>;

/** POST /api/access/sign-in */
export const SignInBody = z.strictObject({ email: z.string().max(254), password: z.string().max(128) });
export type SignInBody = z.infer<typeof SignInBody>;

/** POST /api/access/join ← what the link of an invitation holds, and the account to be made. */
export const JoinBody = z.strictObject({
  invitation: z.string().min(1).max(100),
  name: Name,
  email: Email,
  password: Password,
});
export type JoinBody = z.infer<typeof JoinBody>;

/** PUT /api/access/password ← of whoever is signed in. Ends all sessions of that person but a new one. */
export const PasswordBody = z.strictObject({ current: z.string().max(128), password: Password });
export type PasswordBody = z.infer<typeof PasswordBody>;

/** GET /api/access → whether the server asks who somebody is, and who is asking. */
export const AccessState = z.object({
  /** `open`: nobody is asked. `unset`: the first account has to be made. `closed`: by sign-in or key. */
  door: z.enum(['open', 'unset', 'closed']),
  caller: z.enum(['nobody', 'here', 'machine', 'person', 'program']),
  name: z.string(),
  scopes: z.array(z.enum(SCOPES)),
  email: z.string().nullable(),
  role: z.enum(ROLES).nullable(),
});
export type AccessState = z.infer<typeof AccessState>;

/** GET /api/access/people → `PersonEntry[]`, by e-mail. */
export const PersonEntry = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(ROLES),
  since: z.string(),
});
export type PersonEntry = z.infer<typeof PersonEntry>;

/** PUT /api/access/people/:id ← another role, or a new password for somebody who lost theirs. */
export const PersonBody = z
  .strictObject({ role: z.enum(ROLES).optional(), password: Password.optional() })
  .refine(({ role, password }) => role !== undefined || password !== undefined, 'must change something');
export type PersonBody = z.infer<typeof PersonBody>;

/** POST /api/access/invitations ← a role, for whom in words, for how many days (7). */
export const InviteBody = z.strictObject({
  role: z.enum(ROLES),
  note: z.string().trim().max(100).optional(),
  days: z.number().int().min(1).max(30).optional(),
});
export type InviteBody = z.infer<typeof InviteBody>;

/** GET /api/access/invitations → `InvitationEntry[]` that nobody has taken yet. */
export const InvitationEntry = z.object({
  id: z.string(),
  role: z.enum(ROLES),
  note: z.string(),
  made: z.string(),
  madeBy: z.string(),
  ends: z.string(),
});
export type InvitationEntry = z.infer<typeof InvitationEntry>;

/** `path`: of the link, on this server; told this once. */
export const NewInvitation = InvitationEntry.extend({ path: z.string() });
export type NewInvitation = z.infer<typeof NewInvitation>;
