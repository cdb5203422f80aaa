import { DETECTORS, Suggestion } from '@throughline/model';
import { describe, expect, test } from 'vitest';
import { STUDIES } from '../studies/index.js';
import { BACKSTAGE_REMEDIES } from './backstage.js';
import { BETTER_REMEDIES } from './better.js';
import { PASSING_REMEDIES } from './passing.js';
import { remediesFor } from './remedies.js';
import { SITE_REMEDIES } from './site.js';
import { WAY_REMEDIES } from './way.js';

const OWN = { ...SITE_REMEDIES, ...WAY_REMEDIES, ...BACKSTAGE_REMEDIES };
const asked = [
  ...STUDIES,
  ...Object.keys(OWN).map((id) => ({ id, detector: 'errors' as const })),
  { id: 'broke-payment-failed-2026-09-07', detector: 'change-points' as const },
  { id: 'better-payment-failed-2026-09-07', detector: 'strengths' as const },
  { id: 'growing-wait-for-picking', detector: 'waits' as const },
  { id: 'two-kinds-wait-for-picking', detector: 'waits' as const },
  { id: 'batched-wait-for-picking', detector: 'waits' as const },
  { id: 'handed-wait-for-picking', detector: 'waits' as const },
  { id: 'after-coupon-applied-then-payment-failed', detector: 'errors' as const },
  ...DETECTORS.map((detector) => ({ id: 'unheard-of', detector })),
];

describe.each(asked)('$id of $detector', (study) => {
  const remedies = remediesFor(study);

  test('has at least three things to try, none told twice, each from a source of its own', () => {
    expect(remedies.length).toBeGreaterThanOrEqual(3);
    expect(new Set(remedies.map(({ title }) => title)).size).toBe(remedies.length);
    expect(new Set(remedies.map(({ source }) => source.url)).size).toBe(remedies.length);
  });

  test('says who says so on a page that can be looked up, and never how much it brings', () => {
    for (const remedy of remedies) {
      Suggestion.parse(remedy);
      expect(new URL(remedy.source.url).protocol).toBe('https:');
      expect(remedy.source.title).not.toBe('');
      expect(remedy.moves).not.toMatch(/\d|per ?cent|%/u);
    }
  });
});

test('a figure that got better has those of keeping it', () => {
  const remedies = remediesFor({ id: 'better-conversion-2026-09-07', detector: 'strengths' });
  expect(remedies).toEqual(BETTER_REMEDIES['better']);
});

test.each(['batched', 'handed'])('a wait that is %s has those of how work is passed on', (kind) => {
  const remedies = remediesFor({ id: `${kind}-wait-for-carrier`, detector: 'waits' });
  expect(remedies).toEqual(PASSING_REMEDIES[kind]);
});

test('an error that rises after a step has those of what one step hands to the next', () => {
  const remedies = remediesFor({ id: 'after-coupon-applied-then-payment-failed', detector: 'errors' });
  expect(remedies).toEqual(PASSING_REMEDIES['after']);
});

test('a study that was split by a value has those of its stem', () => {
  expect(remediesFor({ id: 'form-field-failed-address', detector: 'errors' })).toEqual(
    SITE_REMEDIES['form-field-failed'],
  );
});
