import { HelpDesk } from '../aftercare/helpDesk.js';
import { Fulfilment } from '../backstage/fulfilment.js';
import { type Chunk, type DemoFile, Journal } from '../output/journal.js';
import { quoted, refText } from '../output/jsonText.js';
import type { NamedProblem } from '../problems/planted.js';
import { Problems } from '../problems/problems.js';
import { Trials } from '../problems/trials.js';
import { COUPON } from '../sessions/checkout.js';
import { playVisit } from '../sessions/playVisit.js';
import { firstVisit, visitorsOn } from './arrivals.js';
import type { Bystanders } from './bystanders.js';
import { Ledger } from './ledger.js';
import type { Shop } from './shop.js';
import { mixOf } from './mix.js';
import { countStock, shelvesOf } from './shelves.js';
import { spendRows } from './spend.js';
import { supplyGaps, tellStock } from './stock.js';
import { VisitBook } from './visits.js';
import type { World } from './world.js';

/** What one run is to be. */
export interface RunPlan {
  readonly world: World;
  readonly problems: readonly NamedProblem[];
  readonly visitorsPerDay: number;
  /** Sizes the teams; the same for a run and its twins. */
  readonly ordersPerDay: number;
  readonly files: readonly DemoFile[];
  readonly keepsDeliveries?: boolean;
  readonly notes?: Bystanders;
  readonly skips?: (customer: number) => boolean;
}

export function openShop(plan: RunPlan): Shop {
  const { world } = plan;
  const { clock, config } = world;
  const problems = new Problems(plan.problems, clock, world.key);
  return {
    world,
    problems,
    trials: new Trials(config.experiments, world.problems, { clock, shopKey: world.key }),
    journal: new Journal(clock.end, config.currency, plan.files),
    ledger: new Ledger(clock, plan.keepsDeliveries ?? false),
    visits: new VisitBook(clock),
    gaps: supplyGaps(world),
    fulfilment: new Fulfilment(world, problems, plan.ordersPerDay),
    helpDesk: new HelpDesk(world, plan.ordersPerDay),
    shelves: shelvesOf(world, plan.ordersPerDay),
    notes: plan.notes ?? null,
    skips: plan.skips ?? (() => false),
  };
}

const DRAIN_EVERY = 256;

/**
 * Plays the whole period. Each day: the visits that begin on it, then the warehouse and the help desk up to
 * its end. State stays bounded by what is under way; text is handed on as it grows.
 */
export function* play(shop: Shop, visitorsPerDay: number): Generator<Chunk> {
  const { world, journal } = shop;
  declareContext(shop);
  tellStock(shop);
  let number = 0;
  for (let day = 0; day < world.clock.days; day += 1) {
    countStock(shop, day);
    const mix = mixOf(world, day);
    const visitors = visitorsOn(world, day, mix.size * visitorsPerDay);
    for (let index = 0; index < visitors; index += 1) {
      number += 1;
      if (!shop.skips(number)) playVisit(shop, firstVisit(world, mix, { day, index, number }));
      if (index % DRAIN_EVERY === 0) yield* journal.drain(false);
    }
    playReturning(shop, day);
    const evening = world.clock.start(day + 1);
    shop.fulfilment.work(shop, evening);
    shop.helpDesk.work(shop, evening);
    yield* journal.drain(false);
  }
  for (const row of spendRows(shop)) journal.spendRow(row);
  yield* journal.drain(true);
}

/** Visits planned for the day; some of them lead to another one on the same day. */
function playReturning(shop: Shop, day: number): void {
  for (let visits = shop.visits.take(day); visits.length > 0; visits = shop.visits.take(day)) {
    for (const visit of visits) playVisit(shop, visit);
  }
}

function declareContext(shop: Shop): void {
  const { journal, world } = shop;
  for (const product of world.products) {
    journal.object(0, product.ref, `"text":{"name":${quoted(product.name)},${product.text}}`);
  }
  journal.object(
    0,
    refText('coupon', COUPON.valid),
    `"text":{"state":"valid"},"numbers":{"rate":${COUPON.rate}}`,
  );
  journal.object(0, refText('coupon', COUPON.expired), '"text":{"state":"expired"}');
  for (const channel of world.config.channels) {
    for (const campaign of channel.campaigns) {
      const text = `"channel":${quoted(channel.name)},"name":${quoted(campaign.name)}`;
      journal.object(0, world.campaignRefs.get(campaign) ?? '', `"text":{${text}}`);
    }
  }
}

/** Plays to the end without text. */
export function playSilently(plan: Omit<RunPlan, 'files'>): Shop {
  const shop = openShop({ ...plan, files: [] });
  for (const chunk of play(shop, plan.visitorsPerDay)) throw new Error(`A silent run wrote ${chunk.file}.`);
  return shop;
}
