import { expect, test } from 'vitest';
import { orderEvent } from '../../testing/events.js';
import { loadChdb } from '../embedded/chdb.js';
import { EmbeddedEngine } from '../embedded/engine.js';
import { passingFolder } from '../embedded/folder.js';
import type { Engine } from '../engine.js';
import { migrate } from '../schema/migrations.js';
import { EngineStore } from './store.js';

const ASKED: readonly (string | symbol)[] = ['run', 'rows', 'load'] satisfies (keyof Engine)[];

/** An engine that counts what it is asked. */
function counting(engine: Engine): { engine: Engine; statements: () => number } {
  let count = 0;
  const counted = new Proxy(engine, {
    get(target, name) {
      if (ASKED.includes(name)) count += 1;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return { engine: counted, statements: () => count };
}

test('an append to a shop that holds events takes no more than 40 statements', async () => {
  const folder = passingFolder();
  const living = new EmbeddedEngine({ chdb: await loadChdb(), path: folder.path, memory: 2 ** 30 });
  try {
    await migrate(living);
    const { engine, statements } = counting(living);
    const store = new EngineStore({ engine, onClose: () => undefined });
    await store.append('shop', { events: [orderEvent('a')] });
    const before = statements();
    expect(await store.append('shop', { events: [orderEvent('b')] })).toMatchObject({
      events: 1,
      journeys: 1,
    });
    expect(statements() - before).toBeGreaterThan(20);
    expect(statements() - before).toBeLessThanOrEqual(40);
  } finally {
    await living.close();
    folder.remove();
  }
});
