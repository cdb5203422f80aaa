import type { Finding } from '@throughline/model';
import { expect, test } from 'vitest';
import { leverFor, objectFor } from './finding-lever.js';

function finding(parts: { detector: string; where: object; strength?: boolean }): Finding {
  return { strength: false, ...parts } as unknown as Finding;
}

test('a finding pulls the lever of its step', () => {
  const errors = finding({ detector: 'errors', where: { activity: 'Payment Failed', lane: 'frontstage' } });
  expect(leverFor(errors)).toEqual({ kind: 'often', from: '', to: 'Payment Failed', factor: 0.5 });
  expect(objectFor(errors)).toBe('session');
  const edge = { from: 'Item Picked', to: 'Parcel Packed' };
  const waits = finding({ detector: 'waits', where: { edge, lane: 'backstage' } });
  expect(leverFor(waits)).toEqual({ kind: 'takes', to: 'Parcel Packed', factor: 0.5 });
  expect(objectFor(waits)).toBe('order');
});

test('a strength, or what stands at no step, pulls none', () => {
  expect(leverFor(finding({ detector: 'errors', where: {} }))).toBeNull();
  expect(leverFor(finding({ detector: 'errors', where: { activity: 'Mail' }, strength: true }))).toBeNull();
});
