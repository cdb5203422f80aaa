import type { ObjectRef } from '@throughline/model';
import { idOf } from '../../http/facts/ids.js';
import type { Buyer } from '../buyer.js';

/** What the facts of one order share. */
export interface OfOrder {
  readonly order: string;
  readonly refs: readonly ObjectRef[];
  readonly buyer: Buyer;
  /** For amounts that bring none. */
  readonly currency: string;
}

/** Fields of a line that name its product, the surest first. */
export const PRODUCT_NAMES = ['product_id', 'sku', 'title'] as const;

/** The object that a field names, if it names one. */
export function named(type: string, value: unknown): ObjectRef[] {
  const id = idOf(value);
  return id === '' ? [] : [{ type, id }];
}
