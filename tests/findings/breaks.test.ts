import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDemo } from '@throughline/demo';
import { importFiles } from '@throughline/ingest';
import { ask } from '@throughline/journey';
import type { FindingsAnswer, ShopEvent } from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let store: EventStore;
beforeAll(async () => {
  store = await openEmbedded();
});
afterAll(() => store.close());

/** What the shop itself did, as its own systems would tell it: nobody's journey has it. */
const doing = (day: string, name: string) => ({
  id: `release-${day}`,
  time: `${day}T06:00:00Z`,
  activity: 'Release Deployed',
  objects: [{ type: 'release', id: name }],
  text: { name },
});

/** A reseller's order, a hundred times as large as others. */
const wholesale = (day: string): ShopEvent => ({
  id: `wholesale-${day}`,
  time: `${day}T10:00:00Z`,
  activity: 'Order Completed',
  objects: [{ type: 'customer', id: 'reseller' }],
  amount: { value: '20000.00', currency: 'EUR' },
});

async function answerOf(shop: string, config: object, doings: readonly ShopEvent[]): Promise<FindingsAnswer> {
  const demo = openDemo({ events: 60_000, seed: 11, ...config });
  const folder = mkdtempSync(join(tmpdir(), 'throughline-breaks-'));
  try {
    writeFileSync(join(folder, 'events.jsonl'), [...demo.events()].join(''));
    await store.saveShop(shop, demo.settings());
    await importFiles(store, { shop, inputs: [folder] });
    if (doings.length > 0) await store.append(shop, { events: doings });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return ask(store, shop, { kind: 'findings', limit: 500, seed: 1 });
}

const brokenIn = ({ findings }: FindingsAnswer) =>
  findings.filter(({ detector, confidence }) => detector === 'change-points' && confidence !== 'low');

describe('a figure that broke', () => {
  test('is told with its day, its levels, its price and the release of that day', async () => {
    const problem = { kind: 'payment-error', share: 0.6, from: '2026-09-15' };
    const doings = [doing('2026-09-15', 'checkout 4.2'), doing('2026-10-12', 'search 1.9')];
    const answer = await answerOf('broken', { problems: [problem] }, doings);
    const payments = brokenIn(answer).find(({ id }) => id.startsWith('broke-payment-failed'));
    expect(payments, JSON.stringify(answer.findings.map(({ id }) => id))).toBeDefined();
    expect(payments?.id.slice(-10)).toMatch(/^2026-09-1[3-7]$/u);
    expect(payments?.title).toContain('Release Deployed checkout 4.2');
    expect(payments?.title).not.toContain('search');
    expect(payments?.evidence.baseline).toBeLessThan(0.15);
    expect(payments?.evidence.observed).toBeGreaterThan(0.4);
    expect(payments?.price.low).toBeGreaterThan(0);
    expect(payments).toMatchObject({ causal: 'association', confidence: 'medium' });
    // What the break costs is part of what failed payments cost in all.
    expect(payments?.within).toContain('payment-failed');
  });

  test('in one segment alone is told of that segment, with its day and its own levels', async () => {
    const problem = { kind: 'payment-error', device: 'phone', share: 0.6, from: '2026-09-15' };
    const answer = await answerOf('phones', { events: 120_000, problems: [problem] }, []);
    const payments = brokenIn(answer).filter(({ id }) => id.startsWith('broke-payment-failed'));
    const [own, ...others] = payments.filter(({ where }) => Object.keys(where.segment).length > 0);
    expect(own, JSON.stringify(answer.findings.map(({ id }) => id))).toBeDefined();
    expect(own?.where.segment).toEqual({ device: 'phone' });
    expect(own?.id).toMatch(/^broke-payment-failed-2026-09-1[3-7]:device=phone$/u);
    expect(own?.title).toContain('for phone since');
    expect(own?.evidence.baseline).toBeLessThan(0.15);
    expect(own?.evidence.observed).toBeGreaterThan(0.4);
    expect(own).toMatchObject({ causal: 'association', confidence: 'medium' });
    expect(own?.within).toContain('payment-failed');
    expect(others).toEqual([]);
  });

  test('in what events alone tell of themselves is told of that', async () => {
    const problem = { kind: 'stock-out', category: 'Tents', share: 0.7, from: '2026-09-15' };
    const answer = await answerOf('tents', { problems: [problem] }, []);
    const [own, ...others] = brokenIn(answer).filter(({ id }) => /^broke-.*:text\./u.test(id));
    expect(own, JSON.stringify(answer.findings.map(({ id }) => id))).toBeDefined();
    expect(own?.id).toMatch(/^broke-out-of-stock-shown-2026-09-1[3-7]:text\.category=Tents$/u);
    expect(own?.evidence.baseline).toBeLessThan(0.1);
    expect(own?.evidence.observed).toBeGreaterThan(0.3);
    expect(own).toMatchObject({ causal: 'association', confidence: 'medium' });
    expect(others).toEqual([]);
  });

  test('is a strength, with its day and what is won, where it got better and stays so', async () => {
    const problem = { kind: 'payment-error', share: 0.6, until: '2026-09-20' };
    const answer = await answerOf('mended', { problems: [problem] }, [doing('2026-09-21', 'checkout 4.3')]);
    const better = answer.findings.find(({ id }) => id.startsWith('better-payment-failed'));
    expect(better, JSON.stringify(answer.findings.map(({ id }) => id))).toBeDefined();
    expect(better?.id.slice(-10)).toMatch(/^2026-09-(?:19|2[0-3])$/u);
    expect(better?.title).toContain('Release Deployed checkout 4.3');
    expect(better?.evidence.baseline).toBeGreaterThan(0.4);
    expect(better?.evidence.observed).toBeLessThan(0.15);
    expect(better?.price.high).toBeLessThan(0);
    expect(better).toMatchObject({ detector: 'strengths', strength: true, causal: 'association' });
    expect(better?.confidence).not.toBe('high');
    expect(better?.suggestions.length).toBeGreaterThanOrEqual(3);
    expect(brokenIn(answer).filter(({ id }) => id.startsWith('broke-payment-failed'))).toEqual([]);
  });

  test('is not told of a shop that goes on as it did, whatever a few large orders come to', async () => {
    const few = ['2026-10-27', '2026-10-28', '2026-10-29'].map(wholesale);
    const answer = await answerOf('steady', {}, [doing('2026-09-15', 'x'), ...few]);
    expect(brokenIn(answer)).toEqual([]);
    const better = answer.findings.filter(
      ({ id, confidence }) => id.startsWith('better-') && confidence !== 'low',
    );
    expect(better).toEqual([]);
  });

  test('is looked for in four weeks at least, and else said to be missing', async () => {
    const answer = await answerOf('short', { days: 20 }, []);
    expect(brokenIn(answer)).toEqual([]);
    expect(answer.missing.find(({ detector }) => detector === 'change-points')?.why).toContain(
      '28 whole days',
    );
  });
});
