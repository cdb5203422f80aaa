import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDemo } from '@throughline/demo';
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
  const folder = mkdtempSync(join(tmpdir(), 'throughline-demo-'));
  try {
    const demo = openDemo({ events, seed });
    writeFileSync(join(folder, 'events.jsonl'), [...demo.events()].join(''));
    writeFileSync(join(folder, 'objects.jsonl'), [...demo.objects()].join(''));
    writeFileSync(join(folder, 'relations.jsonl'), [...demo.relations()].join(''));
    await store.saveShop('demo', demo.settings());
    await importFiles(store, { shop: 'demo', inputs: [folder] });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
