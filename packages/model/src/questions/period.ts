import { z } from 'zod';
import { Duration } from './duration.js';

/** An instant with its offset, or a day of the shop's calendar (YYYY-MM-DD). */
const Moment = z.union([z.iso.datetime({ offset: true }), z.iso.date()], {
  error: 'must be an instant such as 2026-03-01T00:00:00Z or a day such as 2026-03-01',
});

/**
 * What a period takes of the journeys:
 * - `starting`: journeys that start in it, each with all its events;
 * - `events`: what happened in it, and nothing else; journeys are cut to it;
 * - `contained`: journeys that start and finish in it;
 * - `touching`: journeys with any event in it, each with all its events.
 */
export const PERIOD_TAKES = ['starting', 'events', 'contained', 'touching'] as const;
export type PeriodTake = (typeof PERIOD_TAKES)[number];

/** A month of the shop's zone: the one of its last event, or the one before. */
export const PERIOD_MONTHS = ['this', 'last'] as const;
export type PeriodMonth = (typeof PERIOD_MONTHS)[number];

const Take = z.enum(PERIOD_TAKES).optional();

/**
 * A stretch of time. Instants: `from` included, `to` not. Days: both included, whole, in the shop's zone. `last`
 * reaches back from the shop's last event. `month` is that of the last event, up to its day, or the whole one before: it moves on with the shop.
 */
export const Period = z.union([
  z.strictObject({ from: Moment, to: Moment, take: Take }),
  z.strictObject({ last: Duration, take: Take }),
  z.strictObject({ month: z.enum(PERIOD_MONTHS), take: Take }),
]);
export type Period = z.infer<typeof Period>;
