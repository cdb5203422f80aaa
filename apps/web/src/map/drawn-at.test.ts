import type { MapAnswer } from '@throughline/model';
import { expect, test } from 'vitest';
import type { Pinned } from '../findings/pinned.js';
import { drawnAt } from './drawn-at.js';

const edges = [
  { from: 'Cart', to: 'Pay', count: 5 },
  { from: 'Pay', to: 'Failed', count: 9 },
  { from: 'Failed', to: 'Pay', count: 99 },
  { from: 'View', to: 'Failed', count: 1 },
  { from: 'Loop', to: 'Loop', count: 3 },
];
const map = { objects: { session: { edges } } } as unknown as MapAnswer;
const scene = { nodes: ['View', 'Cart'].map((id) => ({ id })) } as unknown as Parameters<typeof drawnAt>[1];
const pin = (step: string) => ({ step, finding: { id: step } }) as unknown as Pinned;
const places = (...steps: string[]): string[] =>
  drawnAt(steps.map(pin), scene, map).map(({ step, finding }) => `${finding.id} at ${step}`);

test('a pin stands where it is drawn, else at the drawn activity from which most come to it', () => {
  expect(places('View', 'Failed')).toEqual(['View at View', 'Failed at Cart']);
});

test('of two at one place the first stays; what nothing drawn leads to has none', () => {
  expect(places('Failed', 'Cart', 'Loop', 'Elsewhere')).toEqual(['Failed at Cart']);
});
