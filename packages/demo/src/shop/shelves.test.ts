import { ShopEvent } from '@throughline/model';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDemo } from '../demo.js';

const CONFIG = { days: 120, visitorsPerDay: 60, catalogue: { products: 30 } };
const MONDAYS = 18;

function linesOf(config: object): string[] {
  return [...openDemo({ ...CONFIG, ...config }).events()].join('').trimEnd().split('\n');
}

const numberOf = ({ numbers = {} }: ShopEvent, name: string): number => numbers[name] ?? NaN;

describe('counts of the stock', () => {
  const byProduct = new Map<string, ShopEvent[]>();
  let counted: string[];

  beforeAll(() => {
    counted = linesOf({ stockCounts: true });
    const reports = counted.map((line) => ShopEvent.parse(JSON.parse(line)));
    for (const event of reports.filter(({ system }) => system === 'stock')) {
      const product = event.objects.find(({ type }) => type === 'product');
      if (product === undefined) continue;
      byProduct.set(product.id, [...(byProduct.get(product.id) ?? []), event]);
    }
    for (const events of byProduct.values()) events.sort((a, b) => (a.time < b.time ? -1 : 1));
  });

  it('change nothing but the reports of the stock', () => {
    const others = (lines: string[]) => lines.filter((line) => !line.includes('"system":"stock"'));
    expect(others(counted)).toEqual(others(linesOf({})));
  });

  it('beside the events leave the shop as large as it is without them', () => {
    const others = (config: object) =>
      linesOf({ ...config, visitorsPerDay: undefined, events: 20_000 }).filter(
        (line) => !line.includes('"system":"stock"'),
      );
    const without = others({});
    expect(others({ stockCounts: 'beside' })).toEqual(without);
    expect(others({ stockCounts: true }).length).toBeLessThan(without.length);
  });

  it('come every Monday, of each product, and are never below nothing', () => {
    expect(byProduct.size).toBe(CONFIG.catalogue.products);
    for (const [product, events] of byProduct) {
      const counts = events.filter(({ activity }) => activity === 'Stock Updated');
      expect(counts.length, product).toBeGreaterThanOrEqual(MONDAYS - 1);
      expect(Math.min(...counts.map((event) => numberOf(event, 'on hand')))).toBeGreaterThanOrEqual(0);
    }
  });

  it('lead to orders, which arrive as they were ordered', () => {
    let arrived = 0;
    for (const events of byProduct.values()) {
      const ordered = events.filter(
        ({ id, activity }) => activity === 'Item Reordered' && id.includes('.item-'),
      );
      const came = events.filter(
        ({ id, activity }) => activity === 'Item Restocked' && id.includes('.item-'),
      );
      const quantities = ordered.map((event) => numberOf(event, 'quantity'));
      expect(came.map((event) => numberOf(event, 'quantity'))).toEqual(quantities.slice(0, came.length));
      arrived += came.length;
    }
    expect(arrived).toBeGreaterThan(10);
  });
});

describe('swings', () => {
  /** The spread of the logarithm of what a channel cost in a week. */
  function spreadOf(config: object, channel: string): number {
    const rows = openDemo({ ...CONFIG, visitorsPerDay: 400, ...config })
      .spend()
      .split('\n')
      .slice(1);
    const weeks = Array.from({ length: 17 }, () => 0);
    for (const row of rows) {
      const [day = '', name, , cost] = row.split(',');
      const week = Math.floor((Date.parse(day) - Date.parse('2026-08-03')) / (7 * 86_400_000));
      if (name === channel && week < weeks.length) weeks[week] = (weeks[week] ?? 0) + Number(cost);
    }
    const logs = weeks.map(Math.log);
    const mean = logs.reduce((sum, each) => sum + each, 0) / logs.length;
    return Math.sqrt(logs.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (logs.length - 1));
  }

  it('are in what is spent on campaigns from week to week', () => {
    expect(spreadOf({}, 'paid search')).toBeLessThan(0.2);
    const swung = spreadOf({ swings: 0.6 }, 'paid search');
    expect(swung).toBeGreaterThan(0.35);
    expect(swung).toBeLessThan(0.95);
  });
});
