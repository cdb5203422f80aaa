import { whatSetsApart } from '@throughline/decide';
import type { SegmentsQuestion } from '@throughline/model';
import type { Statement } from '@throughline/stores';
import { groupBy } from '../answer/group.js';
import type { Inquiry } from '../answer/inquiry.js';
import type { CustomerOrdersRow } from '../customers/customer-orders.sql.js';
import type { Day } from '../customers/days.js';
import { groupedSource } from '../source/grouped.js';
import type { Split } from '../source/split.sql.js';
import type { JourneyOrder } from '../source/order.js';
import { fit } from './fit.js';
import { needsOf } from './needs.js';
import { figuresOf, type Segmented, traitsOf } from './segmented.js';

interface MemberRow {
  readonly id: string;
  readonly segment: string;
}

/** Who is in which of the shop's segments, an object once for each of them. */
export async function readMembers(
  { question, facts, reader, decide }: Inquiry<SegmentsQuestion>,
  order: JourneyOrder,
): Promise<MemberRow[]> {
  const { segments = facts.settings.segments.map(({ id }) => id) } = question;
  if (segments.length === 0) return [];
  const breakdown = { by: 'segment', attribution: 'first', limit: 100, segments } as const;
  await fit({ facts, reader, decide }, needsOf({ breakdown }, facts.settings));
  return reader.rows<MemberRow>(members(order, { breakdown: { ...breakdown, segments: [...segments] } }));
}

function members(order: JourneyOrder, split: Split): Statement {
  const source = groupedSource(order, split);
  const each = `SELECT object_id AS id, grp AS segment FROM ${source.journeys} WHERE grp != ''`;
  return source.binder.statement(`SELECT id, segment FROM ${source.everyShard(each)} ORDER BY segment, id`);
}

/** The shop's segments, the largest first: who is in them, and what sets them apart from all others. */
export function ofShop(
  rows: readonly CustomerOrdersRow[],
  until: Day,
  memberships: readonly MemberRow[],
): Segmented {
  const traits = rows.map((row) => {
    const { numbers, words } = traitsOf(row, until);
    const { recency, ...others } = numbers;
    // Who never ordered has no last order to count days from.
    return { numbers: row.orders > 0 ? { recency, ...others } : others, words };
  });
  const placeOf = new Map(rows.map(({ id }, at) => [id, at]));
  const money = rows.reduce((sum, { spent }) => sum + spent, 0);
  const found = [...groupBy(memberships, ({ segment }) => segment)].map(([segment, list]) => {
    const inside = new Set(list.flatMap(({ id }) => placeOf.get(id) ?? []));
    const spent = [...inside].reduce((sum, at) => sum + (rows[at]?.spent ?? 0), 0);
    return {
      segment,
      customers: inside.size,
      share: inside.size / rows.length,
      shareOfMoney: money > 0 ? spent / money : null,
      apart: whatSetsApart(traits, (at) => inside.has(at)),
      stability: null,
    };
  });
  const customers = memberships.flatMap(({ id, segment }) => {
    const row = rows[placeOf.get(id) ?? -1];
    if (row === undefined) return [];
    const figures = figuresOf(row, until);
    return [{ ...figures, recency: row.orders > 0 ? figures.recency : null, segment, scores: null }];
  });
  return {
    segments: found.sort((a, b) => b.customers - a.customers || (a.segment < b.segment ? -1 : 1)),
    clustered: null,
    silhouette: null,
    customers,
  };
}
