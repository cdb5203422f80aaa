import { Session } from 'chdb';
import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { literal } from '../events/sql.js';

/** A ClickHouse over HTTP as far as the official client needs one: chDB behind a loopback port. */
export interface ChdbFront {
  readonly url: string;
  /** Where the engine keeps everything; what was sent to it lies beside that. */
  readonly folder: string;
  close(): Promise<void>;
}

const NOT_SETTINGS = new Set([
  'query',
  'query_id',
  'database',
  'session_id',
  'default_format',
  'compress',
  'role',
]);
const HTTP_ONLY = /^(param_|enable_http_compression$|wait_end_of_query$|send_progress|http_)/u;

/** What is run in the place of a statement, one after another; the rows of the last are answered. */
export type Rewrite = (sql: string) => readonly string[];

/**
 * @param config the text of a server's configuration: clusters, for example.
 * @param rewrite statements that this engine cannot run as they are.
 */
export async function openChdbFront(config?: string, rewrite: Rewrite = (sql) => [sql]): Promise<ChdbFront> {
  const folder = mkdtempSync(join(tmpdir(), 'chdb-front-'));
  const front = new Front(folder, config, rewrite);
  const server = createServer((request, response) => void front.answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    folder: join(folder, 'data'),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      front.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

class Front {
  /** Held open: the engine ends with its last session. */
  private readonly base: Session;
  private files = 0;

  constructor(
    private readonly folder: string,
    config: string | undefined,
    private readonly rewrite: Rewrite,
  ) {
    const file = join(folder, 'config.xml');
    if (config !== undefined) writeFileSync(file, config);
    const connectionArgs = config === undefined ? [] : [`--config-file=${file}`];
    this.base = new Session(join(folder, 'data'), { connectionArgs });
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const text = await this.run(request);
      response.writeHead(200, { 'content-type': 'application/x-ndjson' }).end(text);
    } catch (thrown) {
      const message = thrown instanceof Error ? thrown.message : String(thrown);
      response
        .writeHead(500, { 'x-clickhouse-exception-code': '1' })
        .end(message.replace(/^.*?Code:/su, 'Code:'));
    }
  }

  close(): void {
    this.base.close();
  }

  private async run(request: IncomingMessage): Promise<string> {
    const asked = new URL(request.url ?? '/', 'http://front').searchParams;
    if (request.url?.startsWith('/ping') === true) return 'Ok.\n';
    const body = await this.keep(request);
    const parts = partsOf(request, body.text);
    for (const [name, value] of parts) if (name !== 'query') asked.set(name, value);
    const inUrl = asked.get('query');
    const query = inUrl === null ? (parts.get('query') ?? body.text()) : fromFile(inUrl, body.path);
    let text = '';
    for (const sql of this.rewrite(query))
      text = await this.onSession(asked, `${settingsOf(asked)}${namedQuery(sql, asked.get('query_id'))}`);
    return text;
  }

  private async onSession(asked: URLSearchParams, sql: string): Promise<string> {
    // Settings stay with a session, so each request has one of its own.
    const session = new Session(join(this.folder, 'data'));
    try {
      session.query(`USE ${asked.get('database') ?? 'default'}`);
      return (await session.queryAsync(sql)).text();
    } finally {
      session.close();
    }
  }

  private async keep(request: IncomingMessage): Promise<{ path: string; text: () => string }> {
    const path = join(this.folder, `body-${(this.files += 1)}`);
    const gunzip = request.headers['content-encoding'] === 'gzip' ? [createGunzip()] : [];
    await pipeline([request, ...gunzip, createWriteStream(path)]);
    return { path, text: () => readFileSync(path, 'utf8') };
  }
}

/** The parts of a form; none where the body is something else. */
function partsOf({ headers }: IncomingMessage, text: () => string): ReadonlyMap<string, string> {
  const boundary = /^multipart\/form-data; boundary=(.+)$/u.exec(headers['content-type'] ?? '')?.[1];
  if (boundary === undefined) return new Map();
  const parts = text().split(`--${boundary}`).slice(1, -1);
  return new Map(
    parts.map((part) => {
      const [head = '', ...value] = part.slice(2, -2).split('\r\n\r\n');
      return [/name="([^"]*)"/u.exec(head)?.[1] ?? '', value.join('\r\n\r\n')];
    }),
  );
}

/** What came as the body of an INSERT is read from where it was kept. */
function fromFile(query: string, path: string): string {
  const format = /\sFORMAT (\w+)\s*$/u.exec(query)?.[1] ?? 'JSONEachRow';
  return query
    .replace(/\sFORMAT \w+\s*$/u, '')
    .replace(/FROM input\(/u, `FROM file(${literal(path)}, ${literal(format)}, `);
}

function settingsOf(asked: URLSearchParams): string {
  let sql = '';
  for (const [name, value] of asked) {
    if (name.startsWith('param_')) sql += `SET ${name} = ${literal(value)};\n`;
    else if (!NOT_SETTINGS.has(name) && !HTTP_ONLY.test(name)) sql += `SET ${name} = ${literal(value)};\n`;
  }
  return sql;
}

/** The embedded engine chooses ids of queries itself: the client's is kept where a KILL can find it. */
function namedQuery(query: string, id: string | null): string {
  const found = query.replaceAll(/\bquery_id = /gu, "Settings['log_comment'] = ");
  return id === null ? found : `SET log_comment = ${literal(id)};\n${found}`;
}
