import type { z } from 'zod';
import type {
  CarrierConfig,
  CategoryConfig,
  ChannelConfig,
  DeviceConfig,
  RegionConfig,
  TeamConfig,
} from './parts.js';

export const CHANNELS: z.infer<typeof ChannelConfig>[] = [
  { name: 'organic search', share: 29, intent: 1, campaigns: [] },
  {
    name: 'paid search',
    share: 21,
    intent: 1.15,
    campaigns: [
      { name: 'Brand', share: 4, costPerClick: '0.34' },
      { name: 'Hiking shoes', share: 3, costPerClick: '0.82' },
      { name: 'Tents generic', share: 3, costPerClick: '0.95' },
    ],
  },
  {
    name: 'social',
    share: 17,
    intent: 0.55,
    campaigns: [
      { name: 'Autumn trails', share: 6, costPerClick: '0.41' },
      { name: 'Lookalike buyers', share: 4, costPerClick: '0.48' },
    ],
  },
  { name: 'direct', share: 16, intent: 1.3, campaigns: [] },
  {
    name: 'affiliate',
    share: 7,
    intent: 0.9,
    campaigns: [{ name: 'Gear blogs', share: 1, costPerClick: '0.30' }],
  },
  {
    name: 'e-mail',
    share: 5,
    intent: 1.7,
    campaigns: [{ name: 'Newsletter', share: 1, costPerClick: '0.04' }],
  },
  { name: 'referral', share: 5, intent: 0.8, campaigns: [] },
];

export const DEVICES: z.infer<typeof DeviceConfig>[] = [
  {
    name: 'phone',
    share: 56,
    ease: 0.85,
    browsers: [
      { name: 'Safari', share: 38, system: 'web' },
      { name: 'Chrome', share: 44, system: 'web' },
      { name: 'Samsung Internet', share: 6, system: 'web' },
      { name: 'Shop app', share: 12, system: 'app' },
    ],
  },
  {
    name: 'desktop',
    share: 37,
    ease: 1.2,
    browsers: [
      { name: 'Chrome', share: 58, system: 'web' },
      { name: 'Edge', share: 16, system: 'web' },
      { name: 'Firefox', share: 14, system: 'web' },
      { name: 'Safari', share: 12, system: 'web' },
    ],
  },
  {
    name: 'tablet',
    share: 7,
    ease: 1,
    browsers: [
      { name: 'Safari', share: 70, system: 'web' },
      { name: 'Chrome', share: 30, system: 'web' },
    ],
  },
];

export const CARRIERS: z.infer<typeof CarrierConfig>[] = [
  { name: 'Swiftpost', delayed: 0.06, missed: 0.06 },
  { name: 'Northline', delayed: 0.07, missed: 0.05 },
  { name: 'Alpine Courier', delayed: 0.08, missed: 0.07 },
];

export const REGIONS: z.infer<typeof RegionConfig>[] = [
  { name: 'North', country: 'DE', share: 22, carrier: 'Northline', transitDays: 2 },
  { name: 'West', country: 'DE', share: 30, carrier: 'Swiftpost', transitDays: 1 },
  { name: 'East', country: 'DE', share: 15, carrier: 'Northline', transitDays: 2 },
  { name: 'South', country: 'DE', share: 22, carrier: 'Swiftpost', transitDays: 2 },
  { name: 'Austria', country: 'AT', share: 11, carrier: 'Alpine Courier', transitDays: 3 },
];

export const CATEGORIES: z.infer<typeof CategoryConfig>[] = [
  { name: 'Jackets', share: 20, prices: { from: '49.00', to: '289.00' }, returned: 0.085 },
  { name: 'Shoes', share: 22, prices: { from: '39.00', to: '199.00' }, returned: 0.1 },
  { name: 'Backpacks', share: 16, prices: { from: '25.00', to: '219.00' }, returned: 0.032 },
  { name: 'Tents', share: 10, prices: { from: '79.00', to: '549.00' }, returned: 0.032 },
  { name: 'Cookware', share: 17, prices: { from: '6.00', to: '89.00' }, returned: 0.02 },
  { name: 'Lamps', share: 15, prices: { from: '9.00', to: '119.00' }, returned: 0.025 },
];

type Team = z.infer<typeof TeamConfig>;
const WORKDAYS: Team['days'] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];

export const PICKING: Team = { days: WORKDAYS, hours: { from: '07:30', to: '16:00' }, minutes: 22 };
export const PACKING: Team = { days: WORKDAYS, hours: { from: '08:00', to: '17:00' }, minutes: 9 };
export const SUPPORT: Team = { days: WORKDAYS, hours: { from: '09:00', to: '18:00' }, minutes: 24 };
