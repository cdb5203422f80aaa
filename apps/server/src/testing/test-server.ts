import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EventStore, openEmbedded } from '@throughline/stores';
import { openServer, type RunningServer, type ServerOptions } from '../server.js';

type Chosen = Omit<ServerOptions, 'store' | 'data' | 'port'>;

/** A server with a store and a data folder of its own, which go with it. */
export class TestServer {
  readonly store: EventStore;
  readonly #data: string;
  readonly #chosen: Chosen;
  #running: RunningServer;

  private constructor(place: { store: EventStore; data: string; chosen: Chosen; running: RunningServer }) {
    this.store = place.store;
    this.#data = place.data;
    this.#chosen = place.chosen;
    this.#running = place.running;
  }

  static async open(chosen: Chosen = {}): Promise<TestServer> {
    const data = mkdtempSync(join(tmpdir(), 'test-server-'));
    const store = await openEmbedded();
    const running = await openServer({ log: () => undefined, ...chosen, store, data, port: 0 });
    return new TestServer({ store, data, chosen, running });
  }

  get app(): RunningServer['app'] {
    return this.#running.app;
  }

  get services(): RunningServer['services'] {
    return this.#running.services;
  }

  get url(): string {
    return this.#running.url;
  }

  /** Ends it, and begins again on what is kept. */
  async restart(): Promise<void> {
    await this.#running.close();
    const place = { store: this.store, data: this.#data, port: 0 };
    this.#running = await openServer({ log: () => undefined, ...this.#chosen, ...place });
  }

  async close(): Promise<void> {
    await this.#running.close();
    await this.store.close();
    rmSync(this.#data, { recursive: true });
  }
}
