import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EventStore, openEmbedded } from '@throughline/stores';
import type { NewKey } from '../routes.js';
import { openServer, type RunningServer, type ServerOptions } from '../server.js';

export const TOKEN = 'the-token-of-the-lock-file';

interface TestOptions extends Partial<Pick<ServerOptions, 'host' | 'allowedHosts'>> {
  /** Of another test server: a process has one. */
  readonly store?: EventStore;
}

/** A server over an empty data folder, as a test wants it, and what it said in its terminal. */
export class TestServer {
  readonly said: string[] = [];
  server!: RunningServer;
  readonly data = mkdtempSync(join(tmpdir(), 'access-'));
  #closeStore: () => Promise<void> = async () => undefined;

  static async start(options: TestOptions = {}): Promise<TestServer> {
    const test = new TestServer();
    const store = options.store ?? (await openEmbedded());
    if (options.store === undefined) test.#closeStore = () => store.close();
    const log = (line: string) => test.said.push(line);
    test.server = await openServer({ ...options, store, data: test.data, port: 0, token: TOKEN, log });
    return test;
  }

  /** Sends a request; `as` is a bearer. */
  send(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string, sent: Sent = {}) {
    const { body, as, headers = {}, cookie } = sent;
    return this.server.app.inject({
      method,
      url,
      headers: {
        host: 'localhost',
        ...(as === undefined ? {} : { authorization: `Bearer ${as}` }),
        ...(cookie === undefined ? {} : { cookie }),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: body }),
    });
  }

  /** Makes a key, as the command line of the machine does. */
  async key(order: object): Promise<NewKey> {
    const made = await this.send('POST', '/api/access/keys', { body: order, as: TOKEN });
    return made.json();
  }

  async close(): Promise<void> {
    await this.server.close();
    await this.#closeStore();
    rmSync(this.data, { recursive: true });
  }
}

export interface Sent {
  readonly body?: object;
  readonly as?: string;
  readonly headers?: Record<string, string>;
  readonly cookie?: string;
}
