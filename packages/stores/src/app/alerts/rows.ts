import { AlertDestination, SentMessage } from '@throughline/model';
import { z } from 'zod';
import { Instant } from '../instant.js';

/** Which tables: the beginning of their names. */
export type WatchKind = 'alert' | 'digest';

export const WatchedRow = z.object({
  shop: z.string(),
  alert: z.string(),
  due: Instant,
  stays: z.boolean(),
  tries: z.number(),
});

/** What is known of a run where it is taken: the alert may have been set anew since it was seen. */
export const ClaimedRow = WatchedRow.pick({ stays: true, tries: true });

export const PostingRow = z.object({
  id: z.string(),
  shop: z.string(),
  alert: z.string(),
  place: AlertDestination,
  message: SentMessage,
  tries: z.number(),
});

const DeliveryRow = z.object({
  place: AlertDestination,
  sent: Instant.nullable(),
  next: Instant.nullable(),
  tries: z.number(),
  error: z.string().nullable(),
});

export const SentRow = z.object({
  at: Instant,
  why: z.string(),
  value: z.number().nullable(),
  outcome: z.string(),
  places: z.array(DeliveryRow),
});
