import { join } from 'node:path';
import { ask } from '@throughline/journey';
import type { Delivery, Vendor } from '@throughline/ingest';
import {
  type Answer,
  type FindingCase,
  FindingsQuestion,
  type Ledger,
  MOST_FINDINGS,
  type Question,
  type Locale,
} from '@throughline/model';
import {
  type CardLinkEntry,
  chooseShop,
  type DeadLetterEntry,
  drawLedger,
  HookBook,
  type HookBody,
  type HookEntry,
  type HookReceipt,
  type ErasedPerson,
  erasePerson,
  exportPerson,
  importInto,
  listCardLinks,
  restoreCardLink,
  revokeCardLink,
  type ImportSummary,
  listSources,
  measureCases,
  openExport,
  type Measurements,
  openPast,
  type PastDoor,
  type ReplayBody,
  type ReplayReport,
  setSource,
  type ShopFindings,
  type PersonExport,
  type PersonPlaces,
  type StepBody,
  type WantedPerson,
  takeStep,
  waitAtMost,
} from '@throughline/server';
import { type AppStore, DeadLetters, type EventStore, type FolderLock } from '@throughline/stores';
import { DEFAULT_DATA } from '../commands/options.js';
import type { Step } from '../output/progress.js';
import { orAborted } from './abort.js';
import type { ImportOrder, LettersAsked, LogFormat, Place } from './place.js';

const PATIENCE_MS = 3000;

export interface LocalParts {
  readonly store: EventStore;
  readonly app: AppStore;
  readonly signal: AbortSignal;
  /** In which language imports tell what they note. */
  readonly locale: Locale;
  /** Both are missing where nothing is kept. */
  readonly lock?: FolderLock;
  readonly folder?: string;
  /** Takes lines for whoever runs the command. */
  readonly log?: (line: string) => void;
}

/** The engine inside this process: over a data folder that we own, or over nothing that lasts. */
export class LocalPlace implements Place {
  readonly #parts: LocalParts;
  #past: Promise<PastDoor> | null = null;

  constructor(parts: LocalParts) {
    this.#parts = parts;
  }

  async import(
    order: ImportOrder,
    onStep: (step: Step) => void,
  ): Promise<{ shop: string; report: ImportSummary }> {
    const { store, signal, locale } = this.#parts;
    const shop = order.shop ?? 'shop';
    const rejects = order.rejects ?? this.#rejectsFile();
    const mapping = order.mapping?.file;
    const work = importInto(store, { ...order, shop, rejects, mapping, locale }, { report: onStep, signal });
    return { shop, report: await orAborted(work, signal) };
  }

  async ask(question: Question): Promise<Answer> {
    const { store, signal } = this.#parts;
    const shop = await chooseShop(store, question.shop);
    return orAborted(ask(store, shop.id, question, { signal }), signal);
  }

  async cases(shop: string | undefined): Promise<FindingCase[]> {
    const findings = await this.#findings(shop);
    return findings.cases.list(findings.shop);
  }

  async step(shop: string | undefined, body: StepBody): Promise<FindingCase> {
    const { signal } = this.#parts;
    return orAborted(takeStep(await this.#findings(shop), body, new Date()), signal);
  }

  async measure(shop: string | undefined, locale: Locale): Promise<Measurements> {
    return orAborted(measureCases(await this.#findings(shop), new Date(), locale), this.#parts.signal);
  }

  async person(shop: string | undefined, wanted: WantedPerson): Promise<PersonExport> {
    return exportPerson(this.#places(), { shop: await this.#shop(shop), person: wanted });
  }

  async erase(shop: string | undefined, wanted: WantedPerson): Promise<ErasedPerson> {
    return erasePerson(this.#places(), { shop: await this.#shop(shop), person: wanted });
  }

  async ledger(shop: string | undefined): Promise<Ledger> {
    return orAborted(drawLedger(await this.#findings(shop)), this.#parts.signal);
  }

  async deliver(shop: string, vendor: Vendor, deliveries: readonly Delivery[]): Promise<HookReceipt> {
    const { signal } = this.#parts;
    return orAborted((await this.#openPast()).take(shop, vendor, deliveries), signal);
  }

  hooks(shop: string): Promise<HookEntry[]> {
    return listSources({ book: this.#book(), locale: 'en' }, shop);
  }

  setHook(shop: string, name: string, body: HookBody): Promise<HookEntry> {
    return setSource({ book: this.#book(), locale: 'en' }, { shop, name }, body);
  }

  async cardLinks(wanted: string | undefined): Promise<CardLinkEntry[]> {
    return listCardLinks(this.#parts.app.cardLinks, await this.#shop(wanted), new Date());
  }

  async changeCardLink(wanted: string | undefined, link: string, how: 'revoke' | 'restore'): Promise<void> {
    const { cardLinks } = this.#parts.app;
    const given = { shop: await this.#shop(wanted), link };
    if (how === 'revoke') await revokeCardLink(cardLinks, given, new Date());
    else await restoreCardLink(cardLinks, given);
  }

  async letters(wanted: string | undefined, { limit, locale }: LettersAsked): Promise<DeadLetterEntry[]> {
    const { id } = await chooseShop(this.#parts.store, wanted);
    return (await (await this.#openPast()).letters(id, locale)).slice(0, limit);
  }

  async replay(wanted: string | undefined, body: ReplayBody): Promise<ReplayReport> {
    const { store, signal } = this.#parts;
    const { id } = await chooseShop(store, wanted);
    return orAborted((await this.#openPast()).replay(id, body), signal);
  }

  async log(
    wanted: string | undefined,
    { format, object }: LogFormat,
  ): Promise<AsyncIterable<string | Uint8Array>> {
    const { store } = this.#parts;
    const { id: shop } = await chooseShop(store, wanted);
    return openExport(store, { shop, format, object });
  }

  async close(): Promise<void> {
    const { app, store } = this.#parts;
    const past = (await this.#past)?.close();
    await (this.#parts.signal.aborted ? waitAtMost(PATIENCE_MS, past ?? Promise.resolve()) : past);
    const closed = Promise.all([app.close(), store.close()]);
    // Who pressed Ctrl-C will not wait for a long statement: what it wrote is cleared up by the next start.
    await (this.#parts.signal.aborted ? waitAtMost(PATIENCE_MS, closed) : closed);
    await this.#parts.lock?.release();
  }

  async #shop(wanted: string | undefined): Promise<string> {
    return (await chooseShop(this.#parts.store, wanted)).id;
  }

  #places(): PersonPlaces {
    const { store, app, folder = DEFAULT_DATA } = this.#parts;
    const deadLetters = new DeadLetters(join(folder, 'intake'));
    return { store, data: folder, deadLetters, cardLinks: app.cardLinks };
  }

  async #findings(wanted: string | undefined): Promise<ShopFindings> {
    const { store, app, signal } = this.#parts;
    const { id } = await chooseShop(store, wanted);
    const question = FindingsQuestion.parse({ kind: 'findings', shop: id, limit: MOST_FINDINGS });
    return {
      shop: id,
      cases: app.findings,
      experiments: app.experiments,
      today: (line, locale = 'en') => ask(store, id, { ...question, line, locale }, { signal }),
      effect: (effect) => ask(store, id, effect, { signal }),
    };
  }

  #book(): HookBook {
    return new HookBook({ stored: this.#parts.app.hooks, given: [], now: Date.now });
  }

  #openPast(): Promise<PastDoor> {
    const { store, folder = '.' } = this.#parts;
    this.#past ??= openPast({ store, data: folder, log: (line) => this.#parts.log?.(line) });
    return this.#past;
  }

  #rejectsFile(): string | undefined {
    const { folder } = this.#parts;
    return folder === undefined
      ? undefined
      : join(folder, 'rejects', `${new Date().toISOString().replaceAll(':', '-')}.jsonl`);
  }
}
