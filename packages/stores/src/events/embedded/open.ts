import { join } from 'node:path';
import { migrate } from '../schema/migrations.js';
import { recover } from '../store/move.js';
import { EngineStore } from '../store/store.js';
import type { EventStore } from '../port.js';
import { loadChdb } from './chdb.js';
import { EmbeddedEngine } from './engine.js';
import { lastingFolder, passingFolder } from './folder.js';
import { defaultMemory } from './sessions.js';

export interface EmbeddedOptions {
  /** The data folder. Without one, the store lives in a passing folder that is gone when it closes. */
  readonly path?: string;
  /** Bytes that the engine may take; three gigabytes, or half of a small machine, where left out. */
  readonly memory?: number;
}

/**
 * Opens the store that runs inside this process. A process can have one such folder open at a time.
 * @throws StoreError `engine-missing`, `folder-locked`, `no-permission`, `disk-full`, `wrong-data`.
 */
export async function openEmbedded(options: EmbeddedOptions = {}): Promise<EventStore> {
  const chdb = await loadChdb();
  const folder = options.path === undefined ? passingFolder() : lastingFolder(join(options.path, 'events'));
  const place = { chdb, path: folder.path, memory: options.memory ?? defaultMemory() };
  try {
    const engine = new EmbeddedEngine(place);
    await migrate(engine);
    await recover(engine, Number.POSITIVE_INFINITY);
    return new EngineStore({ engine, onClose: () => folder.remove() });
  } catch (thrown) {
    folder.remove();
    throw thrown;
  }
}
