import { segmentName } from '@throughline/decide';
import type { ShopFacts } from '../shop/facts.js';
import type { SourcePart } from '../source/order.js';
import type { Binder } from '../sql/binder.js';
import { everyOrder, groupsOf, type Groups, rfmCuts, type RfmCuts } from './fitted.js';
import { figuresTable } from './figures.sql.js';

const SCORES = [1, 2, 3, 4, 5] as const;

/** The name of every pair of scores: of recency, and of frequency and money together. */
const NAMES = SCORES.flatMap((recency) =>
  SCORES.map((worth) => segmentName({ recency, frequency: worth, monetary: worth }, SCORES.length)),
);

/** The segment of each object with an order, as `object_id` and `grp`, to stand after FROM. */
export function fittedSegments(objectType: string, groups: number | null, part: SourcePart): string {
  const { facts } = part.order;
  const order = everyOrder(facts, objectType);
  const { until, name } =
    groups === null
      ? byRfm(facts, objectType, part.binder)
      : byGroups(facts, { objectType, groups }, part.binder);
  return `(SELECT object_id, ${name} AS grp FROM ${figuresTable(order, until, part)})`;
}

function byRfm(facts: ShopFacts, objectType: string, binder: Binder): { until: number; name: string } {
  const cuts = rfmCuts(facts, objectType);
  const above = (column: string, thresholds: readonly number[]) =>
    `arrayCount(cut -> toFloat64(${column}) > cut, ${binder.bind('Array(Float64)', thresholds)})`;
  const score = (figure: keyof Omit<RfmCuts, 'until'>, column: string) => above(column, cuts[figure]);
  // Where nobody spent anything, how often counts for money, too.
  const money = cuts.monetary.length === 0 ? score('frequency', 'orders') : score('monetary', 'spent');
  const worth = `intDiv(${score('frequency', 'orders')} + ${money} + 3, 2)`;
  // Recency counts down: who ordered longer ago than more of the others has fewer points.
  const place = `(4 - ${score('recency', 'recency')}) * 5 + ${worth}`;
  return { until: cuts.until, name: `${binder.texts(NAMES)}[${place}]` };
}

function byGroups(
  facts: ShopFacts,
  { objectType, groups }: { readonly objectType: string; readonly groups: number },
  binder: Binder,
): { until: number; name: string } {
  const fitted = groupsOf(facts, objectType, groups);
  const point = '[toFloat64(recency), log(orders), log1p(greatest(0., spent)), log(events)]';
  const centres = binder.bind('Array(Array(Float64))', scaled(fitted));
  const scales = binder.bind(
    'Array(Float64)',
    fitted.spreads.map((spread) => 1 / spread),
  );
  const own = `arrayMap((value, scale) -> value * scale, ${point}, ${scales})`;
  const far = `arrayMap(centre -> arraySum((one, other) -> (one - other) * (one - other), centre, ${own}), ${centres})`;
  return { until: fitted.until, name: `toString(indexOf(${far}, arrayMin(${far})))` };
}

const scaled = ({ centres, spreads }: Groups): number[][] =>
  centres.map((centre) => centre.map((value, at) => value / (spreads[at] ?? Infinity)));
