import type { Inquiry } from '../answer/inquiry.js';
import type { AskOptions } from '../answer/reader.js';
import { stagesOf } from '../answer/stages.js';
import { carts, groups, type CartRow, type GroupRow } from './carts.sql.js';
import type { AbandonmentPlan } from './plan.js';
import { products, type ProductRow } from './products.sql.js';
import { recovery, type RecoveryRow } from './recovery.sql.js';

export interface AbandonmentRows {
  readonly carts: readonly CartRow[];
  /** Null where nobody can be followed from one cart to another journey. */
  readonly recovery: readonly RecoveryRow[] | null;
  readonly products: readonly ProductRow[];
  readonly groups: readonly GroupRow[] | undefined;
}

export async function fetchAbandonment(
  { reader, store, facts }: Pick<Inquiry<unknown>, 'reader' | 'store' | 'facts'>,
  plan: AbandonmentPlan,
  options: AskOptions,
): Promise<AbandonmentRows> {
  const { breakdown, objectType, limit } = plan;
  const there = (type: string) => (facts.log.objects[type] ?? 0) > 0;
  const followed = objectType !== 'customer' && there('customer');
  const byStage = breakdown?.by === 'stage';
  const stages = byStage ? await stagesOf(store, facts, options) : new Map<string, never>();
  return {
    carts: await reader.rows<CartRow>(carts(plan)),
    recovery: followed ? await reader.rows<RecoveryRow>(recovery(plan)) : null,
    products: limit > 0 && there('product') ? await reader.rows<ProductRow>(products(plan)) : [],
    groups: breakdown && (await reader.rows<GroupRow>(groups(plan, breakdown, stages))),
  };
}
