import { describe, expect, test } from 'vitest';
import { Random } from '../numerics/random.js';
import type { Arm, Cell } from './cell.js';
import { effectOfHits as effectOf } from './effect.js';
import { sparedBy } from './match.js';
import { gradeOf } from './grade.js';
import { priceOf } from './price.js';
import { scanSegments } from './scan.js';

const OPTIONS = { facets: ['device', 'browser', 'region'], leastHits: 10, most: 5 };
const arm = (n: number, reached: number, each = 100): Arm => ({
  n,
  met: 0,
  reached,
  worth: reached * each,
  squares: reached * each * each,
  trouble: 0,
  past: 0,
  pastSquares: 0,
});
const effectOfHits = (hits: readonly Cell[]) => effectOf(hits, sparedBy(hits, 'orders'));

const DEVICES = ['phone', 'desktop'];
const BROWSERS = ['Safari', 'Chrome', 'Firefox'];
const REGIONS = ['North', 'South'];

/** Cells of 200 episodes each; `rate` says which share of them is hit, drawn from a seed. */
function drawn(seed: number, rate: (device: string, browser: string, region: string) => number): Cell[] {
  const random = new Random(seed);
  return DEVICES.flatMap((device) =>
    BROWSERS.flatMap((browser) =>
      REGIONS.map((region) => {
        const hits = Array.from({ length: 200 }, () => random.next()).filter(
          (each) => each < rate(device, browser, region),
        ).length;
        return {
          facets: [device, browser, region],
          strata: [],
          hit: arm(hits, 0),
          spared: arm(200 - hits, 0),
        };
      }),
    ),
  );
}

describe('the scan', () => {
  test('finds a fault of two values together, and none of its shadows', () => {
    const cells = drawn(1, (device, browser) => (device === 'phone' && browser === 'Safari' ? 0.3 : 0.05));
    const { found, lookedAt } = scanSegments(cells, OPTIONS);
    expect(found.map(({ segment }) => segment)).toEqual([{ device: 'phone', browser: 'Safari' }]);
    expect(found[0]?.observed).toBeGreaterThan(0.25);
    expect(found[0]?.baseline).toBeLessThan(0.07);
    expect(lookedAt).toBeGreaterThan(7);
  });

  test('says one word where one is enough', () => {
    const cells = drawn(2, (_, browser) => (browser === 'Firefox' ? 0.2 : 0.05));
    expect(scanSegments(cells, OPTIONS).found.map(({ segment }) => segment)).toEqual([
      { browser: 'Firefox' },
    ]);
  });

  test('finds two faults one after the other', () => {
    const cells = drawn(3, (device, browser, region) =>
      device === 'phone' && browser === 'Safari' ? 0.4 : region === 'South' ? 0.2 : 0.05,
    );
    const found = scanSegments(cells, OPTIONS).found.map(({ segment }) => segment);
    expect(found).toContainEqual({ device: 'phone', browser: 'Safari' });
    expect(found).toContainEqual({ region: 'South' });
  });

  test('finds the same fault on both main devices, and tells each against the few that are left', () => {
    const cell = (device: string, episodes: number, hits: number): Cell => ({
      facets: [device, 'Chrome', 'North'],
      strata: [],
      hit: arm(hits, 0),
      spared: arm(episodes - hits, 0),
    });
    const { found } = scanSegments(
      [cell('phone', 1000, 300), cell('desktop', 900, 260), cell('tablet', 150, 8)],
      OPTIONS,
    );
    expect(found.map(({ segment }) => segment['device']).sort()).toEqual(['desktop', 'phone']);
    for (const { baseline, outside } of found) {
      expect(baseline).toBeCloseTo(8 / 150, 10);
      expect(outside).toBe(150);
    }
    expect(found.every(({ cells }) => cells.length === 1)).toBe(true);
  });

  test('tells one device where one alone is out of line, though another is a little higher than the third', () => {
    const cells = drawn(6, (device, browser) =>
      device === 'phone' ? 0.4 : browser === 'Safari' ? 0.1 : 0.09,
    );
    expect(scanSegments(cells, OPTIONS).found.map(({ segment }) => segment)).toEqual([{ device: 'phone' }]);
  });

  test('rarely finds anything where nothing is: at most one run in twenty, by its own p-value', () => {
    const alarms = Array.from({ length: 200 }, (_, seed) =>
      scanSegments(
        drawn(100 + seed, () => 0.08),
        OPTIONS,
      ),
    );
    const share = alarms.filter(({ found }) => found.length > 0).length / alarms.length;
    expect(share).toBeLessThanOrEqual(0.07);
  });

  test('leaves alone what is not known, what is rare, and what has nothing to compare with', () => {
    const cell = (facets: string[], hits: number): Cell => ({
      facets,
      strata: [],
      hit: arm(hits, 0),
      spared: arm(100 - hits, 0),
    });
    expect(scanSegments([cell(['', '', ''], 90), cell(['', '', ''], 5)], OPTIONS).found).toEqual([]);
    expect(scanSegments([cell(['phone', 'Safari', 'North'], 9)], OPTIONS).found).toEqual([]);
    expect(scanSegments([cell(['phone', 'Safari', 'North'], 99)], OPTIONS).found).toEqual([]);
    expect(scanSegments([], OPTIONS)).toEqual({ found: [], lookedAt: 0 });
  });
});

describe('the effect of a hit', () => {
  test('is that among those alike: phones buy less anyway, and are hit more', () => {
    // Within each device a hit costs ten points; without looking at the device it seems to cost 50.
    const cells: Cell[] = [
      { facets: ['phone'], strata: [], hit: arm(900, 90), spared: arm(100, 20) },
      { facets: ['desktop'], strata: [], hit: arm(100, 60), spared: arm(900, 630) },
    ];
    const effect = effectOfHits(cells);
    expect((effect?.chance.spared ?? 0) - (effect?.chance.hit ?? 0)).toBeCloseTo(0.1, 10);
    expect(effect?.crude).toBeCloseTo(0.65 - 0.15, 10);
    expect(effect?.overlap).toBe(1);
  });

  test('says what share of the hits had their like', () => {
    const cells: Cell[] = [
      { facets: ['phone'], strata: ['new'], hit: arm(50, 5), spared: arm(50, 10) },
      { facets: ['tablet'], strata: ['old'], hit: arm(50, 5), spared: arm(0, 0) },
    ];
    expect(effectOfHits(cells)?.overlap).toBe(0.5);
  });

  test('says whether those hit had come as far before', () => {
    const come = (n: number, mean: number): Arm => ({
      ...arm(n, 0),
      past: n * mean,
      pastSquares: n * (mean * mean + 1),
    });
    const cells: Cell[] = [
      { facets: ['phone'], strata: [], hit: come(100, 1.5), spared: come(100, 2) },
      { facets: ['desktop'], strata: [], hit: come(100, 5.5), spared: come(300, 6) },
    ];
    // Of a spread of 1 within each device, half less; the devices themselves do not count.
    expect(effectOfHits(cells)?.past.difference).toBeCloseTo(-0.5, 10);
    expect(effectOfHits(cells)?.past.error).toBeCloseTo(Math.sqrt((0.02 + 4 / 300) / 4), 10);
  });

  test('is none where nobody was hit or nobody spared', () => {
    const hitOnly: Cell[] = [{ facets: [], strata: [], hit: arm(50, 5), spared: arm(0, 0) }];
    const sparedOnly: Cell[] = [{ facets: [], strata: [], hit: arm(0, 0), spared: arm(50, 5) }];
    expect(effectOfHits(hitOnly)).toBeNull();
    expect(effectOfHits(sparedOnly)).toBeNull();
  });
});

describe('the price', () => {
  /** Where nothing else is said, who is hit is hit once. */
  const once = (own: readonly Cell[]): Cell[] =>
    own.map((cell) => (cell.hit.met > 0 ? cell : { ...cell, hit: { ...cell.hit, met: cell.hit.n } }));
  const cells = once([{ facets: ['phone'], strata: [], hit: arm(200, 20), spared: arm(800, 240) }]);
  const input = {
    hits: cells,
    all: cells,
    spared: sparedBy(cells, 'orders'),
    baseline: 0.05,
    outside: 0,
    meetings: 200,
    takes: 'orders' as const,
    alike: true,
    repeats: 1,
    kept: 1,
    further: 0,
    months: 3,
    margin: 1,
    leftOver: { compared: 0, seen: 0 },
    seed: 1,
  };
  const of = (own: readonly Cell[]) => ({ hits: once(own), all: once(own), spared: sparedBy(own, 'orders') });

  test('is journeys beyond the usual, times the effect, times the worth of an outcome, a month', () => {
    const priced = priceOf(input);
    expect(priced?.excess).toBeCloseTo(150, 9);
    expect(priced?.perMonth).toBeCloseTo((150 * 0.2 * 100) / 3, 6);
    expect(priced?.low).toBeLessThan(priced?.perMonth ?? 0);
    expect(priced?.high).toBeGreaterThan(priced?.perMonth ?? 0);
  });

  test('is the same for the same seed, and a part of it where only margin counts', () => {
    expect(priceOf(input)).toEqual(priceOf(input));
    expect(priceOf({ ...input, margin: 0.25 })?.perMonth).toBeCloseTo((priceOf(input)?.perMonth ?? 0) / 4, 9);
  });

  test('covers what these very people lost as often as it says', () => {
    let covered = 0;
    const RUNS = 300;
    for (let run = 0; run < RUNS; run += 1) {
      const random = new Random(1000 + run);
      const binomial = (n: number, p: number) =>
        Array.from({ length: n }, () => random.next()).filter((each) => each < p).length;
      const hits = binomial(1000, 0.2);
      const reached = binomial(hits, 0.1);
      const spared = arm(1000 - hits, binomial(1000 - hits, 0.3));
      const one: Cell[] = [{ facets: [], strata: [], hit: arm(hits, reached), spared }];
      const priced = priceOf({ ...input, ...of(one), baseline: 0, meetings: hits, seed: run });
      // Had they been spared, so many of them would have ordered.
      const truth = ((binomial(hits, 0.3) - reached) * 100) / 3;
      if (priced !== null && priced.low <= truth && truth <= priced.high) covered += 1;
    }
    // 90 %, give or take three standard errors of 300 runs.
    expect(covered / RUNS).toBeGreaterThan(0.85);
    expect(covered / RUNS).toBeLessThan(0.96);
  });

  test('is what a meeting takes: those hit at first meet more, and some of the spared meet one later', () => {
    const met: Cell[] = cells.map((cell) => ({
      ...cell,
      hit: { ...cell.hit, met: 300 },
      spared: { ...cell.spared, met: 200 },
    }));
    // 1.5 each against 0.25: the difference is what 1.25 of them do.
    const priced = priceOf({ ...input, ...of(met), meetings: 500, baseline: 0 });
    expect(priced?.lost).toBeCloseTo(0.2 / 1.25, 9);
    expect(priced?.perMonth).toBeCloseTo((500 * (0.2 / 1.25) * 100) / 3, 6);
  });

  test('takes off what as many hits as usual do elsewhere, where those are harmless', () => {
    const harmless: Cell = { facets: ['desktop'], strata: [], hit: arm(1000, 300), spared: arm(19000, 5700) };
    const all = [...cells, ...once([harmless])];
    const own = { hits: cells, all, spared: sparedBy(all, 'orders'), alike: false };
    // 200 hits that take 20 points each, and 50 slips that take nothing are usual: hardly anything is taken off.
    const whole = (200 * 0.2 * 100) / 3;
    expect(priceOf({ ...input, ...own })?.perMonth).toBeLessThan(whole);
    expect(priceOf({ ...input, ...own })?.perMonth).toBeGreaterThan(0.98 * whole);
    expect(priceOf({ ...input, ...own, alike: true })?.perMonth).toBeCloseTo((150 * 0.2 * 100) / 3, 6);
  });

  test('draws what few hits elsewhere take towards what these take', () => {
    // Ten of forty hits elsewhere ordered, of those like them three in ten: that they take less there may be chance.
    const few: Cell = { facets: ['desktop'], strata: [], hit: arm(40, 10), spared: arm(1900, 570) };
    const all = [...cells, ...once([few])];
    const own = { hits: cells, all, spared: sparedBy(all, 'orders'), alike: false };
    const alike = priceOf({ ...input, ...own, alike: true })?.perMonth ?? 0;
    const told = priceOf({ ...input, ...own })?.perMonth ?? 0;
    expect(told).toBeGreaterThan(alike);
    expect(told - alike).toBeLessThan((0.8 * (50 * 0.15 * 100)) / 3);
  });

  test('knows what is usual only as well as it was counted', () => {
    const width = (outside: number) => {
      const { low, high } = priceOf({ ...input, outside }) ?? { low: 0, high: 0 };
      return high - low;
    };
    expect(width(100)).toBeGreaterThan(1.1 * width(100_000));
  });

  test('is less sure by what may be left over, more so upwards, and its middle stays', () => {
    const few = priceOf({ ...input, leftOver: { compared: 0.2, seen: 0.2 } });
    const many = priceOf({ ...input, leftOver: { compared: 0.5, seen: 0.5 } });
    const none = priceOf(input);
    if (few === null || many === null || none === null) throw new Error('not priced');
    expect(few.perMonth).toBe(none.perMonth);
    expect(few.low).toBeLessThan(none.low);
    expect(few.high).toBeGreaterThan(none.high);
    expect(many.high - many.perMonth).toBeGreaterThan(1.3 * (many.perMonth - many.low));
  });

  test('may be nothing where those hit had come less far before', () => {
    const come = (own: Arm, mean: number): Arm => ({
      ...own,
      past: own.n * mean,
      pastSquares: own.n * (mean * mean + 1),
    });
    const priced = (mean: number) => {
      const [cell] = once(
        cells.map((each) => ({ ...each, hit: come(each.hit, mean), spared: come(each.spared, 2) })),
      );
      const all = cell === undefined ? [] : [cell];
      return priceOf({ ...input, hits: all, all, spared: sparedBy(all, 'orders'), alike: false });
    };
    expect(priced(2)?.compared).toBe(true);
    expect(priced(1.5)).toMatchObject({ compared: false, low: 0 });
  });

  test('may be nothing where nobody like them was spared', () => {
    // All phones were hit: they are compared with desktops, where more is bought.
    const phones: Cell = { facets: ['phone'], strata: [], hit: arm(200, 20), spared: arm(5, 1) };
    const desktops: Cell = { facets: ['desktop'], strata: [], hit: arm(5, 1), spared: arm(800, 240) };
    const all = once([phones, desktops]);
    const priced = priceOf({ ...input, hits: all.slice(0, 1), all, spared: sparedBy(all, 'orders') });
    expect(priced?.compared).toBe(false);
    expect(priced?.low).toBe(0);
    expect(priced?.high).toBeGreaterThan(priced?.perMonth ?? Infinity);
  });

  test('holds the orders that an order leads to, as far as they are known', () => {
    const leads = priceOf({ ...input, further: 0.4 });
    expect(leads?.perMonth).toBeCloseTo(1.2 * (priceOf(input)?.perMonth ?? 0), 9);
  });

  test('is less where part is paid back, and less sure where outcomes are counted for several episodes', () => {
    const width = (repeats: number) => {
      const { low, high } = priceOf({ ...input, repeats }) ?? { low: 0, high: 0 };
      return high - low;
    };
    expect(priceOf({ ...input, kept: 0.9 })?.perMonth).toBeCloseTo(0.9 * (priceOf(input)?.perMonth ?? 0), 9);
    expect(width(4)).toBeGreaterThan(1.5 * width(1));
  });

  test('of amounts counts smaller baskets too', () => {
    // As many buy, for half as much.
    const hit: Arm = { ...arm(200, 60, 50), worth: 3000 };
    const one: Cell[] = [{ facets: ['phone'], strata: [], hit, spared: arm(800, 240) }];
    const priced = priceOf({ ...input, ...of(one), takes: 'amounts' });
    expect(priced?.each).toBeCloseTo(30 - 15, 9);
    expect(priced?.perMonth).toBeCloseTo((150 * 15) / 3, 6);
    expect(priced?.low).toBeGreaterThan(0);
    expect(priceOf({ ...input, ...of(one) })?.perMonth).toBeCloseTo(0, 9);
  });

  test('has the E-value of its risk ratio', () => {
    // VanderWeele & Ding 2017 give 7.26 for a ratio of 3.9.
    const one: Cell[] = [{ facets: [], strata: [], hit: arm(1000, 100), spared: arm(1000, 390) }];
    const eValue = priceOf({ ...input, ...of(one) })?.eValue;
    expect(eValue?.estimate).toBeCloseTo(7.26, 2);
    expect(eValue?.nearer).toBeLessThan(7.26);
    expect(eValue?.nearer).toBeGreaterThan(5);
  });

  test('is none where nothing was sold', () => {
    const one: Cell[] = [{ facets: [], strata: [], hit: arm(100, 0), spared: arm(100, 0) }];
    expect(priceOf({ ...input, ...of(one) })).toBeNull();
  });

  test('is graded high only where it is local, certain, matched and strong', () => {
    const priced = priceOf(input);
    if (priced === null) throw new RangeError('there is a price');
    expect(gradeOf(priced, { q: 0.001, local: true, recorded: true })).toEqual({
      confidence: 'high',
      causal: 'adjusted',
    });
    expect(gradeOf(priced, { q: 0.001, local: false, recorded: true }).confidence).toBe('medium');
    expect(gradeOf(priced, { q: 0.04, local: true, recorded: true }).confidence).toBe('medium');
    expect(gradeOf(priced, { q: 0.2, local: true, recorded: true }).confidence).toBe('low');
    const before = (difference: number, error: number) => ({
      ...priced,
      effect: { ...priced.effect, past: { difference, error } },
    });
    const sure = { q: 0.001, local: true, recorded: true };
    expect(gradeOf(before(0.02, 0.05), sure).confidence).toBe('high');
    // Whether those hit had come as far before cannot be told.
    expect(gradeOf(before(0, 0.08), sure)).toEqual({ confidence: 'medium', causal: 'adjusted' });
    const apart = { ...priced, compared: false };
    expect(gradeOf(apart, { q: 0.001, local: true, recorded: true })).toEqual({
      confidence: 'medium',
      causal: 'association',
    });
    const unseen = { q: 0.001, local: true, recorded: false };
    expect(gradeOf(priced, unseen).confidence).toBe('medium');
  });
});
