import { expect, test } from 'vitest';
import type { AppStore } from '../app/port.js';

/** What every adapter of the app store must do with documents. Numbers are those of the rules in SPEC.md. */
export function documentRules(given: () => AppStore, newShop: () => string): void {
  const saving = (id: string, revision: number, name = 'Ünï "x" \\ $1; DROP TABLE documents') => ({
    id,
    revision,
    body: { name, question: { kind: 'map', limit: 5 }, view: null },
    at: `2026-04-0${revision + 1}T09:00:00.000Z`,
    by: revision === 0 ? 'Ada' : 'Bo',
  });

  test('D1 a document is kept as it was saved, with who made and changed it', async () => {
    const { answers } = given();
    const shop = newShop();
    const first = await answers.save(shop, saving('b', 0));
    expect(first).toMatchObject({ id: 'b', revision: 1, body: saving('b', 0).body, madeBy: 'Ada' });
    const changed = await answers.save(shop, saving('b', 1, 'Renamed'));
    expect(changed).toMatchObject({
      revision: 2,
      body: { name: 'Renamed' },
      made: '2026-04-01T09:00:00.000Z',
      madeBy: 'Ada',
      changed: '2026-04-02T09:00:00.000Z',
      changedBy: 'Bo',
    });
    await answers.save(shop, { ...saving('a', 0), at: '2026-05-01T09:00:00.000Z' });
    expect((await answers.list(shop)).map(({ id }) => id)).toEqual(['b', 'a']);
    expect(await answers.find(shop, 'b')).toEqual(changed);
    expect(await answers.find(shop, 'c')).toBeNull();
  });

  test('D2 a change of what has changed since is refused; of many at once, one is made', async () => {
    const { answers } = given();
    const shop = newShop();
    await answers.save(shop, saving('a', 0));
    const all = Array.from({ length: 6 }, (_, at) => answers.save(shop, saving('a', 1, `by ${at}`)));
    const settled = await Promise.allSettled(all);
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(answers.save(shop, saving('a', 1))).rejects.toMatchObject({ kind: 'conflict' });
    await expect(answers.save(shop, saving('a', 0))).rejects.toThrow(/already/u);
    await expect(answers.save(shop, saving('none', 1))).rejects.toMatchObject({ kind: 'conflict' });
    expect(await answers.find(shop, 'a')).toMatchObject({ revision: 2 });
  });

  test('D8 a text that cannot be kept is refused in words, and leaves nothing behind', async () => {
    const { answers } = given();
    const shop = newShop();
    const refused = { kind: 'wrong-text', hint: expect.stringContaining('NUL') as string };
    await expect(answers.save(shop, saving('a\u0000b', 0))).rejects.toMatchObject(refused);
    await expect(answers.save(shop, saving('a', 0, 'Wee\u0000k'))).rejects.toMatchObject(refused);
    await expect(answers.find(shop, '\u0000')).rejects.toMatchObject(refused);
    expect(await answers.list(shop)).toEqual([]);
    expect(await answers.save(shop, saving('a', 0))).toMatchObject({ revision: 1 });
  });

  test('D7 what is kept of a removed dashboard is found by its dashboard and within its time, until it is dropped, and forgotten after that', async () => {
    const { removedDigests, digests } = given();
    const [shop, other] = [newShop(), newShop()];
    const body = {
      ...({ dashboard: 'week', answer: null, every: 'day', at: 8, locale: 'de', on: true } as const),
      to: [{ by: 'mail', address: 'ada@boots.example' } as const],
    };
    const [early, late] = ['2026-04-01T09:00:00.000Z', '2026-04-01T09:20:00.000Z'];
    const gone = { id: 'daily', body, removed: late, by: 'Ada' };
    for (const each of [shop, other]) await removedDigests.keep(each, { ...gone, removed: early });
    await removedDigests.keep(shop, gone);
    expect(await digests.list(shop)).toEqual([]);
    const week = { what: 'dashboard', id: 'week' } as const;
    expect(await removedDigests.find(shop, { what: 'dashboard', id: 'month' }, early)).toEqual([]);
    expect(await removedDigests.find(shop, { what: 'answer', id: 'week' }, early)).toEqual([]);
    expect(await removedDigests.find(shop, week, late)).toEqual([]);
    expect(await removedDigests.find(shop, week, early)).toEqual([gone]);
    await removedDigests.forget(early);
    expect(await removedDigests.find(other, week, '2026-01-01T00:00:00.000Z')).toEqual([]);
    expect(await removedDigests.find(shop, week, early)).toEqual([gone]);
    await removedDigests.drop(other, 'daily');
    await removedDigests.drop(shop, 'weekly');
    expect(await removedDigests.find(shop, week, early)).toEqual([gone]);
    await removedDigests.drop(shop, 'daily');
    expect(await removedDigests.find(shop, week, early)).toEqual([]);
  });

  test('D3 a document that is removed is gone, and so are those of a removed shop alone', async () => {
    const { answers } = given();
    const [shop, other] = [newShop(), newShop()];
    for (const each of [shop, other]) await answers.save(each, saving('a', 0));
    expect(await answers.remove(shop, 'a', '2026-04-02T09:00:00.000Z')).toBe(true);
    expect(await answers.remove(shop, 'a', '2026-04-02T09:00:00.000Z')).toBe(false);
    expect(await answers.save(shop, saving('a', 0))).toMatchObject({ revision: 1 });
    await answers.removeShop(shop);
    expect(await answers.list(shop)).toEqual([]);
    expect(await answers.list(other)).toHaveLength(1);
  });

  test('D3 what is had back stands where it stood, until that is forgotten', async () => {
    const { answers, removedDigests } = given();
    const shop = newShop();
    const on = (day: number) => `2026-04-0${day}T09:00:00.000Z`;
    const idsOf = async () => (await answers.list(shop)).map(({ id }) => id);
    for (const [at, id] of ['a', 'b', 'c'].entries())
      await answers.save(shop, { ...saving(id, 0), at: on(at + 1) });
    const haveBack = (id: string, day: number) =>
      answers.save(shop, { ...saving(id, 0), at: on(day), by: 'Bo' });
    await answers.remove(shop, 'b', on(4));
    expect(await idsOf()).toEqual(['a', 'c']);
    expect(await haveBack('b', 5)).toMatchObject({
      made: on(2),
      madeBy: 'Bo',
      changed: on(5),
      revision: 1,
    });
    expect(await idsOf()).toEqual(['a', 'b', 'c']);
    // It is removed twice, and stands there again.
    await answers.remove(shop, 'b', on(6));
    await removedDigests.forget(on(5));
    await haveBack('b', 6);
    expect(await idsOf()).toEqual(['a', 'b', 'c']);
    await answers.remove(shop, 'b', on(6));
    await removedDigests.forget(on(6));
    await haveBack('b', 7);
    expect(await idsOf()).toEqual(['a', 'c', 'b']);
    await answers.remove(shop, 'b', on(8));
    await answers.removeShop(shop);
    await haveBack('a', 9);
    await haveBack('b', 9);
    expect((await answers.list(shop)).map(({ made }) => made)).toEqual([on(9), on(9)]);
  });
}
