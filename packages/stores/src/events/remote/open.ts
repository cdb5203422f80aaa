import type { EventStore } from '../port.js';
import type { ClusterPlace } from '../layout.js';
import { clause } from '../schema/cluster.js';
import { literal, identifier } from '../sql.js';
import { migrate } from '../schema/migrations.js';
import { storeError } from '../errors.js';
import { isAbandoned } from '../store/owner.js';
import { recover } from '../store/recover.js';
import { EngineStore } from '../store/store.js';
import { connect, RemoteEngine, type RemoteOptions } from './engine.js';

const DATABASE = 'throughline';

/**
 * Opens a store on a ClickHouse server, making its database and tables where they are missing. Imports that a
 * process of this machine left unfinished are cleaned up, those of other machines after a day.
 * @throws StoreError `unreachable`, `no-permission`, `wrong-data`.
 */
export async function openRemote(options: RemoteOptions): Promise<EventStore> {
  const database = options.database ?? DATABASE;
  await makeDatabase(options, database);
  if (options.cluster !== undefined) await makeDatabase(options, shardOf(database));
  const client = connect({ ...options, database });
  const engine = new RemoteEngine(client, placeOf(options, database));
  try {
    await migrate(engine);
    await recover(engine, isAbandoned);
    return new EngineStore({ engine, onClose: () => undefined });
  } catch (thrown) {
    await client.close();
    throw thrown;
  }
}

/** The database of what each shard holds, beside that of the distributed tables. */
const shardOf = (database: string): string => `${database}_shard`;

function placeOf({ cluster }: RemoteOptions, database: string): ClusterPlace | null {
  if (cluster === undefined) return null;
  const { name, replicated = true } = cluster;
  return { name, database, shard: shardOf(database), replicated };
}

/** Asked for first, since a user may have no right to make databases and need none. */
async function makeDatabase(options: RemoteOptions, database: string): Promise<void> {
  const client = connect({ ...options, database: 'default' });
  try {
    const known = `SELECT count() AS databases FROM system.databases WHERE name = ${literal(database)}`;
    const found = await (await client.query({ query: known, format: 'JSONEachRow' })).json<{
      databases: number;
    }>();
    if (found[0]?.databases === 1) return;
    const place = placeOf(options, database);
    const everywhere = place === null ? '' : clause(place);
    await client.command({ query: `CREATE DATABASE IF NOT EXISTS ${identifier(database)}${everywhere}` });
  } catch (thrown) {
    throw storeError(thrown, `Opening the database ${database} at ${options.url}`);
  } finally {
    await client.close();
  }
}
