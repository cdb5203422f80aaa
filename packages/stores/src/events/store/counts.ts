import type { Engine } from '../engine.js';
import type { Statement } from '../port.js';

/** The one number that a select gives as `rows`; asked between the writes, so that it tells of all before it. */
export async function countOf(engine: Engine, statement: Statement): Promise<number> {
  const [row] = await engine.rows<{ rows: number }>(statement, { lane: 'write' });
  return row?.rows ?? 0;
}

export function countRows(engine: Engine, table: string): Promise<number> {
  return countOf(engine, { sql: `SELECT count() AS rows FROM ${table}` });
}
