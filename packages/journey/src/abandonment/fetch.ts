import type { Inquiry } from '../answer/inquiry.js';
import { carts, type CartRow } from './carts.sql.js';
import type { AbandonmentPlan } from './plan.js';
import { products, type ProductRow } from './products.sql.js';
import { recovery, type RecoveryRow } from './recovery.sql.js';

export interface AbandonmentRows {
  readonly carts: readonly CartRow[];
  /** Null where nobody can be followed from one cart to another journey. */
  readonly recovery: readonly RecoveryRow[] | null;
  readonly products: readonly ProductRow[];
}

export async function fetchAbandonment(
  { reader, facts }: Pick<Inquiry<unknown>, 'reader' | 'facts'>,
  plan: AbandonmentPlan,
): Promise<AbandonmentRows> {
  const { objectType, limit } = plan;
  const there = (type: string) => (facts.log.objects[type] ?? 0) > 0;
  const followed = objectType !== 'customer' && there('customer');
  return {
    carts: await reader.rows<CartRow>(carts(plan)),
    recovery: followed ? await reader.rows<RecoveryRow>(recovery(plan)) : null,
    products: limit > 0 && there('product') ? await reader.rows<ProductRow>(products(plan)) : [],
  };
}
