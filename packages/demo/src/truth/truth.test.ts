import type { ShopEvent } from '@throughline/model';
import { describe, expect, it } from 'vitest';
import type { DemoConfigInput } from '../config/config.js';
import type { ProblemConfig } from '../config/problems.js';
import { openDemo } from '../demo.js';
import { centsOf } from '../output/jsonText.js';

type Problem = NonNullable<DemoConfigInput['problems']>[number];

const SIZE = { events: 24_000, from: '2026-09-01', days: 45 };

const NO_SIZE: Readonly<Record<ProblemConfig['kind'], Problem>> = {
  'payment-error': { kind: 'payment-error', device: 'phone', share: 0 },
  'slow-picker': { kind: 'slow-picker', slowdown: 0 },
  'stock-out': { kind: 'stock-out', category: 'Tents', share: 0 },
  'late-carrier': { kind: 'late-carrier', region: 'South', share: 0 },
  'confusing-form': { kind: 'confusing-form', share: 0 },
  'shipping-shock': { kind: 'shipping-shock', fee: '0' },
  'slow-page': { kind: 'slow-page', seconds: 0 },
  'broken-search': { kind: 'broken-search', share: 0 },
};

const PLANTED: Readonly<Record<ProblemConfig['kind'], Problem>> = {
  'payment-error': { kind: 'payment-error', device: 'phone', browser: 'Safari', share: 0.6 },
  'slow-picker': { kind: 'slow-picker', picker: 1, slowdown: 5 },
  'stock-out': { kind: 'stock-out', category: 'Shoes', from: '2026-09-10', until: '2026-09-30' },
  'late-carrier': { kind: 'late-carrier', region: 'South', share: 0.8, days: 4 },
  'confusing-form': { kind: 'confusing-form', device: 'phone', share: 0.5, leave: 0.4 },
  'shipping-shock': { kind: 'shipping-shock', region: 'West', fee: '14.90' },
  'slow-page': { kind: 'slow-page', device: 'phone', seconds: 9 },
  'broken-search': { kind: 'broken-search', share: 0.7 },
};

/** Problems that most visits can meet. */
const WIDE: ReadonlySet<ProblemConfig['kind']> = new Set([
  'slow-page',
  'broken-search',
  'stock-out',
] as const);
const KINDS = Object.keys(PLANTED) as ProblemConfig['kind'][];

function textOf(problems: Problem[], size: DemoConfigInput = SIZE): string {
  return [...openDemo({ ...size, problems }).events()].join('');
}

/** The lines of each customer, but not the stock's reports, which touch none. */
function byCustomer(text: string): Map<string, string> {
  const lines = new Map<string, string>();
  for (const line of text.trimEnd().split('\n')) {
    const id = /"type":"customer","id":"([^"]+)"/u.exec(line)?.[1] ?? orderCustomer(line);
    if (id === undefined) continue;
    lines.set(id, `${lines.get(id) ?? ''}${line}\n`);
  }
  return lines;
}

/** Backstage events touch the order alone: its id holds its customer's. */
function orderCustomer(line: string): string | undefined {
  const stem = /"type":"order","id":"O(\d+-\d+)/u.exec(line)?.[1];
  return stem === undefined ? undefined : `C${stem}`;
}

const base = textOf([]);

/** So many people that nobody waits for anybody: then a problem reaches others only through their own visits. */
const AMPLE: DemoConfigInput = {
  ...SIZE,
  staff: {
    picking: { hours: { from: '07:30', to: '16:00' }, minutes: 20, people: 300 },
    packing: { hours: { from: '08:00', to: '17:00' }, minutes: 9, people: 300 },
    support: { hours: { from: '09:00', to: '18:00' }, minutes: 20, people: 300 },
  },
};

/** Who of many idle people takes a job depends on the jobs of others; nothing else does. */
function ampleLines(problems: Problem[]): Map<string, string> {
  return byCustomer(textOf(problems, AMPLE).replaceAll(/,?"employee":"[^"]+",?/gu, ''));
}
const baseLines = ampleLines([]);

/** Orders and their value in cents, and what was given back, as the events have it. */
function sumsOf(text: string): { orders: number; revenue: number; refunds: number } {
  const sums = { orders: 0, revenue: 0, refunds: 0 };
  for (const line of text.trimEnd().split('\n')) {
    const { activity, amount } = JSON.parse(line) as ShopEvent;
    if (!amount) continue;
    const cents = centsOf(amount.value.replace('-', ''));
    if (activity === 'Order Completed') {
      sums.orders += 1;
      sums.revenue += cents;
    } else sums.refunds += cents;
  }
  return sums;
}

const cents = (value: string): number => (value.startsWith('-') ? -centsOf(value.slice(1)) : centsOf(value));

describe.each(KINDS)('a planted %s', (kind) => {
  it('of size 0 leaves every byte as it was', () => {
    expect(textOf([NO_SIZE[kind]])).toBe(base);
  });

  it('leaves the customers it does not reach as they were, to the byte', () => {
    const planted = ampleLines([PLANTED[kind]]);
    const changed = [...planted].filter(([id, lines]) => baseLines.get(id) !== lines);
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.length).toBeLessThan(baseLines.size * (WIDE.has(kind) ? 0.4 : 0.12));
    const strangers = changed.filter(
      ([id, lines]) => !couldReach(kind, `${lines}${baseLines.get(id) ?? ''}`),
    );
    expect(strangers.map(([id]) => id)).toEqual([]);
  });

  it('costs in the truth what two sets of files differ by', () => {
    const problem = PLANTED[kind];
    const truth = openDemo({ ...SIZE, problems: [problem] }).truth();
    const [found] = truth.problems;
    const having = sumsOf(textOf([problem]));
    const without = sumsOf(base);
    expect(truth.base.orders).toBe(having.orders);
    expect(cents(truth.base.net)).toBe(having.revenue - having.refunds);
    expect(found?.loss.orders).toBe(without.orders - having.orders);
    expect(cents(found?.loss.revenue ?? '')).toBe(without.revenue - having.revenue);
    expect(cents(found?.loss.refunds ?? '')).toBe(without.refunds - having.refunds);
    expect(found?.loss).toEqual(truth.jointLoss);
    expect(found?.lossAlone).toEqual(truth.jointLoss);
    const months = Object.values(found?.loss.byMonth ?? {});
    expect(months.reduce((sum, month) => sum + cents(month.revenue), 0)).toBe(cents(truth.jointLoss.revenue));
    expect(found?.affected.journeys).toBeGreaterThan(0);
  });
});

/** Whether what a customer lived through lies where a problem can reach it. */
function couldReach(kind: ProblemConfig['kind'], lines: string): boolean {
  switch (kind) {
    case 'payment-error':
      return lines.includes('Payment Failed') && lines.includes('"browser":"Safari"');
    case 'slow-picker':
      return lines.includes('Picking Started');
    case 'stock-out':
      return lines.includes('Product Out of Stock Shown') || lines.includes('"reason":"out of stock"');
    case 'late-carrier':
      return lines.includes('"region":"South"') && lines.includes('Parcel Handed Over');
    case 'confusing-form':
      return lines.includes('Form Field Failed') && lines.includes('"device":"phone"');
    case 'shipping-shock':
      return lines.includes('"region":"West"') && lines.includes('Checkout Started');
    case 'slow-page':
      return lines.includes('"device":"phone"');
    case 'broken-search':
      return lines.includes('"results":0');
  }
}

describe('the truth of several problems', () => {
  const problems = [PLANTED['payment-error'], PLANTED['slow-picker'], PLANTED['stock-out']];
  const truth = openDemo({ ...SIZE, problems }).truth();

  it('gives each one beside the others and alone, and all together', () => {
    expect(truth.problems.map(({ id }) => id)).toEqual(['payment-error', 'slow-picker', 'stock-out']);
    const [payment] = truth.problems;
    const all = sumsOf(textOf(problems));
    for (const [at, { loss }] of truth.problems.entries()) {
      const others = sumsOf(textOf(problems.filter((_, other) => other !== at)));
      expect(loss.orders).toBe(others.orders - all.orders);
      expect(cents(loss.revenue)).toBe(others.revenue - all.revenue);
      expect(cents(loss.refunds)).toBe(others.refunds - all.refunds);
    }
    const only = sumsOf(textOf(problems.slice(0, 1)));
    expect(payment?.lossAlone.orders).toBe(sumsOf(base).orders - only.orders);
    expect(truth.jointLoss.orders).toBe(sumsOf(base).orders - all.orders);
  });

  it('says the same of each without what it would have cost alone', () => {
    const { problems: losses, ...rest } = openDemo({ ...SIZE, problems }).losses();
    const { problems: told, ...whole } = truth;
    expect(rest).toEqual(whole);
    expect(told).toMatchObject(losses);
    expect(losses.filter((loss) => 'lossAlone' in loss)).toEqual([]);
  });

  it('counts orders that waited behind those that were picked slowly', () => {
    const slow = truth.problems.find(({ kind }) => kind === 'slow-picker');
    expect(slow?.affected.objectType).toBe('order');
    expect(slow?.delays.orders).toBeGreaterThan(0);
    expect(slow?.delays.meanHours).toBeGreaterThan(1);
    expect(truth.problems[0]?.delays.orders).toBe(0);
  });

  it('is empty for a shop without problems', () => {
    const none = openDemo({ ...SIZE, events: 5000 }).truth();
    expect(none.problems).toEqual([]);
    expect(none.jointLoss).toMatchObject({ orders: 0, revenue: '0.00', net: '0.00' });
    expect(none.base).toEqual(none.withoutProblems);
  });
});

describe('a problem that spares those who are ready to buy', () => {
  const hits = (sparesKeen: number, activity: string) =>
    textOf([{ kind: 'broken-search', share: 0.6, sparesKeen }])
      .split('\n')
      .filter((line) => line.includes(activity)).length;

  it('strikes less often, and takes fewer things out of carts', () => {
    expect(hits(1, '"results":0}')).toBeLessThan(hits(0, '"results":0}'));
    expect(hits(1, 'Product Added')).toBeGreaterThan(hits(0, 'Product Added'));
  });
});
