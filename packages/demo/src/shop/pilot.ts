import { playSilently } from './run.js';
import type { World } from './world.js';

/** How large the shop is: fixed before any problem is planted, so that a run and its twins agree on it. */
export interface Size {
  readonly visitorsPerDay: number;
  readonly ordersPerDay: number;
}

const PILOT_VISITORS = 6000;

/** Plays a small shop without problems first, to learn how many events and orders a visitor stands for. */
export function sizeOf(world: World): Size {
  const { config, clock } = world;
  const visitorsPerDay = PILOT_VISITORS / clock.days;
  const pilot = playSilently({ world, problems: [], visitorsPerDay, ordersPerDay: 1000 });
  const fixed = world.products.length / 3;
  const perVisitor = Math.max(1, (pilot.journal.events - fixed) / PILOT_VISITORS);
  const wanted = config.visitorsPerDay ?? config.events / perVisitor / clock.days;
  const orders = [...pilot.ledger.months.values()].reduce((sum, month) => sum + month.orders, 0);
  return { visitorsPerDay: wanted, ordersPerDay: (wanted * orders) / PILOT_VISITORS };
}
