/** What goes over the wire about single people: part of `routes.ts`. */
import { z } from 'zod';

/**
 * POST /api/shops/:id/person/export and …/erase ← one of a customer's ids; `also`: what else is known of them, such as an
 * e-mail address, by which dead letters and rejected rows are found that say no id.
 */
export const WantedPerson = z.strictObject({
  customer: z.string().min(1).max(256),
  also: z.array(z.string().min(3).max(256)).max(20).optional(),
});
export type WantedPerson = z.infer<typeof WantedPerson>;

/** All that is kept of them, table by table; `records` is null where only what could not be used names them. */
export interface PersonExport {
  readonly customer: string;
  readonly records: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> | null;
  readonly deadLetters: readonly unknown[];
  /** Lines of the files of rejected rows. */
  readonly rejects: readonly string[];
}

/** How much was taken away. */
export const ErasedPerson = z.object({
  events: z.number(),
  objects: z.number(),
  deadLetters: z.number(),
  rejects: z.number(),
});
export type ErasedPerson = z.infer<typeof ErasedPerson>;
