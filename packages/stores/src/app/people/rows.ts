import { z } from 'zod';
import { Instant } from '../instant.js';

/** From all to least: viewers look, editors change what a shop is like, owners decide who may. */
export const ROLES = ['owner', 'editor', 'viewer'] as const;
export type Role = (typeof ROLES)[number];

/** Somebody with an account. */
export const StoredPerson = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(ROLES),
  since: Instant,
});
export type StoredPerson = z.infer<typeof StoredPerson>;

/** A link by which somebody may make an account of their own. */
export const Invitation = z.object({
  id: z.string(),
  role: z.enum(ROLES),
  /** For whom, in words. */
  note: z.string(),
  made: Instant,
  madeBy: z.string(),
  ends: Instant,
});
export type Invitation = z.infer<typeof Invitation>;

/** With the hash of what the link holds. */
export interface InvitationRecord extends Invitation {
  readonly hash: string;
}
