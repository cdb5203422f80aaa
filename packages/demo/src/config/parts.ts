import { WEEKDAYS } from '@throughline/model';
import { z } from 'zod';

export const Share = z.number().min(0, 'must be at least 0').max(1, 'must be at most 1');
export const Weight = z.number().positive('must be more than 0');
export const Name = z.string().min(1).max(64);
export const Price = z.string().regex(/^\d{1,9}(\.\d{1,2})?$/u, 'must be a price such as 4.95');
const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u, 'must be a time such as 09:00');

/** Paid or owned way by which visits come. */
export const ChannelConfig = z.strictObject({
  name: Name,
  /** Weight among new visitors. */
  share: Weight,
  /** How keen its visitors are to buy; 1 is the average. */
  intent: z.number().min(0.1).max(5).default(1),
  /** Campaigns with their weights; none for channels that nobody pays for by the click. */
  campaigns: z.array(z.strictObject({ name: Name, share: Weight, costPerClick: Price })).default([]),
});

export const DeviceConfig = z.strictObject({
  name: Name,
  share: Weight,
  /** How likely a checkout is to be finished on it; 1 is the average. */
  ease: z.number().min(0.1).max(3).default(1),
  browsers: z
    .array(z.strictObject({ name: Name, share: Weight, system: z.enum(['web', 'app']).default('web') }))
    .min(1),
});

export const RegionConfig = z.strictObject({
  name: Name,
  country: z.string().regex(/^[A-Z]{2}$/u, 'must be a country code such as DE'),
  share: Weight,
  carrier: Name,
  /** Days that the carrier needs as a rule. */
  transitDays: z.number().int().min(1).max(30).default(2),
});

export const CarrierConfig = z.strictObject({
  name: Name,
  /** Share of parcels that take longer than the rule. */
  delayed: Share.default(0.07),
  /** Share of first delivery tries that fail. */
  missed: Share.default(0.06),
});

export const CategoryConfig = z.strictObject({
  name: Name,
  share: Weight,
  prices: z.strictObject({ from: Price, to: Price }),
  /** Share of delivered items that come back. */
  returned: Share.default(0.07),
});

/** A team that works through a queue, first come, first served. */
export const TeamConfig = z.strictObject({
  /** Left out: as many as the expected volume needs. */
  people: z.number().int().min(1).max(100_000).optional(),
  days: z.array(z.enum(WEEKDAYS)).min(1).default(['monday', 'tuesday', 'wednesday', 'thursday', 'friday']),
  hours: z
    .strictObject({ from: TimeOfDay, to: TimeOfDay })
    .refine(({ from, to }) => from < to, 'must end after it begins'),
  /** Mean minutes of work on one order or ticket. */
  minutes: z.number().min(0.1).max(600),
});
