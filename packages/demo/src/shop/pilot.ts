import { playSilently } from './run.js';
import type { World } from './world.js';

/** How large the shop is: fixed before any problem is planted, so that a run and its twins agree on it. */
export interface Size {
  readonly visitorsPerDay: number;
  readonly ordersPerDay: number;
}

/** A small shop needs no large trial. */
const pilotVisitors = (events: number): number => Math.max(2000, Math.min(6000, Math.round(events / 8)));

/** Plays a small shop without problems first, to learn how many events and orders a visitor stands for. */
export function sizeOf(world: World): Size {
  const { config, clock } = world;
  // What comes on top of the events takes no visitors away.
  const isBeside = config.stockCounts === 'beside';
  const sized = isBeside ? { ...world, config: { ...config, stockCounts: false } } : world;
  const visitors = pilotVisitors(config.events);
  const visitorsPerDay = visitors / clock.days;
  const pilot = playSilently({ world: sized, problems: [], visitorsPerDay, ordersPerDay: 1000 });
  // The stock's reports come whether or not anybody visits.
  const fixed = 2 * pilot.gaps.size + countsOf(sized);
  const perVisitor = Math.max(1, (pilot.journal.events - fixed) / visitors);
  const wanted = config.visitorsPerDay ?? Math.max(1, config.events - fixed) / perVisitor / clock.days;
  const orders = [...pilot.ledger.months.values()].reduce((sum, month) => sum + month.orders, 0);
  return { visitorsPerDay: wanted, ordersPerDay: (wanted * orders) / visitors };
}

/** Each product is counted on Mondays, where the stock is counted at all. */
function countsOf({ config, clock, products }: World): number {
  if (config.stockCounts === false) return 0;
  const mondays = Array.from({ length: clock.days }, (_, day) => day).filter(
    (day) => clock.weekday(day) === 0,
  );
  return mondays.length * products.length;
}
