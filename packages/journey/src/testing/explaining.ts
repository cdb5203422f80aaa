import type { EventStore, QueryOptions, Statement } from '@throughline/stores';

/** What a test learns of the statements that a question asks. */
export interface Explained {
  readonly store: EventStore;
  /** The texts that were asked, each planned by the engine before it ran. */
  readonly texts: string[];
}

/** A store that has the engine plan every statement before it runs it: one that cannot be planned fails the test. */
export function explaining(store: EventStore): Explained {
  const texts: string[] = [];
  const query = async <Row>(statement: Statement, options?: QueryOptions): Promise<Row[]> => {
    const plan = await store.query({ ...statement, sql: `EXPLAIN indexes = 1 ${statement.sql}` });
    if (plan.length === 0) throw new RangeError(`the engine has no plan for: ${statement.sql}`);
    texts.push(statement.sql);
    return store.query<Row>(statement, options);
  };
  const watched = new Proxy(store, {
    get: (target, name) => {
      if (name === 'query') return query;
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return { store: watched, texts };
}
