import { randomUUID } from 'node:crypto';
import type { Engine, EngineSource, LoadedRows, RunOptions } from '../engine.js';
import { StoreError, storeError } from '../errors.js';
import type { SourceFile, Statement } from '../port.js';
import { literal, settingsClause } from '../sql.js';
import { Turns } from '../turns.js';
import type { ChdbSession } from './chdb.js';
import { fileTable, mostRows } from '../file.js';
import { Sessions, type SessionPlace } from './sessions.js';

const LOOK_EVERY_MS = 300;
const KILL_AGAIN_MS = 100;

/**
 * ClickHouse inside this process, through chDB's own sessions rather than its connection for
 * `@clickhouse/client`: that one buffers every result, sets settings for good (`SET …; SELECT`), and cannot
 * name the statement to be ended.
 */
export class EmbeddedEngine implements Engine {
  readonly adapter = 'embedded';
  readonly cluster = null;
  private readonly sessions: Sessions;
  private readonly writing = new Turns();
  private closed = false;

  constructor(place: SessionPlace) {
    this.sessions = new Sessions(place);
  }

  async rows<Row>(statement: Statement, options: RunOptions = {}): Promise<Row[]> {
    const settings = { ...options.settings, output_format_json_array_of_rows: 1 };
    const text = await this.execute(statement, { ...options, settings, format: 'JSONEachRow' });
    return text.trim() === '' ? [] : (JSON.parse(text) as Row[]);
  }

  async *stream<Row>(statement: Statement, options: RunOptions = {}): AsyncIterable<Row> {
    if (this.closed) throw closedError();
    const session = this.sessions.passing();
    try {
      const sql = `${statement.sql}\nFORMAT JSONEachRow${settingsClause(options.settings ?? {})}`;
      const signal = options.signal === undefined ? {} : { signal: options.signal };
      const read = session.queryStreamBind(sql, statement.params ?? {}, signal);
      for await (const row of read.rows<Row>()) yield row;
    } catch (thrown) {
      options.signal?.throwIfAborted();
      throw storeError(thrown, 'A streamed read');
    } finally {
      session.close();
    }
  }

  async run(statement: Statement, options: RunOptions = {}): Promise<void> {
    await this.execute(statement, options);
  }

  async load(rows: LoadedRows): Promise<void> {
    if (rows.lines === '') return;
    // `input(…)` stays empty in the embedded engine; `format` reads the same lines from a bound value.
    const from = `format(JSONEachRow, ${literal(rows.structure)}, {lines:String})`;
    const sql = `INSERT INTO ${rows.into} SELECT ${rows.select} FROM ${from}`;
    await this.execute({ sql, params: { lines: rows.lines } }, { lane: 'write' });
  }

  async source(file: SourceFile): Promise<EngineSource> {
    return { table: fileTable(file), scratch: null, most: mostRows(file) };
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    await this.writing.take(async () => undefined);
    await this.sessions.close();
  }

  private execute(statement: Statement, options: ExecuteOptions): Promise<string> {
    if (this.closed) return Promise.reject(closedError());
    if (options.lane !== 'write') return this.onReader(statement, options);
    return this.writing.take(() => this.onWriter(statement, options));
  }

  private async onReader(statement: Statement, options: ExecuteOptions): Promise<string> {
    let session = await this.sessions.reader();
    try {
      return await this.on(session, statement, options);
    } catch (thrown) {
      session = this.sessions.replace(session);
      throw thrown;
    } finally {
      this.sessions.giveBack(session);
    }
  }

  private async onWriter(statement: Statement, options: ExecuteOptions): Promise<string> {
    try {
      return await this.on(this.sessions.writer, statement, options);
    } catch (thrown) {
      this.sessions.replace(this.sessions.writer);
      throw thrown;
    }
  }

  private async on(session: ChdbSession, statement: Statement, options: ExecuteOptions): Promise<string> {
    options.signal?.throwIfAborted();
    const tag = randomUUID();
    const watch = this.watch(tag, options);
    try {
      const sql = withSettings(statement.sql, options, tag);
      const params = statement.params ?? {};
      const bound = Object.keys(params).length > 0;
      const result = await (bound ? session.queryBindAsync(sql, params) : session.queryAsync(sql));
      return result.text();
    } catch (thrown) {
      options.signal?.throwIfAborted();
      throw storeError(thrown, describe(statement.sql));
    } finally {
      watch.stop();
    }
  }

  /** Reports progress, and ends the statement from the other connection when the asker has left. */
  private watch(tag: string, options: ExecuteOptions): { stop: () => void } {
    const timers: NodeJS.Timeout[] = [];
    const { onRows, signal } = options;
    if (onRows !== undefined) timers.push(setInterval(() => void this.look(tag, onRows), LOOK_EVERY_MS));
    // Again and again: the first order may come before the engine has begun the statement.
    const kill = () => timers.push(setInterval(() => void this.kill(tag), KILL_AGAIN_MS));
    signal?.addEventListener('abort', kill, { once: true });
    return {
      stop: () => {
        signal?.removeEventListener('abort', kill);
        for (const timer of timers) clearInterval(timer);
      },
    };
  }

  private async look(tag: string, onRows: (rows: number) => void): Promise<void> {
    const sql = `SELECT toString(read_rows) FROM system.processes WHERE Settings['log_comment'] = '${tag}'`;
    const read = await this.sessions.watcher.queryAsync(sql, { format: 'TSV' }).catch(() => null);
    const rows = Number(read?.text().trim() ?? '');
    if (rows > 0) onRows(rows);
  }

  private async kill(tag: string): Promise<void> {
    // SYNC would wait for ever in the embedded engine.
    const sql = `KILL QUERY WHERE Settings['log_comment'] = '${tag}' ASYNC`;
    await this.sessions.watcher.queryAsync(sql).catch(() => null);
  }
}

interface ExecuteOptions extends RunOptions {
  readonly format?: string;
}

function withSettings(sql: string, options: ExecuteOptions, tag: string): string {
  if (options.format === undefined)
    return sql.replace(
      /^(\s*INSERT INTO \S+( \([^)]*\))?)/u,
      `$1${settingsClause({ ...options.settings, log_comment: tag })}`,
    );
  return `${sql}\nFORMAT ${options.format}${settingsClause({ ...options.settings, log_comment: tag })}`;
}

function describe(sql: string): string {
  return `“${sql.trim().replace(/\s+/gu, ' ').slice(0, 80)}…”`;
}

function closedError(): StoreError {
  return new StoreError({ kind: 'closed', message: 'The event store is closed.', hint: 'Open it again.' });
}
