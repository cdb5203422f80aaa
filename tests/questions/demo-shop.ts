import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDemo } from '@throughline/demo';
import { importFiles } from '@throughline/ingest';
import { openEmbedded, type EventStore } from '@throughline/stores';

/** The shop `demo` in a store of its own: whole, from seed to settings, but small. */
export async function openDemoStore(events = 30_000, seed = 7): Promise<EventStore> {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-demo-'));
  const store = await openEmbedded();
  try {
    const demo = openDemo({ events, seed });
    writeFileSync(join(folder, 'events.jsonl'), [...demo.events()].join(''));
    writeFileSync(join(folder, 'objects.jsonl'), [...demo.objects()].join(''));
    writeFileSync(join(folder, 'relations.jsonl'), [...demo.relations()].join(''));
    await store.saveShop('demo', demo.settings());
    await importFiles(store, { shop: 'demo', inputs: [folder] });
    return store;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
