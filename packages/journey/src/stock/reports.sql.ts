import type { EventProperty } from '@throughline/model';
import type { Statement } from '@throughline/stores';
import type { ShopFacts } from '../shop/facts.js';
import { type Match, matchesRow } from '../source/match.js';
import type { Span } from '../source/period.js';
import { Binder } from '../sql/binder.js';
import { eventOperand, valueText } from '../sql/event-property.sql.js';

/** What an event says of a product's stock. */
export interface ReportRow {
  readonly product: string;
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly out: boolean;
  readonly back: boolean;
  readonly reordered: boolean;
  readonly arrived: boolean;
  /** As text, empty where it does not say. */
  readonly onHand: string;
  readonly quantity: string;
}

export interface Reports {
  readonly product: string;
  readonly matches: Readonly<Record<'out' | 'back' | 'reordered' | 'arrived', Match>>;
  readonly onHand: readonly EventProperty[];
  readonly quantity: readonly EventProperty[];
}

/** Products are context: their events are read by themselves, up to the end of the span. */
export function stockReports(
  facts: ShopFacts,
  { product, matches, onHand, quantity }: Reports,
  span: Span | null,
): Statement {
  const binder = new Binder();
  const { shop, layout, settings } = facts;
  const rows = { binder, zone: settings.zone };
  const { out, back, reordered, arrived } = matches;
  const is = (match: Match) => `toBool(${matchesRow(match, facts, rows)})`;
  const first = (paths: readonly EventProperty[]) =>
    `arrayFirst(one -> one != '', [${paths.map((path) => valueText(eventOperand(path, rows))).join(', ')}])`;
  const until = span === null ? '' : ` AND time < ${binder.instant(span.to)}`;
  const reports = `
  SELECT object_id AS product, toUnixTimestamp64Milli(time) AS at, position, ${is(out)} AS out, ${is(back)} AS back,
    ${is(reordered)} AS reordered, ${is(arrived)} AS arrived, ${first(onHand)} AS held, ${first(quantity)} AS ordered
  FROM ${layout.own('event_objects')}
  WHERE shop = ${binder.text(shop)} AND object_type = ${binder.text(product)}${until}`;
  return binder.statement(`
SELECT product, at AS time, out, back, reordered, arrived, held AS onHand, ordered AS quantity
FROM ${layout.everyShard(reports)}
WHERE out OR back OR reordered OR arrived OR held != ''
ORDER BY product, at, position`);
}
