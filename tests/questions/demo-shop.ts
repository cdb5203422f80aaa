import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDemo, type Demo } from '@throughline/demo';
import { importFiles } from '@throughline/ingest';
import { openEmbedded, type EventStore } from '@throughline/stores';

/** The shop `demo` in a store of its own: whole, from seed to settings, but small. */
export async function openDemoStore(events = 30_000, seed = 7): Promise<EventStore> {
  const store = await openEmbedded();
  await fillWithDemo(store, events, seed);
  return store;
}

/** Makes the shop `demo` and imports it. */
export async function fillWithDemo(store: EventStore, events: number, seed: number): Promise<void> {
  await importDemo(store, openDemo({ events, seed }));
}

/** The same of a demo shop that is open, with whatever was planted in it. */
export async function importDemo(store: EventStore, demo: Demo, shop = 'demo'): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-demo-'));
  try {
    writeFileSync(join(folder, 'events.jsonl'), [...demo.events()].join(''));
    writeFileSync(join(folder, 'objects.jsonl'), [...demo.objects()].join(''));
    writeFileSync(join(folder, 'relations.jsonl'), [...demo.relations()].join(''));
    await store.saveShop(shop, demo.settings());
    await importFiles(store, { shop, inputs: [folder] });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
