import { setTimeout as pause } from 'node:timers/promises';
import type { Delivery, Vendor } from '@throughline/ingest';
import type { Answer, FindingCase, Ledger, Locale, Question } from '@throughline/model';
import {
  type CardLinkEntry,
  type DeadLetterEntry,
  type HookBody,
  type HookEntry,
  type HookReceipt,
  type ErasedPerson,
  type ImportStarted,
  type ImportState,
  type ImportSummary,
  type Measurements,
  type ReplayBody,
  type ReplayReport,
  type ShopEntry,
  type PersonExport,
  type StepBody,
  type WantedPerson,
} from '@throughline/server';
import { CommandError, EXIT, wrong } from '../exit.js';
import { say, type Terminal } from '../output/terminal.js';
import type { Context } from '../commands/answering.js';
import type { Step } from '../output/progress.js';
import { commandWordsIn } from '../words/words.js';
import { askServer, reachServer, refusal, type ServerAddress } from './ask-server.js';
import type { ImportOrder, LettersAsked, LogFormat, Place } from './place.js';

const POLL_MS = 250;
/** Records in one request: a page of a vendor's can have a thousand, and bodies have their limit. */
const SENT_AT_ONCE = 250;

/** The server that owns the data folder does the work: two processes must never write to one folder. */
export class RemotePlace implements Place {
  readonly #server: ServerAddress;
  readonly #terminal: Terminal;
  readonly #locale: Locale;
  readonly #signal: AbortSignal;

  constructor(server: ServerAddress, { terminal, locale, signal }: Context) {
    this.#server = server;
    this.#terminal = terminal;
    this.#locale = locale;
    this.#signal = signal;
  }

  async import(
    order: ImportOrder,
    onStep: (step: Step) => void,
  ): Promise<{ shop: string; report: ImportSummary }> {
    const { inputs, shop, preset, mapping, settings, rejects } = order;
    const body = { paths: inputs, shop, preset, mapping: mapping?.mapping, settings, rejects };
    const started = await this.#send<ImportStarted>('POST', '/api/imports', body);
    try {
      return { shop: started.shop, report: await this.#follow(started.import, onStep) };
    } catch (thrown) {
      if (this.#signal.aborted) say(this.#terminal, commandWordsIn(this.#locale).goesOn);
      throw thrown;
    }
  }

  ask(question: Question): Promise<Answer> {
    return this.#send<Answer>('POST', '/api/questions', question);
  }

  async cases(shop: string | undefined): Promise<FindingCase[]> {
    return this.#send('GET', `/api/shops/${await this.#shop(shop)}/findings`);
  }

  async step(shop: string | undefined, body: StepBody): Promise<FindingCase> {
    return this.#send('POST', `/api/shops/${await this.#shop(shop)}/findings`, body);
  }

  async measure(shop: string | undefined, locale: Locale): Promise<Measurements> {
    const path = `/api/shops/${await this.#shop(shop)}/findings/measure`;
    return askServer(this.#server, { method: 'POST', path, locale }, this.#signal);
  }

  async person(shop: string | undefined, wanted: WantedPerson): Promise<PersonExport> {
    return this.#send('POST', `/api/shops/${await this.#shop(shop)}/person/export`, wanted);
  }

  async erase(shop: string | undefined, wanted: WantedPerson): Promise<ErasedPerson> {
    return this.#send('POST', `/api/shops/${await this.#shop(shop)}/person/erase`, wanted);
  }

  async ledger(shop: string | undefined): Promise<Ledger> {
    return this.#send('GET', `/api/shops/${await this.#shop(shop)}/ledger`);
  }

  async deliver(shop: string, vendor: Vendor, deliveries: readonly Delivery[]): Promise<HookReceipt> {
    const path = `/api/shops/${shop}/deliveries`;
    const sum = { accepted: 0, rejected: 0, dropped: 0, repeated: false };
    for (let from = 0; from < deliveries.length; from += SENT_AT_ONCE) {
      const body = { vendor, deliveries: deliveries.slice(from, from + SENT_AT_ONCE) };
      const receipt = await this.#sendWhenReady<HookReceipt>('POST', path, body);
      sum.accepted += receipt.accepted;
      sum.rejected += receipt.rejected;
      sum.dropped += receipt.dropped;
    }
    return sum;
  }

  hooks(shop: string): Promise<HookEntry[]> {
    return this.#send('GET', `/api/shops/${shop}/hooks`);
  }

  setHook(shop: string, name: string, body: HookBody): Promise<HookEntry> {
    return this.#send('PUT', `/api/shops/${shop}/hooks/${name}`, body);
  }

  async cardLinks(shop: string | undefined): Promise<CardLinkEntry[]> {
    return this.#send('GET', `/api/shops/${await this.#shop(shop)}/cards`);
  }

  async changeCardLink(shop: string | undefined, link: string, how: 'revoke' | 'restore'): Promise<void> {
    const path = `/api/shops/${await this.#shop(shop)}/cards/${encodeURIComponent(link)}`;
    await (how === 'revoke' ? this.#send('DELETE', path) : this.#send('POST', `${path}/restore`, {}));
  }

  async letters(shop: string | undefined, { limit, locale }: LettersAsked): Promise<DeadLetterEntry[]> {
    const path = `/api/shops/${await this.#shop(shop)}/dead-letters?limit=${limit}`;
    return askServer(this.#server, { method: 'GET', path, locale }, this.#signal);
  }

  async replay(shop: string | undefined, body: ReplayBody): Promise<ReplayReport> {
    return this.#send('POST', `/api/shops/${await this.#shop(shop)}/dead-letters/replay`, body);
  }

  async log(
    shop: string | undefined,
    { format, object }: LogFormat,
  ): Promise<AsyncIterable<string | Uint8Array>> {
    const asked = new URLSearchParams({ format, ...(object === undefined ? {} : { object }) });
    const path = `/api/shops/${await this.#shop(shop)}/log?${asked.toString()}`;
    const response = await this.#reach('GET', path, undefined);
    if (!response.ok) throw refusal(response.status, await response.json().catch(() => null));
    return bytesOf(response);
  }

  async close(): Promise<void> {}

  async #shop(wanted: string | undefined): Promise<string> {
    if (wanted !== undefined) return wanted;
    const shops = await this.#send<ShopEntry[]>('GET', '/api/shops');
    const [only, another] = shops;
    if (only === undefined) throw wrong(({ noShopYet }) => noShopYet);
    if (another === undefined) return only.id;
    throw wrong(({ manyShops }) => manyShops(shops.map(({ id }) => id)));
  }

  async #follow(id: string, onStep: (step: Step) => void): Promise<ImportSummary> {
    for (;;) {
      const state = await this.#send<ImportState>('GET', `/api/imports/${id}`);
      if (state.phase === 'done') return state.report;
      if (state.phase === 'failed') throw new CommandError(EXIT.failed, state.error);
      onStep(state);
      await pause(POLL_MS, undefined, { signal: this.#signal });
    }
  }

  #send<Body>(method: string, path: string, body?: unknown): Promise<Body> {
    return askServer<Body>(this.#server, { method, path, body, locale: this.#locale }, this.#signal);
  }

  /** A server that has too much to store says when it takes more. */
  async #sendWhenReady<Body>(method: string, path: string, body: unknown): Promise<Body> {
    for (;;) {
      const response = await this.#reach(method, path, body);
      const answer: unknown = await response.json().catch(() => null);
      if (response.ok) return answer as Body;
      if (response.status !== 429) throw refusal(response.status, answer);
      const seconds = Number(response.headers.get('retry-after') ?? 2);
      await pause(seconds * 1000, undefined, { signal: this.#signal });
    }
  }

  #reach(method: string, path: string, body: unknown): Promise<Response> {
    return reachServer(this.#server, { method, path, body, locale: this.#locale }, this.#signal);
  }
}

async function* bytesOf({ body }: Response): AsyncIterable<Uint8Array> {
  const reader = body?.getReader();
  if (reader === undefined) return;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}
