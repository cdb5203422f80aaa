import type { Scene } from '@throughline/blueprint';
import type { BlueprintAnswer, MapAnswer } from '@throughline/model';
import { expect, test } from 'vitest';
import { comparedEdges, comparedFlows } from './compared-lines.js';
import { comparedLinks } from './compared-links.js';

type Going = Readonly<Record<string, number>>;
const edgesOf = (going: Going) =>
  Object.entries(going).map(([way, journeys]) => {
    const [from = '', to = ''] = way.split('>');
    return { from, to, journeys };
  });
const mapOf = (journeys: number, going: Going) =>
  ({ objects: { order: { journeys, edges: edgesOf(going) } } }) as unknown as MapAnswer;

const after = mapOf(1000, { 'paid>picked': 900, 'paid>cancelled': 90, 'picked>sent': 880 });
const before = mapOf(800, { 'paid>picked': 600, 'paid>cancelled': 190, 'picked>sent': 700, 'sent>back': 20 });

test('ways of two maps are held against each other by the share of journeys that go them', () => {
  const lines = comparedEdges(after, before);
  expect(lines.map(({ name, before: then, after: now }) => [name, then.count, now.count])).toEqual([
    ['paid → picked', 600, 900],
    ['paid → cancelled', 190, 90],
    ['picked → sent', 700, 880],
    ['sent → back', 20, 0],
  ]);
  expect(lines[0]?.difference?.change).toBeCloseTo(0.9 - 0.75, 10);
  expect(lines.map(({ difference }) => difference?.sure)).toEqual([true, true, false, true]);
});

test('ways of two blueprints are those of their flows, folded ones too, by object type', () => {
  const blueprintOf = (orders: number, going: Going) =>
    ({
      steps: [
        { id: 'paid', name: 'Order Paid', folds: 0 },
        { id: 'fold', name: '3 more', folds: 3, stage: 'retention', lane: 'support' },
      ],
      flows: edgesOf(going).map((flow) => ({ ...flow, objectType: 'order' })),
      detail: [{ from: 'paid', to: 'rare', objectType: 'order', journeys: 5 }],
      log: { objects: { order: orders } },
    }) as unknown as BlueprintAnswer;
  const lines = comparedFlows(
    blueprintOf(100, { 'paid>picked': 90, 'paid>fold': 7 }),
    blueprintOf(50, { 'paid>picked': 20 }),
  );
  expect(lines.map(({ name, after: { count, of } }) => [name, { count, of }])).toEqual([
    ['Order Paid → picked', { count: 90, of: 100 }],
    ['Order Paid → rare', { count: 5, of: 100 }],
    ['Order Paid → 3 more (Retention, Support lane)', { count: 7, of: 100 }],
  ]);
});

test('a way that fewer go is not sure where many are too young to have gone it, whatever stands for them', () => {
  const ways = [{ from: 'Sent', to: 'Sent Back', journeys: 70, bands: [{ came: 0.1, journeys: 70 }] }];
  const tooYoung = { order: { activities: [], ways } };
  const sideOf = (back: number, more: object = {}) =>
    ({
      steps: [
        { id: 'sent', name: 'Sent', folds: 0, activities: ['Dispatched', 'Sent'] },
        { id: 'back', name: 'Back', folds: 0, activities: ['Sent Back'] },
      ],
      flows: [{ from: 'sent', to: 'back', objectType: 'order', journeys: back }],
      detail: [],
      log: { objects: { order: 100 } },
      ...more,
    }) as unknown as BlueprintAnswer;
  const found = (side: BlueprintAnswer) => comparedFlows(side, sideOf(60))[0]?.difference;
  expect(found(sideOf(20))).toMatchObject({ sure: true, early: 0 });
  expect(found(sideOf(20, { tooYoung }))).toMatchObject({ sure: false, early: 70 });
  expect(found(sideOf(90, { tooYoung }))).toMatchObject({ sure: true, early: 0 });
});

test('lines of the drawing are as wide as the change is great, with the figure on them', () => {
  const links = edgesOf({
    'paid>picked': 0,
    'paid>cancelled': 0,
    'picked>sent': 0,
    'a>b': 0,
    'sent>back': 0,
  }).map(({ from, to }) => ({
    id: `${from}>${to}`,
    from,
    to,
    objectType: 'order',
    label: '1 k',
    width: 5,
    facts: [],
  }));
  const { scene, tones } = comparedLinks({ links } as unknown as Scene, comparedEdges(after, before));
  expect([...tones.values()]).toEqual(['more', 'fewer', 'chance', 'chance', 'other']);
  expect(scene.links.map(({ label }) => label)).toEqual(['▲ 15 pts', '▼ 14.8 pts', '', '', '▼ 2.5 pts']);
  const [most = 0, next = 0, ...thin] = scene.links.map(({ width }) => width);
  expect(most).toBeGreaterThan(next);
  expect(thin).toEqual([1, 1, 3]);
  expect(scene.links[0]?.facts[0]?.value).toMatch(/75.% → 90.% \(600 → 900\), ▲ 15 pts, beyond chance/u);
  expect(scene.links[3]?.facts).toEqual([]);
  expect(scene.links[4]?.facts[0]?.value).toMatch(/beyond chance, only the other side goes here$/u);
});
