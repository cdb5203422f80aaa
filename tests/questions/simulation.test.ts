import { ask } from '@throughline/journey';
import { openDemo, type DemoConfigInput } from '@throughline/demo';
import { SimulationQuestion, type MapAnswer, type SimulationAnswer } from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importDemo } from './demo-shop.js';

/*
 * Two demo shops that stay the same all the time: the same people, with card checks that fail on phones and without. What
 * the simulation says of mending that, from the one alone, is held against the other.
 */

const SHOP: DemoConfigInput = { events: 150_000, seed: 11, growth: 0 };

let store: EventStore;
beforeAll(async () => {
  store = await openEmbedded();
  const card = { id: 'card', kind: 'payment-error', device: 'phone', share: 0.6 } as const;
  await importDemo(store, openDemo({ ...SHOP, problems: [card] }), 'failing');
  await importDemo(store, openDemo(SHOP), 'mended');
}, 120_000);
afterAll(() => store.close());

const asked = (shop: string, more: object): Promise<SimulationAnswer> =>
  ask<'simulation'>(store, shop, SimulationQuestion.parse({ kind: 'simulation', ...more }));

function figure({ measures }: SimulationAnswer, name: string) {
  const found = measures.find(({ measure }) => measure === name);
  if (found?.baseline == null || found.scenario === null || found.difference === null)
    return expect.fail(name);
  return { baseline: found.baseline, scenario: found.scenario, difference: found.difference };
}

describe('a shop that stays the same', () => {
  test.each(['session', 'order'])('is reproduced by the baseline for each %s', async (object) => {
    const { fit, memory, warnings } = await asked('mended', { object, journeys: 100_000 });
    const line = (name: string) => fit?.lines.find(({ measure }) => measure === name)?.error ?? NaN;
    expect(Math.abs(line('conversion'))).toBeLessThanOrEqual(0.02);
    expect(Math.abs(line('median'))).toBeLessThanOrEqual(0.15);
    expect(Math.abs(line('p90'))).toBeLessThanOrEqual(0.15);
    expect(fit?.drift).toEqual([]);
    expect(warnings.filter((each) => each.includes('has changed'))).toEqual([]);
    expect(memory?.order).toBeGreaterThan(1);
    // As near to the held-out ways as the ways of the part learned from are.
    const { overlap = 0, overlapOfLearned = 1 } = fit?.variants ?? {};
    expect(overlap / overlapOfLearned).toBeGreaterThan(0.85);
  });
});

/** How often what comes next after an activity is another one. */
async function share(shop: string, from: string, to: string): Promise<number> {
  const map: MapAnswer = await ask<'map'>(store, shop, { kind: 'map', object: 'session', limit: 1 });
  const edges = (map.objects['session']?.edges ?? []).filter((edge) => edge.from === from);
  const count = (some: typeof edges) => some.reduce((sum, edge) => sum + edge.count, 0);
  return count(edges.filter((edge) => edge.to === to)) / count(edges);
}

describe('a team', () => {
  test('with more people has shorter queues, and costs more', async () => {
    const changes = [{ change: 'staff', team: 'picking', now: 2, then: 3 }];
    const answer = await asked('mended', { object: 'order', journeys: 60_000, changes });
    const [queue] = answer.queues;
    expect(queue?.utilisation.scenario).toBeCloseTo(((queue?.utilisation.baseline ?? 0) * 2) / 3, 1);
    expect(queue?.wait.scenario).toBeLessThan((queue?.wait.baseline ?? 0) / 1.5);
    expect(figure(answer, 'median').difference.high).toBeLessThan(0);
    // A third person at 19.50 an hour, in the hours of the calendar.
    expect(figure(answer, 'cost').difference.value).toBeGreaterThan(2000);
  });

  test('that nobody has heard of is a wrong question', async () => {
    const changes = [{ change: 'staff', team: 'pickers', now: 2, then: 3 }];
    await expect(asked('mended', { object: 'order', changes })).rejects.toMatchObject({
      field: 'changes[0].team',
      hint: expect.stringContaining('picking'),
    });
  });
});

describe('a planted change', () => {
  test('is predicted within its interval', async () => {
    const probability = await share('mended', 'Payment Info Entered', 'Payment Failed');
    const changes = [
      {
        change: 'probability',
        from: { activity: 'Payment Info Entered' },
        to: { activity: 'Payment Failed' },
        probability,
      },
    ];
    const { fit, ...answer } = await asked('failing', { object: 'session', changes });
    const truth = (await asked('mended', { object: 'session', journeys: 1000 })).fit?.lines[0];
    const { scenario, difference } = figure(answer as SimulationAnswer, 'conversion');
    const before = fit?.lines[0];
    const [is, was] = [truth?.learned ?? NaN, before?.learned ?? NaN];
    expect(is).toBeGreaterThanOrEqual(scenario.low);
    expect(is).toBeLessThanOrEqual(scenario.high);
    // What the two shops were seen to do is itself known no better than so many visits tell (90 %).
    const visits = answer.learned?.journeys ?? NaN;
    const chance = 1.645 * Math.sqrt((is * (1 - is) + was * (1 - was)) / visits);
    expect(is - was).toBeGreaterThanOrEqual(difference.low - chance);
    expect(is - was).toBeLessThanOrEqual(difference.high + chance);
    expect(difference.low).toBeGreaterThan(0);
  });
});
