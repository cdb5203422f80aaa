import { currencyExponent, Zone } from '@throughline/model';
import { z } from 'zod';
import { CARRIERS, CATEGORIES, CHANNELS, DEVICES, PACKING, PICKING, REGIONS, SUPPORT } from './defaults.js';
import {
  CarrierConfig,
  CategoryConfig,
  ChannelConfig,
  DeviceConfig,
  Name,
  Price,
  RegionConfig,
  Share,
  TeamConfig,
} from './parts.js';
import { ExperimentConfig } from './experiments.js';
import { ProblemConfig } from './problems.js';

const DEFAULT_DAYS = 90;
const DEFAULT_FROM = '2026-08-03';

/** The whole demo shop. Each field has a default; a key it does not know is an error. */
export const DemoConfig = z.strictObject({
  name: Name.default('Larkspur Outdoor'),
  seed: z
    .number()
    .int()
    .min(0)
    .max(2 ** 32 - 1)
    .default(1),
  /** About so many events come out. Left aside where `visitorsPerDay` is set. */
  events: z.number().int().min(100).max(10_000_000_000).default(250_000),
  visitorsPerDay: z.number().min(0.1).max(100_000_000).optional(),
  /** First local day. The default period ends with 31 October 2026. */
  from: z.iso.date().default(DEFAULT_FROM),
  days: z.number().int().min(1).max(1100).default(DEFAULT_DAYS),
  zone: Zone.default('Europe/Berlin'),
  /** With two decimals, since prices are kept in hundredths. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/u, 'must be an ISO 4217 code such as EUR')
    .refine((code) => currencyExponent(code) === 2, 'must be a currency with two decimals')
    .default('EUR'),
  /** Growth of visitors over the whole period: 0.2 ends a fifth higher than it began. */
  growth: z.number().min(-0.9).max(10).default(0.15),
  /** By how much what is spent on campaigns swings from week to week, and the visits with it: the spread of its logarithm. */
  swings: z.number().min(0).max(2).default(0),
  /**
   * Whether the stock system counts each product on Mondays, and orders before it runs out. What it tells is among the `events`;
   * `beside` them it comes on top, and the shop is else the same as without it.
   */
  stockCounts: z.union([z.boolean(), z.literal('beside')]).default(false),
  /** Share of new visitors who bought before the period began. */
  known: Share.default(0.22),
  channels: z.array(ChannelConfig).min(1).default(CHANNELS),
  devices: z.array(DeviceConfig).min(1).default(DEVICES),
  regions: z.array(RegionConfig).min(1).default(REGIONS),
  carriers: z.array(CarrierConfig).min(1).default(CARRIERS),
  catalogue: z
    .strictObject({
      products: z.number().int().min(1).max(1_000_000).default(400),
      categories: z.array(CategoryConfig).min(1).default(CATEGORIES),
    })
    .default({ products: 400, categories: CATEGORIES }),
  shipping: z
    .strictObject({ fee: Price.default('4.90'), freeFrom: Price.default('80.00') })
    .default({ fee: '4.90', freeFrom: '80.00' }),
  staff: z
    .strictObject({
      picking: TeamConfig.default(PICKING),
      packing: TeamConfig.default(PACKING),
      support: TeamConfig.default(SUPPORT),
    })
    .default({ picking: PICKING, packing: PACKING, support: SUPPORT }),
  problems: z.array(ProblemConfig).default([]),
  experiments: z.array(ExperimentConfig).default([]),
});
export type DemoConfig = z.infer<typeof DemoConfig>;
/** What a person writes: everything may be left out. */
export type DemoConfigInput = z.input<typeof DemoConfig>;
