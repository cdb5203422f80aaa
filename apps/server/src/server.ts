import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ask } from '@throughline/journey';
import type { Locale } from '@throughline/model';
import { type EventStore, openAppEmbedded, openAppRemote } from '@throughline/stores';
import type { FastifyInstance } from 'fastify';
import { Access } from './access/access.js';
import { gateEveryRoute } from './access/gate.js';
import { needs } from './access/permission.js';
import { Asking } from './answers/asking.js';
import { explain, foreseen } from './explain.js';
import { startDemo } from './demo/shop.js';
import { Countries, type CountrySettings } from './country/countries.js';
import { proxiesAmong } from './country/proxies.js';
import { vendorFetch } from './backfill/fetch.js';
import { Readings } from './backfill/readings.js';
import { sitesOf } from './cards/desk.js';
import { deadLetterRoutes } from './http/dead-letters.js';
import { audienceRoutes } from './http/audiences.js';
import type { AlertSettings } from './alerts/send.js';
import { Rounds } from './alerts/rounds.js';
import { alertRoutes } from './http/alerts.js';
import { backfillRoutes } from './http/backfills.js';
import { answerRoutes } from './http/answers.js';
import { digestRoutes } from './http/digests.js';
import { dashboardRoutes } from './http/dashboards.js';
import { sharedRoutes } from './http/shared.js';
import { decideRoutes } from './http/decide.js';
import { tellErrors } from './http/errors.js';
import { experimentRoutes } from './http/experiments.js';
import { findingRoutes } from './http/findings.js';
import { logRoutes } from './http/logs.js';
import { type GuardOptions, guardEveryRoute } from './http/guard.js';
import { guessRoutes } from './http/guess.js';
import { hookRoutes } from './http/hooks.js';
import { cardRoutes } from './http/cards.js';
import { setSecurityHeaders } from './http/headers.js';
import { identityRoutes } from './http/identities.js';
import { importRoutes } from './http/imports.js';
import { intakeRoutes } from './http/intake.js';
import { keyRoutes } from './http/keys.js';
import { commentRoutes } from './http/comments.js';
import { packAnswers } from './http/pack.js';
import { openApiRoutes } from './http/openapi.js';
import { peopleRoutes } from './http/people.js';
import { personRoutes } from './http/persons.js';
import { questionRoutes } from './http/questions.js';
import { shopRoutes } from './http/shops.js';
import { signInRoutes } from './http/sign-in.js';
import { sourceRoutes } from './http/sources.js';
import { uploadRoutes } from './http/uploads.js';
import { trackerRoutes } from './http/tracker.js';
import { serveWeb } from './http/web.js';
import { HookBook, type KnownSource } from './hooks/book.js';
import { HookDoor } from './hooks/take.js';
import { openIntake } from './intake/open.js';
import { ImportJobs } from './jobs/imports.js';
import { listen } from './listen.js';
import type { ErrorBody, Health, ImportState } from './routes.js';
import type { PushRules, Services } from './services.js';
import { Retention } from './persons/retention.js';
import { inThreads } from './threads/deciding.js';
import { type ThreadLimits, Threads } from './threads/threads.js';
import { UploadFolder } from './uploads/folder.js';
import { VERSION } from './version.js';

export interface ServerOptions extends Partial<GuardOptions> {
  /** Opened by the caller, and closed by the caller after the server. */
  readonly store: EventStore;
  /** The data folder; uploads and rejects are kept in it. */
  readonly data: string;
  /** The address of a PostgreSQL server for the app's data, instead of a folder in the data folder. */
  readonly postgres?: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** What the command line of this machine shows to have files imported by path; made where left out. */
  readonly token?: string;
  /** The folder of the built web app, where it is not the one beside this package. */
  readonly web?: string;
  /** Where audiences may be pushed to besides public addresses. */
  readonly push?: PushRules;
  /** By what alerts can be sent; nothing where left out. */
  readonly alerts?: AlertSettings;
  /** Of the threads that models run in. */
  readonly threads?: ThreadLimits;
  /** Sources of webhooks that the environment names. */
  readonly hooks?: readonly KnownSource[];
  /** Proxies whose headers say where visitors come from: addresses, networks, `loopback`. */
  readonly proxies?: readonly string[];
  /** How the country of a visitor is known; not at all where left out. */
  readonly country?: CountrySettings;
  /** Milliseconds from one look for alerts and messages that are due to the next; half a minute where left out. */
  readonly alertsEvery?: number;
  /** Takes lines for whoever runs the server; standard error where left out. */
  readonly log?: (line: string) => void;
}

export interface RunningServer {
  readonly url: string;
  readonly token: string;
  readonly services: Services;
  /** For tests: `inject` sends requests without a socket. */
  readonly app: FastifyInstance;
  /** Has the demo shop made where it is missing; null where it is not. */
  startDemo(): Promise<ImportState | null>;
  /** Ends what runs, cancels queries, closes connections. */
  close(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';
const WEB = fileURLToPath(new URL('../../web/dist/', import.meta.url));

function toStandardError(line: string): void {
  process.stderr.write(`${line}\n`);
}

async function openServices(options: ServerOptions, log: (line: string) => void): Promise<Services> {
  const { store, data, postgres } = options;
  const threads = new Threads(options.threads);
  const app = postgres === undefined ? openAppEmbedded(join(data, 'app')) : openAppRemote(postgres, data);
  const intake = await openIntake({ store, data, log });
  const token = options.token ?? randomBytes(32).toString('base64url');
  const { host = LOOPBACK, allowedHosts: names = [] } = options;
  const hooks = openHooks({ app, receiver: intake.receiver, given: options.hooks ?? [] });
  const tell = (thrown: unknown, locale: Locale = 'en'): ErrorBody['error'] => {
    if (foreseen(thrown) === null) log(thrown instanceof Error ? (thrown.stack ?? '') : String(thrown));
    return explain(thrown).body(locale).error;
  };
  return {
    store,
    app,
    access: new Access({ app, secretFile: join(data, 'sign-in.key'), token, host, names, now: Date.now }),
    data,
    ...intake,
    hooks,
    countries: await Countries.open(options.country),
    isProxy: proxiesAmong(options.proxies ?? []),
    readings: new Readings({
      data,
      fetch: vendorFetch(options.push?.allowed ?? []),
      deliver: ({ shop, vendor }, deliveries) => hooks.door.past(shop, vendor, deliveries),
      explain: tell,
      ended: (shop) => intake.changes.tell(shop),
      now: Date.now,
    }),
    version: VERSION,
    token,
    uploads: await UploadFolder.open(data),
    threads,
    push: options.push ?? { allowed: [] },
    alerts: options.alerts ?? {},
    asking: new Asking((question, signal) =>
      ask(store, question.shop ?? '', question, { signal, decide: inThreads(threads, signal) }),
    ),
    jobs: new ImportJobs({ explain: tell }),
  };
}

interface HookParts extends Pick<Services, 'app' | 'receiver'> {
  readonly given: readonly KnownSource[];
}

function openHooks({ app, receiver, given }: HookParts): Services['hooks'] {
  const book = new HookBook({ stored: app.hooks, given, now: Date.now });
  return { book, door: new HookDoor({ book, receiver, now: Date.now }) };
}

function healthRoute(app: FastifyInstance, { version }: Services): void {
  app.get('/api/health', needs('anyone'), async (): Promise<Health> => ({ status: 'ok', version }));
}

async function createApp(services: Services, options: ServerOptions): Promise<FastifyInstance> {
  // Loaded only here: the command line shares this package, and most of its commands serve nothing.
  const { fastify } = await import('fastify');
  const app = fastify({
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 300 },
    trustProxy: services.isProxy,
  });
  const log = options.log ?? toStandardError;
  tellErrors(app, log);
  setSecurityHeaders(app, (shop) => sitesOf(services.app.desks, shop));
  guardEveryRoute(app, { ...options, host: options.host ?? LOOPBACK });
  gateEveryRoute(app, services.access);
  packAnswers(app);
  healthRoute(app, services);
  shopRoutes(app, services, log);
  signInRoutes(app, services);
  peopleRoutes(app, services);
  sourceRoutes(app, services);
  keyRoutes(app, services);
  questionRoutes(app, services);
  answerRoutes(app, services);
  commentRoutes(app, services);
  alertRoutes(app, services, log);
  dashboardRoutes(app, services);
  digestRoutes(app, services, log);
  sharedRoutes(app, services);
  cardRoutes(app, services);
  findingRoutes(app, services);
  experimentRoutes(app, services);
  logRoutes(app, services);
  decideRoutes(app, services);
  audienceRoutes(app, services);
  uploadRoutes(app, services);
  guessRoutes(app, services);
  importRoutes(app, services);
  intakeRoutes(app, services);
  hookRoutes(app, services);
  backfillRoutes(app, services);
  deadLetterRoutes(app, services);
  identityRoutes(app, services);
  personRoutes(app, services);
  trackerRoutes(app);
  openApiRoutes(app, services);
  await serveWeb(app, options.web ?? WEB);
  return app;
}

/** Who can read this may make the first account: nobody else can, once others can reach the server. */
async function tellCode({ door }: Access, url: string, log: (line: string) => void): Promise<void> {
  if (!door.exposed || (await door.state()) !== 'unset') return;
  log(`No account yet: open ${url} and make the first one with the code ${door.code}`);
}

/**
 * Serves the app and the API for one opened store.
 * @throws Failure where the port is taken or may not be used, saying what to do.
 */
export async function openServer(options: ServerOptions): Promise<RunningServer> {
  const log = options.log ?? toStandardError;
  const services = await openServices(options, log);
  const app = await createApp(services, options);
  const url = await listen(app, options.host ?? LOOPBACK, options.port);
  await tellCode(services.access, url, log);
  const retention = new Retention({
    store: services.store,
    deadLetters: services.deadLetters,
    now: Date.now,
    log,
    changed: (shop) => services.changes.tell(shop),
  });
  retention.start();
  const rounds = new Rounds({ ...services, settings: services.alerts, now: Date.now, log });
  rounds.start(options.alertsEvery);
  const close = async (): Promise<void> => {
    await app.close();
    await retention.close();
    await rounds.close();
    await services.threads.close();
    await services.jobs.close();
    await services.readings.close();
    await services.intake.close();
    services.uploads.close();
    await services.app.close();
  };
  return { url, token: services.token, services, app, startDemo: () => startDemo(services), close };
}
