import type { Binder } from '../sql/binder.js';
import { groupedSource } from '../source/grouped.js';
import type { JourneyOrder } from '../source/order.js';
import { journeySource, tableOf, type JourneySource } from '../source/source.js';
import type { FunnelPlan } from './plan.js';
import { relatedSource } from './related.sql.js';
import { stepCount } from './rules.js';

/**
 * The journeys that a funnel walks through: the columns of `journeys`; `marks`, unless the funnel is told by activities
 * alone (`bare`); `grp` where the journey as a whole says it; `values` where its events are asked for one; `part` where
 * journeys are taken apart by a related object.
 */
export function funnelSource(plan: FunnelPlan, form: 'marked' | 'bare' = 'marked'): JourneySource {
  const marked = { ...plan.order, marks: plan.matches };
  if (plan.same === null || !('related' in plan.same))
    return entering(plan, sourceOf(plan, form === 'bare' ? plan.order : marked));
  const meant = entering(plan, sourceOf(plan, plan.order));
  return relatedSource(meant, { order: marked, related: plan.same.related, split: plan.split });
}

/** Without the objects that did the first step before, where only those count that do it for the first time. */
function entering(plan: FunnelPlan, source: JourneySource): JourneySource {
  const before = plan.firstEver ? begunBefore(plan, source.binder) : null;
  if (before === null) return source;
  return { ...source, journeys: `(SELECT * FROM ${source.journeys} WHERE object_id NOT IN (${before}))` };
}

function sourceOf({ split, same }: FunnelPlan, order: JourneyOrder): JourneySource {
  const ordered = same !== null && 'property' in same ? { ...order, value: same.property } : order;
  if (split === null) return journeySource(ordered);
  if (split.kind === 'journey') return groupedSource(ordered, split);
  return journeySource({ ...ordered, value: split.stages ?? split.breakdown.by });
}

/** The marks of events that start an attempt, as bits. */
export function startBits({ rules }: Pick<FunnelPlan, 'rules'>): number {
  return rules.order === 'any' ? 2 ** stepCount(rules) - 1 : 1;
}

/** Objects that did the first step before the period begins; null where journeys are whole. */
function begunBefore(plan: FunnelPlan, binder: Binder): string | null {
  const { span, where, ...order } = plan.order;
  if (span?.take !== 'events') return null;
  const earlier = { from: new Date(0), to: span.from, take: 'events' } as const;
  const cuts = where.filter((condition) => 'events' in condition);
  const table = tableOf({ ...order, span: earlier, where: cuts, marks: plan.matches }, binder);
  return `SELECT object_id FROM ${table} WHERE arrayExists(mark -> bitAnd(mark, ${startBits(plan)}) > 0, marks)`;
}
