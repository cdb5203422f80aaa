import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decide } from '../decide.js';
import { sampleRatio } from '../experiment/sample-ratio.js';
import { assign, type Plan } from './assign.js';
import { assignment } from './model.js';
import { fnv1a32, positionOf } from './position.js';

// The vectors that the authors of the hash publish.
test.each([
  ['', 0x811c9dc5],
  ['a', 0xe40c292c],
  ['foobar', 0xbf9cf968],
])('FNV-1a of %j', (text, hash) => {
  expect(fnv1a32(text)).toBe(hash);
});

// GrowthBook's SDKs, packages/sdk-js/test/cases.json, hash version 2.
test.each([
  ['seed', 'a', 0.0505],
  ['seed', 'b', 0.2696],
  ['foo', 'ab', 0.2575],
  ['foo', 'def', 0.2019],
  ['89123klj', '8952klfjas09ujkasdf', 0.124],
  ['90850943850283058242805', '123', 0.7516],
])('GrowthBook puts %j, %j at %d too', (seed, unit, position) => {
  expect(positionOf(seed, unit)).toBe(position);
});

interface Vectors {
  readonly positions: { readonly seed: string; readonly unit: string; readonly position: number }[];
  readonly assignments: { readonly input: object; readonly variants: (string | null)[] }[];
}

const VECTORS = JSON.parse(
  readFileSync(new URL('../../../../docs/assignment-vectors.json', import.meta.url), 'utf8'),
) as Vectors;

test.each(VECTORS.positions)('the published vector of "$seed" and "$unit"', ({ seed, unit, position }) => {
  expect(positionOf(seed, unit)).toBe(position);
});

test.each(VECTORS.assignments)('the published assignment $input', ({ input, variants }) => {
  const { assignments } = decide(assignment, input) as { assignments: { variant: string | null }[] };
  expect(assignments.map(({ variant }) => variant)).toEqual(variants);
});

const PLAN: Plan = {
  experiment: 'checkout',
  variants: [
    { name: 'control', weight: 1 },
    { name: 'short', weight: 1 },
  ],
  traffic: 1,
};
const NOBODY = new Map<string, string>();
const IDS = Array.from({ length: 20_000 }, (_, at) => `visitor-${at}`);

function counts(plan: Plan): Map<string | null, number> {
  const found = new Map<string | null, number>();
  for (const id of IDS) {
    const { variant } = assign({ ids: [id] }, plan, NOBODY);
    found.set(variant, (found.get(variant) ?? 0) + 1);
  }
  return found;
}

describe('the split', () => {
  test('is the planned one, also when it is uneven', () => {
    const plan = {
      ...PLAN,
      variants: [
        { name: 'a', weight: 7 },
        { name: 'b', weight: 2 },
        { name: 'c', weight: 1 },
      ],
    };
    const found = counts(plan);
    const users = ['a', 'b', 'c'].map((name) => found.get(name) ?? 0);
    expect(sampleRatio(users, [7, 2, 1]).pValue).toBeGreaterThan(0.001);
  });

  test('of one experiment says nothing of the split of another', () => {
    const other = { ...PLAN, experiment: 'delivery' };
    const cells = new Map<string, number>();
    for (const id of IDS) {
      const cell = [PLAN, other].map((plan) => assign({ ids: [id] }, plan, NOBODY).variant).join();
      cells.set(cell, (cells.get(cell) ?? 0) + 1);
    }
    expect(sampleRatio([...cells.values()], [1, 1, 1, 1]).pValue).toBeGreaterThan(0.001);
  });

  test('with more traffic moves nobody who takes part', () => {
    for (const id of IDS.slice(0, 2000)) {
      const { variant } = assign({ ids: [id] }, { ...PLAN, traffic: 0.3 }, NOBODY);
      if (variant !== null)
        expect(assign({ ids: [id] }, { ...PLAN, traffic: 0.6 }, NOBODY).variant).toBe(variant);
    }
    const share = 1 - (counts({ ...PLAN, traffic: 0.3 }).get(null) ?? 0) / IDS.length;
    expect(share).toBeCloseTo(0.3, 1);
  });

  test('experiments with different parts of a namespace share no visitor', () => {
    const [left, right] = [
      { ...PLAN, namespace: { name: 'checkout', from: 0, to: 0.5 } },
      { ...PLAN, experiment: 'other', namespace: { name: 'checkout', from: 0.5, to: 1 } },
    ];
    for (const id of IDS.slice(0, 2000)) {
      const both = [left, right].filter((plan) => assign({ ids: [id] }, plan, NOBODY).variant !== null);
      expect(both).toHaveLength(1);
    }
  });
});

describe('who signs in', () => {
  const [device] = IDS.filter((id) => assign({ ids: [id] }, PLAN, NOBODY).variant === 'short');
  const [customer] = IDS.filter((id) => assign({ ids: [id] }, PLAN, NOBODY).variant === 'control');
  const [anonymous, known] = [device ?? '', customer ?? ''];

  test('keeps what the device saw, under the new id too', () => {
    const { assignments, kept } = decide(assignment, {
      ...PLAN,
      units: [{ ids: [anonymous] }, { ids: [anonymous, known] }, { ids: [known] }],
    }) as { assignments: { variant: string; reason: string }[]; kept: object };
    expect(assignments.map(({ variant }) => variant)).toEqual(['short', 'short', 'short']);
    expect(assignments.map(({ reason }) => reason)).toEqual(['hashed', 'kept', 'kept']);
    expect(kept).toEqual({ [anonymous]: 'short', [known]: 'short' });
  });

  test('on a second device sees what the customer saw, and is marked as having seen both', () => {
    const kept = new Map([
      [anonymous, 'short'],
      [known, 'control'],
    ]);
    expect(assign({ ids: [anonymous, known] }, PLAN, kept)).toEqual({
      variant: 'control',
      reason: 'kept',
      mixed: true,
    });
  });

  test('a variant that there is no more is forgotten', () => {
    const kept = new Map([[anonymous, 'long']]);
    expect(assign({ ids: [anonymous] }, PLAN, kept)).toMatchObject({ variant: 'short', reason: 'hashed' });
  });
});
