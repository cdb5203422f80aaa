import type { ShopSettings } from '@throughline/model';
import { typedNumber } from '../texts/format.js';

/** What the form of a shop holds, as it is typed. */
export interface ShopFilled {
  readonly name: string;
  readonly currency: string;
  readonly zone: string;
  readonly weekStart: string;
  /** Percent; empty where it is not told. */
  readonly margin: string;
  /** In the shop's currency; empty where orders tell it themselves. */
  readonly orderValue: string;
  /** Days; empty where events are kept for good. */
  readonly keepDays: string;
  readonly hashIds: boolean;
}

/** The settings with what the form says in place of what they said; everything else stays. */
export function settingsWith(settings: ShopSettings, filled: ShopFilled): ShopSettings {
  const { margin: _margin, orderValue: _orderValue, privacy, ...rest } = settings;
  const { keepDays: _keepDays, ...privately } = privacy;
  const margin = numberIn(filled.margin);
  const orderValue = numberIn(filled.orderValue);
  const keepDays = numberIn(filled.keepDays);
  return {
    ...rest,
    name: filled.name,
    currency: filled.currency.toUpperCase(),
    zone: filled.zone,
    weekStart: filled.weekStart as ShopSettings['weekStart'],
    ...(margin === null ? {} : { margin: Math.round(margin * 100) / 10_000 }),
    ...(orderValue === null ? {} : { orderValue }),
    privacy: { ...privately, hashIds: filled.hashIds, ...(keepDays === null ? {} : { keepDays }) },
  };
}

/** The form as it would say these settings. */
export function filledFrom(settings: ShopSettings): ShopFilled {
  const { name, currency, zone, weekStart, margin, orderValue, privacy } = settings;
  return {
    name,
    currency,
    zone,
    weekStart,
    margin: percentOf(margin),
    orderValue: orderValue === undefined ? '' : typedNumber(orderValue),
    keepDays: privacy.keepDays === undefined ? '' : String(privacy.keepDays),
    hashIds: privacy.hashIds,
  };
}

/** A number as it is typed, with a point or a comma; null where nothing is. */
function numberIn(said: string): number | null {
  return said.trim() === '' ? null : Number(said.replace(',', '.'));
}

/** A share as percent, without what floating point adds. */
export function percentOf(margin: number | undefined): string {
  return margin === undefined ? '' : typedNumber(Math.round(margin * 10_000) / 100);
}
