import { expect, test } from 'vitest';
import { checkExperimentStep, type ExperimentEntry, experimentOf, ExperimentStep } from './life.js';
import { ExperimentPlan } from './plan.js';
import { EXPERIMENT_STATES, EXPERIMENT_STEPS, experimentStepsFrom } from './turns.js';

const PLAN = ExperimentPlan.parse({
  variants: [
    { name: 'control', share: 1 },
    { name: 'b', share: 1 },
  ],
});

function entries(steps: readonly ExperimentStep[]): ExperimentEntry[] {
  return steps.map((step, at) => ({
    revision: at + 1,
    at: `2026-04-0${at + 1}T09:00:00.000Z`,
    by: 'Ada',
    step,
  }));
}

const LIFE: ExperimentStep[] = [
  { do: 'plan', plan: PLAN },
  { do: 'start' },
  { do: 'stop' },
  { do: 'decide', variant: 'b', why: 'It sells more' },
  { do: 'reopen' },
  { do: 'reopen' },
];

test('a life goes from a draft to a decision, and back step by step', () => {
  const after = (steps: number) => experimentOf('e', entries(LIFE.slice(0, steps)));
  expect(LIFE.map((_, at) => after(at + 1)?.state)).toEqual([
    'draft',
    'running',
    'stopped',
    'decided',
    'stopped',
    'running',
  ]);
  expect(after(6)).toMatchObject({
    started: '2026-04-02T09:00:00.000Z',
    stopped: null,
    decision: null,
    revision: 6,
  });
  expect(after(6)?.history).toHaveLength(6);
  expect(experimentOf('e', [])).toBeNull();
});

test('one that is decided while it runs stops with the decision', () => {
  const steps: ExperimentStep[] = [...LIFE.slice(0, 2), { do: 'decide', variant: null, why: 'Too dear' }];
  expect(experimentOf('e', entries(steps))).toMatchObject({
    state: 'decided',
    stopped: '2026-04-03T09:00:00.000Z',
    decision: { variant: null },
  });
});

test('the names of steps are those of their schemas, and every state but the last has a way on', () => {
  expect(ExperimentStep.options.map(({ shape }) => shape.do.value)).toEqual(EXPERIMENT_STEPS);
  const ways = Object.fromEntries(EXPERIMENT_STATES.map((state) => [state, experimentStepsFrom(state)]));
  expect(ways).toEqual({
    draft: ['plan', 'start', 'remove'],
    running: ['plan', 'stop', 'decide', 'remove'],
    stopped: ['decide', 'reopen', 'remove'],
    decided: ['decide', 'reopen', 'remove'],
    removed: ['plan', 'restore'],
  });
  expect(experimentStepsFrom(null)).toEqual(['plan']);
});

test('one that runs already is registered with its start, once and not in the future', () => {
  const at = '2026-04-02T09:00:00.000Z';
  const step = (started: string) => ({ do: 'plan', plan: PLAN, started }) as const;
  const [entry] = entries([step('2026-03-01T12:00:00+02:00')]);
  const running = experimentOf('e', entry === undefined ? [] : [entry]);
  expect(running).toMatchObject({ state: 'running', started: '2026-03-01T10:00:00.000Z' });
  expect(() => checkExperimentStep(null, { at, step: step('2026-04-03T00:00:00Z') })).toThrow(
    /starts by now/u,
  );
  expect(() => checkExperimentStep(running, { at, step: step(at) })).toThrow(/“start”.*running/u);
  expect(() => checkExperimentStep(null, { at, step: step(at) })).not.toThrow();
});

test('nothing starts or stops in the future', () => {
  const draft = experimentOf('e', entries(LIFE.slice(0, 1)));
  const at = '2026-04-02T09:00:00.000Z';
  const start = (on: string) => (): void => checkExperimentStep(draft, { at, step: { do: 'start', on } });
  expect(start('2026-04-02T09:00:01Z')).toThrow(/starts by now/u);
  expect(start('2026-04-02T09:00:00Z')).not.toThrow();
});

test.each([
  [{ variants: [{ name: 'a', share: 1 }] }, 'variants'],
  [{ variants: ['a', 'a'].map((name) => ({ name, share: 1 })) }, 'variants'],
  [{ variants: ['a', 'b'].map((name) => ({ name, share: 0 })) }, 'variants'],
  [{ ...PLAN, hypothesis: 'x'.repeat(2001) }, 'hypothesis'],
  [{ ...PLAN, primary: { metric: 'joy' } }, 'primary'],
])('refuses a plan such as %j', (plan, field) => {
  const read = ExperimentPlan.safeParse(plan);
  expect(read.success).toBe(false);
  expect(read.error?.issues[0]?.path[0]).toBe(field);
});
