import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { importFiles, type ImportReport, type Input } from '@throughline/ingest';
import { type Locale, settingsCalled } from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import type { Progress } from '../jobs/imports.js';
import type { ImportSummary } from '../routes.js';
import { passingFolder } from './passing.js';
import { summarise } from './summary.js';

/** What to import, and how it is to be read. */
export interface ImportOrder {
  readonly shop: string;
  readonly inputs: readonly Input[];
  readonly preset?: string | undefined;
  /** A mapping as a value, or the path of its file. */
  readonly mapping?: unknown;
  /** The shop's settings; what is left out takes its default. */
  readonly settings?: Readonly<Record<string, unknown>> | undefined;
  /** A file for the rows that cannot be used; they are only counted where left out. */
  readonly rejects?: string | undefined;
  /** The language of what the import notes; English where left out. */
  readonly locale?: Locale | undefined;
}

export interface Watching {
  readonly report: (progress: Progress) => void;
  readonly signal: AbortSignal;
}

/** An import makes a shop with the settings; one that is there already is changed here, and keeps its name where they tell none. */
async function settle(store: EventStore, { shop, settings }: ImportOrder): Promise<void> {
  const there = await store.shop(shop);
  if (settings === undefined || there === undefined) return;
  await store.saveShop(shop, settingsCalled(there.settings.name, settings));
}

async function carryOut(
  store: EventStore,
  order: ImportOrder & { rejects: string },
  watching: Watching,
): Promise<ImportReport> {
  const { shop, inputs, preset, mapping, settings, rejects, locale } = order;
  const { report: onProgress, signal } = watching;
  const resolved = settings === undefined ? {} : { settings: settingsCalled(shop, settings) };
  await settle(store, order);
  const named = preset === undefined ? {} : { preset };
  return importFiles(store, {
    shop,
    inputs,
    rejectsPath: rejects,
    mapping,
    locale,
    onProgress,
    signal,
    ...named,
    ...resolved,
  });
}

/** Imports files into a shop: all of them or, where anything goes wrong, none. */
export async function importInto(
  store: EventStore,
  order: ImportOrder,
  watching: Watching,
): Promise<ImportSummary> {
  const { rejects } = order;
  if (rejects !== undefined) {
    await mkdir(dirname(rejects), { recursive: true });
    return summarise(await carryOut(store, { ...order, rejects }, watching), order.locale);
  }
  const passing = passingFolder('rejects');
  try {
    const report = await carryOut(
      store,
      { ...order, rejects: join(passing.path, 'rejects.jsonl') },
      watching,
    );
    return { ...summarise(report, order.locale), rejectsFile: null };
  } finally {
    passing.remove();
  }
}
