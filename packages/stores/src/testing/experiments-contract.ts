import { ExperimentPlan, type ExperimentStep } from '@throughline/model';
import { expect, test } from 'vitest';
import type { AppStore, NewExperimentEntry } from '../app/port.js';

type Given = () => AppStore;

const plan = (hypothesis: string, variants = ['control', 'treatment']): ExperimentStep => ({
  do: 'plan',
  plan: ExperimentPlan.parse({ hypothesis, variants: variants.map((name) => ({ name, share: 1 })) }),
});

const entry = (experiment: string, revision: number, step: ExperimentStep): NewExperimentEntry => ({
  experiment,
  revision,
  at: `2026-04-0${revision}T09:00:00.000Z`,
  by: 'Ada',
  step,
});

/** E1 to E3, on every adapter of the app store. */
export function experimentRules(given: Given, newShop: () => string): void {
  test('E1 an experiment is what its steps come to, is had back once removed, and can be planned anew', async () => {
    const { experiments } = given();
    const shop = newShop();
    const name = 'Free shipping, “Ünï” $1; DROP TABLE experiment_steps';
    await experiments.take(shop, entry(name, 1, plan('More buy')));
    await experiments.take(shop, entry(name, 2, { do: 'start', on: '2026-04-01T12:00:00+02:00' }));
    const decided = await experiments.take(
      shop,
      entry(name, 3, { do: 'decide', variant: 'treatment', why: 'Better' }),
    );
    expect(decided).toMatchObject({
      name,
      state: 'decided',
      started: '2026-04-01T10:00:00.000Z',
      stopped: '2026-04-03T09:00:00.000Z',
      decision: { variant: 'treatment', why: 'Better', by: 'Ada', at: '2026-04-03T09:00:00.000Z' },
      plan: { hypothesis: 'More buy', object: 'customer', finding: null },
    });
    expect(await experiments.list(shop)).toEqual([decided]);
    await experiments.take(shop, entry(name, 4, { do: 'remove' }));
    expect(await experiments.find(shop, name)).toMatchObject({ state: 'removed' });
    const { history: _, ...restored } = await experiments.take(shop, entry(name, 5, { do: 'restore' }));
    const { history: __, ...before } = decided;
    expect(restored).toEqual({ ...before, revision: 5 });
    await experiments.take(shop, entry(name, 6, { do: 'remove' }));
    expect(await experiments.take(shop, entry(name, 7, plan('Less do')))).toMatchObject({
      state: 'draft',
      started: null,
      decision: null,
      plan: { hypothesis: 'Less do' },
    });
  });

  test('E1 planning one as new goes on from one of its name that was removed, and from no other', async () => {
    const { experiments } = given();
    const shop = newShop();
    await experiments.take(shop, entry('a', 1, plan('x')));
    await expect(experiments.take(shop, entry('a', 1, plan('y')))).rejects.toMatchObject({
      kind: 'conflict',
    });
    await experiments.take(shop, entry('a', 2, { do: 'remove' }));
    const again = await experiments.take(shop, entry('a', 1, plan('y')));
    expect(again).toMatchObject({ state: 'draft', revision: 3, plan: { hypothesis: 'y' } });
    await expect(experiments.take(shop, entry('a', 1, plan('z')))).rejects.toMatchObject({
      kind: 'conflict',
    });
  });

  test('E2 of many who take the same step at once, one does; a step out of turn changes nothing', async () => {
    const { experiments } = given();
    const shop = newShop();
    await expect(experiments.take(shop, entry('a', 1, { do: 'start' }))).rejects.toThrow(/not registered/u);
    expect(await experiments.find(shop, 'a')).toBeNull();
    const all = Array.from({ length: 6 }, () => experiments.take(shop, entry('a', 1, plan('x'))));
    const settled = await Promise.allSettled(all);
    const refused = settled.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
    expect(refused).toHaveLength(5);
    for (const each of refused) expect(each).toMatchObject({ kind: 'conflict' });
    await expect(experiments.take(shop, entry('a', 1, { do: 'remove' }))).rejects.toThrow(
      /draft now, at revision 1/u,
    );
  });

  test('E3 who sees what stays while one runs, and shops are apart', async () => {
    const { experiments } = given();
    const [shop, other] = [newShop(), newShop()];
    await experiments.take(shop, entry('a', 1, plan('x')));
    await experiments.take(other, entry('a', 1, plan('y')));
    await experiments.take(shop, entry('a', 2, { do: 'start' }));
    const dealtAnew = experiments.take(shop, entry('a', 3, plan('x', ['control', 'b'])));
    await expect(dealtAnew).rejects.toThrow(/settled once an experiment runs/u);
    const unknown = experiments.take(shop, entry('a', 3, { do: 'decide', variant: 'c', why: 'x' }));
    await expect(unknown).rejects.toThrow(/“c” is no variant/u);
    const early = experiments.take(shop, entry('a', 3, { do: 'stop', on: '2026-04-01T00:00:00Z' }));
    await expect(early).rejects.toThrow(/between its start and now/u);
    expect(await experiments.take(shop, entry('a', 3, plan('other words')))).toMatchObject({
      state: 'running',
      plan: { hypothesis: 'other words' },
    });
    await experiments.removeShop(shop);
    expect(await experiments.list(shop)).toEqual([]);
    expect(await experiments.list(other)).toMatchObject([{ plan: { hypothesis: 'y' } }]);
  });
}
