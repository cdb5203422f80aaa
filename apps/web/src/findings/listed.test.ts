import type { Finding, FindingCase, LifeState } from '@throughline/model';
import { expect, test } from 'vitest';
import { listedOf, raisedOf, showOf } from './listed.js';

function finding(id: string, low = 50): Finding {
  const price = { perMonth: 100, low, high: 200, currency: 'EUR' };
  return { id, strength: false, price, evidence: { from: '2026-03-01T00:00:00.000Z' } } as unknown as Finding;
}

function known(id: string, state: LifeState): FindingCase {
  return { finding: id, state, seen: finding(id), change: null, history: [] } as unknown as FindingCase;
}

const ids = (listed: readonly { readonly finding: Finding }[]): string[] =>
  listed.map(({ finding: { id } }) => id);

test('what was done with comes last; what was followed and is found no more is still listed', () => {
  const listed = listedOf(
    [finding('let-be'), finding('a'), finding('b')],
    [known('let-be', 'dismissed'), known('gone', 'changed')],
  );
  expect(ids(listed)).toEqual(['a', 'b', 'gone', 'let-be']);
  expect(listed.map(({ today }) => today)).toEqual([true, true, false, true]);
  expect(listed.map(showOf)).toEqual(['open', 'open', 'hand', 'done']);
});

test('what was dismissed is raised again only where it has grown', () => {
  const cases = [known('a', 'dismissed'), known('gone', 'accepted')];
  expect(ids(listedOf([finding('a'), finding('b')], cases))).toEqual(['b', 'gone', 'a']);
  expect(raisedOf([finding('a'), finding('b')], cases).map(({ id }) => id)).toEqual(['b']);
  const grown = listedOf([finding('a', 150)], cases);
  expect(grown.map(showOf)).toEqual(['open', 'hand']);
  expect(raisedOf([finding('a', 150)], cases)).toHaveLength(1);
});

test('what costs comes before what brings, however much that is', () => {
  const brings: Finding = { ...finding('brings'), strength: true };
  expect(ids(listedOf([brings, finding('costs')], []))).toEqual(['costs', 'brings']);
});
