import { readFileSync } from 'node:fs';
import { FindingsAnswer } from '@throughline/model';
import { beforeAll, expect, test, vi } from 'vitest';
import { build, throughline } from './testing/built.js';
import { ORDERS, shopWithFault, TestFolder } from './testing/files.js';

beforeAll(build);
// Several runs of whole commands each: a busy machine takes its time.
vi.setConfig({ testTimeout: 240_000 });

test('findings: the answer as JSON, with a price, its derivation and suggestions', async () => {
  using folder = new TestFolder();
  const { code, out } = await throughline(['findings', folder.write('shop.csv', shopWithFault())]);
  expect(code).toBe(0);
  const answer = FindingsAnswer.parse(JSON.parse(out));
  const payments = answer.findings.find(({ id }) => id === 'payment-failed:device=phone');
  expect(payments).toMatchObject({
    detector: 'errors',
    where: { activity: 'Payment Failed' },
    causal: 'adjusted',
  });
  expect(payments?.price.perMonth).toBeGreaterThan(0);
  expect(payments?.suggestions.length).toBeGreaterThanOrEqual(3);
});

test('findings --format md --out: a report in a file', async () => {
  using folder = new TestFolder();
  const file = folder.at('reports', 'findings.md');
  const shop = folder.write('shop.csv', shopWithFault());
  const { code, out } = await throughline(['findings', shop, '--format', 'md', '--out', file]);
  expect({ code, out }).toEqual({ code: 0, out: '' });
  expect(readFileSync(file, 'utf8')).toMatch(/^# Findings\n[\s\S]*## 1\. [\s\S]*How it was come by:/u);
});

test('findings --digest: what changed since the week before', async () => {
  using folder = new TestFolder();
  const shop = folder.write('shop.csv', shopWithFault());
  const { code, out } = await throughline(['findings', shop, '--digest', '--format', 'md']);
  expect(code).toBe(0);
  expect(out).toMatch(
    /^# The week in findings, to 2026-0\d-\d\d\n[\s\S]*A month: [\s\S]* found, 0 EUR at stake[\s\S]*## New\n[\s\S]*## Grown\n[\s\S]*## Gone\n/u,
  );
  const json = await throughline(['findings', shop, '--digest']);
  expect(JSON.parse(json.out)).toMatchObject({ kind: 'findings-digest', new: expect.any(Array) });
});

test('findings --line: orders against the steps that they should take, from a file', async () => {
  using folder = new TestFolder();
  const shop = folder.write('shop.csv', shopWithFault());
  const path = ['Order Completed', ['Sealed Twice', 'Sealed']].map((activity) => ({ activity }));
  const line = folder.write('line.json', JSON.stringify({ kind: 'conformance', object: 'order', path }));
  const { out } = await throughline(['findings', shop, '--line', line]);
  expect(JSON.stringify(FindingsAnswer.parse(JSON.parse(out)).missing)).toContain(
    'should take “Sealed Twice”',
  );
  const wrong = folder.write('wrong.json', '["Order Confirmed", 7]');
  const { code, err } = await throughline(['findings', shop, '--line', wrong]);
  expect({ code, err }).toEqual({
    code: 2,
    err: expect.stringContaining('wrong.json: step 2 is no line of orders'),
  });
});

test('findings of a shop without customers and sessions, where nothing is paid back: none, and why', async () => {
  using folder = new TestFolder();
  const { code, out } = await throughline(['findings', folder.write('orders.csv', ORDERS)]);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ findings: [], count: 0, missing: expect.any(Array) });
  const { missing } = JSON.parse(out) as { missing: { why: string }[] };
  expect(missing[0]?.why).toContain('Neither customers nor sessions are known');
  expect(missing.map(({ why }) => why).join()).toContain('no event tells what was paid back');
});
