import { expect, test } from 'vitest';
import type { MeasuredEffect } from './effect.js';
import { caseOf, type LifeEntry, LifeStep, type SeenFinding } from './life.js';
import { aFinding } from './testing.js';
import { checkStep, LIFE_STEPS, stepsFrom } from './turns.js';

const SEEN: SeenFinding = aFinding('payment-failed:device=phone');

const EFFECT: MeasuredEffect = {
  method: 'comparison',
  share: { estimate: -0.1, low: -0.12, high: -0.08 },
  perMonth: { estimate: 900, low: 700, high: 1100 },
  currency: 'EUR',
  days: { before: 60, after: 28 },
  asOf: '2026-04-28',
};

const LIFE: LifeStep[] = [
  { do: 'look' },
  { do: 'accept', owner: 'Grace', due: '2026-04-15' },
  { do: 'change', what: 'Retry with the second provider', on: '2026-04-01' },
  { do: 'measure', effect: EFFECT },
  { do: 'close' },
  { do: 'reopen', why: 'Refused again since the new version' },
];

function history(steps: readonly LifeStep[]): LifeEntry[] {
  return steps.map((step, at) => ({
    revision: at + 1,
    at: '2026-04-01T09:00:00.000Z',
    by: 'Ada',
    step,
    seen: SEEN,
  }));
}

test('a life goes from new to closed, and back where the finding returns', () => {
  const states = LIFE.map((_, at) => caseOf(history(LIFE.slice(0, at + 1)))?.state);
  expect(states).toEqual(['looked-at', 'accepted', 'changed', 'measured', 'closed', 'looked-at']);
  expect(caseOf(history(LIFE.slice(0, 5)))).toMatchObject({
    owner: 'Grace',
    due: '2026-04-15',
    change: { what: 'Retry with the second provider', on: '2026-04-01', experiment: null },
    effect: EFFECT,
    lost: null,
  });
  const again = caseOf(history(LIFE));
  expect(again).toMatchObject({ effect: null, lost: EFFECT, reason: 'Refused again since the new version' });
  expect(again?.history).toHaveLength(6);
});

test('the names of steps are those of their schemas', () => {
  expect(LifeStep.options.map(({ shape }) => shape.do.value)).toEqual(LIFE_STEPS);
});

test('nothing done is no case', () => {
  expect(caseOf([])).toBeNull();
});

test('a closed finding that is measured again stays closed; one that is changed again has to be measured again', () => {
  const closed = history([...LIFE.slice(0, 5), { do: 'measure', effect: { ...EFFECT, asOf: '2026-05-28' } }]);
  expect(caseOf(closed)).toMatchObject({ state: 'closed', effect: { asOf: '2026-05-28' } });
  const more = history([...LIFE.slice(0, 4), { do: 'change', what: 'and more', on: '2026-05-01' }]);
  expect(caseOf(more)).toMatchObject({ state: 'changed', effect: null, change: { what: 'and more' } });
});

test.each([
  ['new', ['look', 'accept', 'dismiss']],
  ['looked-at', ['accept', 'dismiss']],
  ['accepted', ['accept', 'change', 'dismiss']],
  ['changed', ['change', 'measure', 'close']],
  ['measured', ['change', 'measure', 'close']],
  ['closed', ['measure', 'reopen']],
  ['dismissed', ['dismiss', 'reopen']],
] as const)('from %s: %j', (state, steps) => {
  expect(stepsFrom(state)).toEqual(steps);
});

test('a step out of turn says where the finding stands and what to do first', () => {
  const tried = (): void => checkStep('accepted', { do: 'close' });
  expect(tried).toThrow('“close” cannot be done with an accepted finding.');
  expect(tried).toThrow(expect.objectContaining({ hint: expect.stringContaining('what was changed') }));
});

test.each([
  [{ do: 'accept', owner: ' ', due: '2026-04-15' }, 'owner'],
  [{ do: 'accept', owner: 'Grace', due: '2026-02-30' }, 'due'],
  [{ do: 'change', what: 'x', on: 'soon' }, 'on'],
  [{ do: 'dismiss', reason: '' }, 'reason'],
  [{ do: 'look', by: 'me' }, undefined],
])('refuses %j', (step, field) => {
  const read = LifeStep.safeParse(step);
  expect(read.error?.issues[0]?.path[0]).toBe(field);
  expect(read.success).toBe(false);
});
