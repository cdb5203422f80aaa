import type { Activity } from '../activities.js';
import type { ShopClock } from '../clock/shopClock.js';
import type { ProblemConfig } from '../config/problems.js';
import type { NamedProblem } from '../problems/planted.js';
import type { Size } from '../shop/pilot.js';
import { Bystanders } from '../shop/bystanders.js';
import { playSilently } from '../shop/run.js';
import type { Shop } from '../shop/shop.js';
import type { World } from '../shop/world.js';
import { delaysOf, lossOf, sumsText, total } from './compare.js';
import type { Loss, Losses, ProblemLoss, Truth } from './shape.js';

interface Place {
  readonly activity: Activity;
  readonly objectType: 'session' | 'order' | 'parcel';
}

const PLACES: Readonly<Record<ProblemConfig['kind'], Place>> = {
  'payment-error': { activity: 'Payment Failed', objectType: 'session' },
  'slow-picker': { activity: 'Item Picked', objectType: 'order' },
  'stock-out': { activity: 'Product Out of Stock Shown', objectType: 'session' },
  'late-carrier': { activity: 'Parcel Delayed', objectType: 'parcel' },
  'confusing-form': { activity: 'Form Field Failed', objectType: 'session' },
  'shipping-shock': { activity: 'Checkout Step Viewed', objectType: 'session' },
  'slow-page': { activity: 'Page Viewed', objectType: 'session' },
  'broken-search': { activity: 'Products Searched', objectType: 'session' },
};

const SEGMENT_FIELDS: readonly string[] = [
  'device',
  'browser',
  'method',
  'region',
  'carrier',
  'category',
  'product',
];
const SIZE_FIELDS: readonly string[] = ['share', 'slowdown', 'days', 'leave', 'fee', 'seconds', 'picker'];

function fieldsOf(problem: NamedProblem, names: readonly string[]): Record<string, string | number> {
  const entries: (readonly [string, string | number])[] = [];
  for (const [name, value] of Object.entries(problem)) {
    if (names.includes(name) && (typeof value === 'string' || typeof value === 'number'))
      entries.push([name, value]);
  }
  return Object.fromEntries(entries);
}

function segmentOf(problem: NamedProblem): Record<string, string> {
  const segment = Object.fromEntries(
    Object.entries(fieldsOf(problem, SEGMENT_FIELDS)).map(([name, value]) => [name, String(value)]),
  );
  return problem.kind === 'slow-picker'
    ? { ...segment, employee: `Picker ${problem.picker}`, weekdays: problem.weekdays.join(', ') }
    : segment;
}

interface Runs {
  readonly base: Shop;
  readonly without: Shop;
}

function lossBy(clock: ShopClock, problem: NamedProblem, { base, without }: Runs): ProblemLoss {
  const { activity, objectType } = PLACES[problem.kind];
  const planted = base.problems.all.find(({ config }) => config.id === problem.id);
  return {
    id: problem.id,
    kind: problem.kind,
    activity,
    ...(problem.kind === 'confusing-form' ? { step: problem.step } : {}),
    ...(problem.kind === 'shipping-shock' ? { step: 'delivery' } : {}),
    segment: segmentOf(problem),
    from: problem.from ?? clock.date(0),
    until: problem.until ?? clock.date(clock.days - 1),
    size: fieldsOf(problem, SIZE_FIELDS),
    affected: { objectType, journeys: planted?.touched ?? 0 },
    loss: lossOf(without.ledger, base.ledger),
    delays: delaysOf(without.ledger, base.ledger),
  };
}

/**
 * Measures what each problem costs by twin runs: the same seed, one problem taken out. Queues are shared, so a
 * problem behind the line of visibility also holds up orders that it never touched: that is part of its loss.
 */
export function findLosses(world: World, size: Size): Losses {
  return lossesIn(world, runsOf(world, size));
}

function lossesIn({ config, clock, problems }: World, { base, none, twin }: Twins): Losses {
  return {
    kind: 'truth',
    seed: config.seed,
    period: { from: config.from, days: config.days, zone: config.zone },
    currency: config.currency,
    base: sumsText(total(base.ledger)),
    withoutProblems: sumsText(total(none.ledger)),
    jointLoss: lossOf(none.ledger, base.ledger),
    problems: problems.map((problem) => {
      const without = problems.length === 1 ? none : twin(problems.filter((other) => other !== problem));
      return lossBy(clock, problem, { base, without });
    }),
  };
}

/** The losses, and beside each what the problem alone would have cost: as many runs again. */
export function findTruth(world: World, size: Size): Truth {
  const runs = runsOf(world, size);
  const losses = lossesIn(world, runs);
  const { problems } = world;
  const alone = (problem: NamedProblem | undefined): Loss =>
    problems.length < 2 || problem === undefined
      ? losses.jointLoss
      : lossOf(runs.none.ledger, runs.twin([problem]).ledger);
  return {
    ...losses,
    problems: losses.problems.map(({ delays, ...loss }, at) => ({
      ...loss,
      lossAlone: alone(problems[at]),
      delays,
    })),
  };
}

/** The run that the files show and the one without any problem; others with some of the problems are played when asked for. */
interface Twins {
  readonly base: Shop;
  readonly none: Shop;
  readonly twin: (planted: readonly NamedProblem[]) => Shop;
}

function runsOf(world: World, size: Size): Twins {
  const { problems } = world;
  const notes = new Bystanders();
  const common = { world, keepsDeliveries: true, ...size };
  const base = playSilently({ ...common, problems, notes });
  const twin = (planted: readonly NamedProblem[]): Shop => {
    const removed = problems.filter((problem) => !planted.includes(problem)).map(({ id }) => id);
    return playSilently({ ...common, problems: planted, skips: notes.of(removed) });
  };
  return { base, none: problems.length === 0 ? base : twin([]), twin };
}
