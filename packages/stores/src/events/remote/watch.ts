import type { ClickHouseClient } from '@clickhouse/client';
import type { RunOptions } from '../engine.js';

const LOOK_EVERY_MS = 1000;
const KILL_AGAIN_MS = 200;

/** Reports how far a query is, and ends it on the server when the asker has left: a closed connection does not. */
export function watchQuery(client: ClickHouseClient, id: string, options: RunOptions): { stop: () => void } {
  const timers: NodeJS.Timeout[] = [];
  const { onRows, signal } = options;
  if (onRows !== undefined) timers.push(setInterval(() => void look(client, id, onRows), LOOK_EVERY_MS));
  // Again and again: the first order may arrive before the query does.
  const end = () => timers.push(setInterval(() => void kill(client, id), KILL_AGAIN_MS));
  signal?.addEventListener('abort', end, { once: true });
  return {
    stop: () => {
      signal?.removeEventListener('abort', end);
      for (const timer of timers) clearInterval(timer);
    },
  };
}

/** Progress is a courtesy: where the user may not see the processes, there is none. */
async function look(client: ClickHouseClient, id: string, onRows: (rows: number) => void): Promise<void> {
  const query = 'SELECT toString(read_rows) AS rows FROM system.processes WHERE query_id = {id:String}';
  const answer = await client.query({ query, query_params: { id }, format: 'JSONEachRow' }).catch(() => null);
  const [row] = (await answer?.json<{ rows: string }>().catch(() => [])) ?? [];
  const rows = Number(row?.rows ?? 0);
  if (rows > 0) onRows(rows);
}

async function kill(client: ClickHouseClient, id: string): Promise<void> {
  const query = 'KILL QUERY WHERE query_id = {id:String} ASYNC';
  await client.command({ query, query_params: { id } }).catch(() => null);
}
