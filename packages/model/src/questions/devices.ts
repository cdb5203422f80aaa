import { z } from 'zod';
import { ObjectType } from '../event.js';
import { RateInterval } from './abandonment.js';
import { Duration } from './duration.js';
import { AnswerMeta, Seconds } from './meta.js';
import { breakdownField, sharedFields } from './shared.js';
import { EventMatch } from './where.js';

export const DevicesQuestion = z.strictObject({
  kind: z.literal('devices'),
  ...sharedFields,
  ...breakdownField,
  object: ObjectType.default('session'),
  /** The way whose steps are compared, in order, the goal last; the usual one to an order where left out. */
  steps: z.array(EventMatch).min(2).max(10).optional(),
  /** So long without an event of a device ends a visit, where visits of one customer are told apart. */
  gap: Duration.default('30m'),
  /** Pairs of devices that are listed. */
  limit: z.number().int().min(0).max(1000).default(20),
});
export type DevicesQuestion = z.infer<typeof DevicesQuestion>;

/** Conversions of n, with Wilson's interval at 95 %; null where n is 0. */
const arm = {
  n: z.number(),
  converted: z.number(),
  rate: z.number().nullable(),
  interval: RateInterval.nullable(),
};
export const DeviceArm = z.object(arm);
export type DeviceArm = z.infer<typeof DeviceArm>;

/** The one less the other, with Newcombe's interval at 95 %; null where one of them is empty. */
export const RateDifference = z.object({ value: z.number(), ...RateInterval.shape });
export type RateDifference = z.infer<typeof RateDifference>;

export const DeviceStep = z.object({
  /** Empty where it is not known. */
  device: z.string(),
  /** n journeys got to the step before, `converted` to this one too. */
  ...arm,
  /** Against all other devices together. */
  difference: RateDifference.nullable(),
  /** Journeys that would get further if they did as those of other devices do, 0 where they do better: an estimate. */
  missing: z.number(),
});
export type DeviceStep = z.infer<typeof DeviceStep>;

const Compared = z.object({
  changed: DeviceArm,
  same: DeviceArm,
  /** Changed less same. */
  difference: RateDifference.nullable(),
});

export const DeviceChanges = z.object({
  customers: z.number(),
  /** Customers seen on more than one device, and their share of all customers seen on any, 0 … 1. */
  several: z.number(),
  share: z.number().nullable(),
  /** Customers who reached the goal, of those with several devices and of those with one. */
  conversion: z.object({ several: DeviceArm, one: DeviceArm, difference: RateDifference.nullable() }),
  /** From the first event on a device to the goal, of those who reached it. */
  seconds: z.object({ several: Seconds.nullable(), one: Seconds.nullable() }),
  /** Later visits, on another device than the visit before or on the same, and how many of them reach the goal. */
  returns: Compared,
  /** The same of visits that come after one in which a step before the goal was taken, and the goal not reached. */
  carried: Compared,
  /** From which device to which, those with the most returns first. */
  pairs: z.array(z.object({ from: z.string(), to: z.string(), returns: DeviceArm, carried: DeviceArm })),
  pairsCut: z.number(),
});
export type DeviceChanges = z.infer<typeof DeviceChanges>;

export const DevicesAnswer = z.object({
  kind: z.literal('devices'),
  /** The first of the steps is where journeys come from; conversion is told of each later one. */
  steps: z.array(
    z.object({
      step: z.number(),
      name: z.string(),
      all: DeviceArm,
      /** The device that does best, of those whose difference is sure; null where none is. */
      best: z.string().nullable(),
      devices: z.array(DeviceStep),
    }),
  ),
  /** Null where the shop has no customers, or none that is seen on a device. */
  changes: DeviceChanges.nullable(),
  meta: AnswerMeta,
});
export type DevicesAnswer = z.infer<typeof DevicesAnswer>;
