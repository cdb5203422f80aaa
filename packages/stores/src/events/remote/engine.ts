import {
  ClickHouseLogLevel,
  createClient,
  type ClickHouseClient,
  type ClickHouseSettings,
} from '@clickhouse/client';
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  COMMON_SETTINGS,
  type Engine,
  type EngineSource,
  type LoadedRows,
  type RunOptions,
} from '../engine.js';
import { storeError } from '../errors.js';
import type { ClusterPlace } from '../layout.js';
import type { SourceFile, Statement } from '../port.js';
import { literal } from '../sql.js';
import { uploadFile } from './upload.js';
import { watchQuery } from './watch.js';

const HOUR_MS = 3_600_000;

/** How to reach a ClickHouse server. */
export interface RemoteOptions {
  readonly url: string;
  readonly username?: string;
  readonly password?: string;
  /** `throughline` where left out; made where it is missing. */
  readonly database?: string;
  /** A cluster that the server is part of: tables are spread over its shards. */
  readonly cluster?: {
    readonly name: string;
    /** True where left out. Without replicas there is no Keeper needed, and no `ON CLUSTER` either. */
    readonly replicated?: boolean;
  };
}

/** A client whose statements may take as long as an import takes. */
export function connect(options: RemoteOptions): ClickHouseClient {
  const { cluster: _, ...server } = options;
  return createClient({
    ...server,
    request_timeout: 6 * HOUR_MS,
    clickhouse_settings: {
      ...(COMMON_SETTINGS as ClickHouseSettings),
      // Headers now and then keep a proxy on the way from thinking that a long statement is dead.
      send_progress_in_http_headers: 1,
      http_headers_progress_interval_ms: '60000',
    },
    // Long lists go in the body: servers, and proxies before them, refuse addresses that are too long.
    use_multipart_params_auto: true,
    application: 'throughline',
    // Faults are thrown, and told once, by whoever asked.
    log: { level: ClickHouseLogLevel.OFF },
  });
}

/** A ClickHouse server, reached over HTTP through the official client. */
export class RemoteEngine implements Engine {
  readonly adapter = 'remote';

  constructor(
    private readonly client: ClickHouseClient,
    readonly cluster: ClusterPlace | null = null,
  ) {}

  async rows<Row>(statement: Statement, options: RunOptions = {}): Promise<Row[]> {
    return this.watched(statement, options, async (call) => {
      const result = await this.client.query({ ...call, format: 'JSONEachRow' });
      return result.json<Row>();
    });
  }

  async *stream<Row>(statement: Statement, options: RunOptions = {}): AsyncIterable<Row> {
    const call = callOf(statement, options);
    const watch = watchQuery(this.client, call.query_id, options);
    try {
      const result = await this.client.query({ ...call, format: 'JSONEachRow' });
      for await (const rows of result.stream<Row>()) for (const row of rows) yield row.json();
    } catch (thrown) {
      options.signal?.throwIfAborted();
      throw storeError(thrown, 'A streamed read');
    } finally {
      watch.stop();
    }
  }

  async run(statement: Statement, options: RunOptions = {}): Promise<void> {
    await this.watched(statement, options, (call) => this.client.command(call));
  }

  async load(rows: LoadedRows): Promise<void> {
    if (rows.lines === '') return;
    const from = `input(${literal(rows.structure)})`;
    const query = `INSERT INTO ${rows.into} SELECT ${rows.select} FROM ${from} FORMAT JSONEachRow`;
    try {
      const { stream } = await this.client.exec({ query, values: Readable.from([rows.lines]) });
      stream.resume();
    } catch (thrown) {
      throw storeError(thrown, `Inserting into ${rows.into}`);
    }
  }

  source(file: SourceFile, scratch: string): Promise<EngineSource> {
    return uploadFile(this.client, file, scratch);
  }

  close(): Promise<void> {
    return this.client.close();
  }

  private async watched<Result>(
    statement: Statement,
    options: RunOptions,
    ask: (call: Call) => Promise<Result>,
  ): Promise<Result> {
    options.signal?.throwIfAborted();
    const call = callOf(statement, options);
    const watch = watchQuery(this.client, call.query_id, options);
    try {
      return await ask(call);
    } catch (thrown) {
      options.signal?.throwIfAborted();
      throw storeError(thrown, `“${statement.sql.trim().replaceAll(/\s+/gu, ' ').slice(0, 80)}…”`);
    } finally {
      watch.stop();
    }
  }
}

interface Call {
  readonly query: string;
  readonly query_id: string;
  readonly query_params: Record<string, unknown>;
  readonly clickhouse_settings: ClickHouseSettings;
}

function callOf(statement: Statement, options: RunOptions): Call {
  return {
    query: statement.sql,
    query_id: randomUUID(),
    query_params: { ...statement.params },
    clickhouse_settings: { ...options.settings },
  };
}
