import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resolveSettings } from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { SMTPServer } from 'smtp-server';
import type { SentAlert } from '../routes.js';
import { openServer, type RunningServer } from '../server.js';
import { Postman } from './postman.js';
import { Watchman } from './watchman.js';

/* A shop with ten orders a day for ten weeks, and thirty on the last whole day; and places to which its alerts can speak. */

export const KEY = Buffer.alloc(32, 7);
const ALL = '/api/shops/shop';
const DAYS = 71;

interface Posted {
  readonly path: string;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
}

/** Where alerts speak to, and what came there. */
export interface Places {
  /** The address of the receiver of webhooks. */
  readonly hook: string;
  readonly posted: Posted[];
  readonly mails: string[];
  /** How the receiver answers, by path: with a status, or not at all while it is null. 204 where nothing is said. */
  readonly answers: Map<string, number | null>;
}

export interface Bench extends Places {
  readonly server: RunningServer;
  readonly store: EventStore;
  send(method: 'GET' | 'PUT' | 'POST' | 'DELETE', path: string, body?: object): Promise<Said>;
  /** A round of looking and sending of its own, as though it were so many hours later. @returns what it logged. */
  roundIn(hours: number): Promise<string[]>;
  log(id: string): Promise<SentAlert[]>;
  close(): Promise<void>;
}

interface Said {
  readonly status: number;
  readonly text: string;
}

export async function openBench(): Promise<Bench> {
  const data = await mkdtemp(join(tmpdir(), 'alerts-'));
  const store = await storeOfOrders();
  const posted: Posted[] = [];
  const mails: string[] = [];
  const answers = new Map<string, number | null>();
  const receiver = receiverOf(posted, answers);
  const smtp = postOffice(mails);
  const hook = `http://127.0.0.1:${await listening(receiver)}`;
  const smtpPort = await listening(smtp.server);
  const server = await openServer({
    store,
    data,
    port: 0,
    // Its own rounds, by the clock of now, would come in between those of the tests.
    alertsEvery: 86_400_000,
    push: { allowed: ['127.0.0.1'], waits: [] },
    alerts: {
      mail: { url: `smtp://127.0.0.1:${smtpPort}`, from: 'shop@boots.example' },
      secret: `whsec_${KEY.toString('base64')}`,
      slack: `${hook}/slack`,
    },
  });
  const send: Bench['send'] = async (method, path, body) => {
    const { statusCode, payload } = await server.app.inject({
      method,
      url: `${ALL}${path}`,
      headers: { host: 'localhost' },
      ...(body === undefined ? {} : { payload: body }),
    });
    return { status: statusCode, text: payload };
  };
  return {
    server,
    store,
    hook,
    posted,
    mails,
    answers,
    send,
    roundIn: (hours) => roundIn(server, hours),
    log: async (id) => JSON.parse((await send('GET', `/alerts/${id}/log`)).text) as SentAlert[],
    close: async () => {
      await server.close();
      await store.close();
      receiver.closeAllConnections();
      await new Promise((done) => receiver.close(done));
      await new Promise<void>((done) => {
        smtp.close(done);
      });
      await rm(data, { recursive: true });
    },
  };
}

async function storeOfOrders(): Promise<EventStore> {
  const store = await openEmbedded();
  await store.saveShop('shop', resolveSettings({ zone: 'UTC' }));
  await store.append('shop', {
    events: Array.from({ length: DAYS + 1 }, (_, day) =>
      Array.from({ length: day === DAYS - 1 ? 30 : 10 }, (__, at) => ({
        id: `${day}-${at}`,
        time: new Date(Date.UTC(2026, 0, 6 + day, 9, at)).toISOString(),
        activity: 'Order Completed',
        objects: [{ type: 'order', id: `o${day}-${at}` }],
      })),
    ).flat(),
  });
  return store;
}

function receiverOf(posted: Posted[], answers: ReadonlyMap<string, number | null>): Server {
  return createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      const path = request.url ?? '';
      posted.push({ path, headers: request.headers, body });
      const status = answers.get(path) ?? 204;
      if (answers.get(path) !== null) response.writeHead(status).end();
    });
  });
}

function postOffice(mails: string[]): SMTPServer {
  return new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      let mail = '';
      stream.on('data', (chunk) => (mail += String(chunk)));
      stream.on('end', () => {
        mails.push(mail);
        done();
      });
    },
  });
}

async function listening(server: {
  listen(port: number, host: string, done: () => void): unknown;
  address(): string | AddressInfo | null;
}): Promise<number> {
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  return (server.address() as AddressInfo).port;
}

async function roundIn({ services }: RunningServer, hours: number): Promise<string[]> {
  const said: string[] = [];
  const now = () => Date.now() + hours * 3_600_000;
  const parts = { ...services, settings: services.alerts, now, log: (line: string) => said.push(line) };
  await new Watchman(parts).round();
  await new Postman(parts).round();
  return said;
}
