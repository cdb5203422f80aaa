import type { StockedProduct } from '@throughline/model';

/**
 * Days until what is there and on its way falls to the reorder point at the pace at which it sells; 0 where it has.
 * Null where one of them is not known, or nothing sells.
 */
export function daysToOrder({
  onHand,
  onOrder,
  reorderPoint,
  velocity,
}: Pick<StockedProduct, 'onHand' | 'onOrder' | 'reorderPoint' | 'velocity'>): number | null {
  if (onHand === null || reorderPoint === null || velocity === null || velocity.mean <= 0) return null;
  return Math.max(0, Math.floor((onHand + onOrder - reorderPoint) / velocity.mean));
}
