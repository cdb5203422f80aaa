import { googleAds, metaAds } from './advertising.js';
import { eventLog } from './event-log.js';
import { ga4 } from './ga4.js';
import { olist } from './olist.js';
import type { Preset } from './preset.js';
import { segment } from './segment.js';
import { shopify } from './shopify.js';
import { spend } from './spend.js';
import { throughline } from './throughline.js';
import { uciOnlineRetail } from './uci-online-retail.js';
import { warehouse } from './vendors/index.js';
import { woocommerce } from './woocommerce.js';

export type { Preset } from './preset.js';

/** All presets; input is tried against them in this order. */
export const PRESETS: readonly Preset[] = [
  throughline,
  olist,
  shopify,
  woocommerce,
  ga4,
  segment,
  uciOnlineRetail,
  spend,
  googleAds,
  metaAds,
  warehouse,
  eventLog,
];

export function presetNamed(name: string): Preset | undefined {
  return PRESETS.find((preset) => preset.name === name);
}
