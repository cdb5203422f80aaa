import { join } from 'node:path';
import { ask } from '@throughline/journey';
import type { Answer, Question } from '@throughline/model';
import { chooseShop, importInto, type ImportSummary, waitAtMost } from '@throughline/server';
import type { EventStore, FolderLock } from '@throughline/stores';
import type { Step } from '../output/progress.js';
import { orAborted } from './abort.js';
import type { ImportOrder, Place } from './place.js';

const PATIENCE_MS = 3000;

export interface LocalParts {
  readonly store: EventStore;
  readonly signal: AbortSignal;
  /** Both are missing where nothing is kept. */
  readonly lock?: FolderLock;
  readonly folder?: string;
}

/** The engine inside this process: over a data folder that we own, or over nothing that lasts. */
export class LocalPlace implements Place {
  readonly #parts: LocalParts;

  constructor(parts: LocalParts) {
    this.#parts = parts;
  }

  async import(
    order: ImportOrder,
    onStep: (step: Step) => void,
  ): Promise<{ shop: string; report: ImportSummary }> {
    const { store, signal } = this.#parts;
    const shop = order.shop ?? 'shop';
    const rejects = order.rejects ?? this.#rejectsFile();
    const mapping = order.mapping?.file;
    const work = importInto(store, { ...order, shop, rejects, mapping }, { report: onStep, signal });
    return { shop, report: await orAborted(work, signal) };
  }

  async ask(question: Question): Promise<Answer> {
    const { store, signal } = this.#parts;
    const shop = await chooseShop(store, question.shop);
    return orAborted(ask(store, shop.id, question, { signal }), signal);
  }

  async close(): Promise<void> {
    const closed = this.#parts.store.close();
    // Who pressed Ctrl-C will not wait for a long statement: what it wrote is cleared up by the next start.
    await (this.#parts.signal.aborted ? waitAtMost(PATIENCE_MS, closed) : closed);
    await this.#parts.lock?.release();
  }

  #rejectsFile(): string | undefined {
    const { folder } = this.#parts;
    return folder === undefined
      ? undefined
      : join(folder, 'rejects', `${new Date().toISOString().replaceAll(':', '-')}.jsonl`);
  }
}
