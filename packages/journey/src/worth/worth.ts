import { definitionOf } from '@throughline/model';
import type { ShopFacts } from '../shop/facts.js';

/** Activities, by number, whose amounts the shop earned and gave back, in the currency that is counted. */
export interface WorthNumbers {
  readonly earned: readonly number[];
  readonly given: readonly number[];
  readonly currency: string;
}

/** Null where the shop has no activity that moves money. */
export function worthNumbersOf({ activities, settings }: ShopFacts): WorthNumbers | null {
  const moving = (sign: -1 | 1) =>
    activities
      .filter(({ canonical }) => canonical !== null && definitionOf(canonical)?.revenue === sign)
      .map(({ id }) => id);
  const worth = { earned: moving(1), given: moving(-1), currency: settings.currency };
  return worth.earned.length + worth.given.length === 0 ? null : worth;
}
