import { clusters, type Deciding } from '@throughline/decide';
import type { CustomerOrdersRow } from '../customers/customer-orders.sql.js';
import type { Day } from '../customers/days.js';
import { figuresOf, type Segmented, traitsOf } from './segmented.js';

/** What groups are found in, in the order of `featuresOf`. */
export const BEHAVIOUR_FEATURES = ['recency', 'orders', 'spent', 'events'] as const;

/** Groups of customers who behave alike, by number, the largest first. */
export async function byBehaviour(
  rows: readonly CustomerOrdersRow[],
  until: Day,
  { groups, decide }: { readonly groups: number | undefined; readonly decide: Deciding },
): Promise<Segmented> {
  if (rows.length === 0) return { segments: [], clustered: null, silhouette: null, customers: [] };
  const found = await decide(clusters, {
    features: [...BEHAVIOUR_FEATURES],
    rows: rows.map((row) => featuresOf(row, until)),
    traits: rows.map((row) => traitsOf(row, until)),
    ...(groups === undefined ? {} : { k: groups }),
    most: 8,
    choose: 'silhouette',
    scale: 'standard',
    seed: 1,
    starts: 25,
    resamples: 30,
  });
  const customers = rows.map((row, at) => ({
    ...figuresOf(row, until),
    segment: nameOf(found.labels[at] ?? 0),
    scores: null,
  }));
  const all = rows.reduce((sum, { spent }) => sum + spent, 0);
  const segments = found.clusters.map(({ customers: size, share, apart, stability }, label) => {
    const members = customers.filter(({ segment }) => segment === nameOf(label));
    const money = members.reduce((sum, { monetary }) => sum + monetary, 0);
    return {
      segment: nameOf(label),
      customers: size,
      share,
      shareOfMoney: all > 0 ? money / all : null,
      apart,
      stability,
    };
  });
  return { segments, clustered: found.clustered, silhouette: found.silhouette, customers };
}

const nameOf = (label: number): string => `${label + 1}`;

/** Counts and money as logarithms: a few customers have a hundred times what others have. */
export function featuresOf({ last, orders, spent, events }: CustomerOrdersRow, until: Day): number[] {
  return [until - last, Math.log(orders), Math.log1p(Math.max(0, spent)), Math.log(events)];
}
