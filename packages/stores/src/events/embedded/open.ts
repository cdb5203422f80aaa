import { join } from 'node:path';
import { migrate } from '../schema/migrations.js';
import { recover } from '../store/recover.js';
import { EngineStore } from '../store/store.js';
import type { EventStore } from '../port.js';
import { loadChdb } from './chdb.js';
import { EmbeddedEngine } from './engine.js';
import { type FolderLock, lockFolder } from '../../lock/lock.js';
import { type DataFolder, lastingFolder, passingFolder } from './folder.js';
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
  const lock = await lockOrRemove(folder);
  const place = { chdb, path: folder.path, memory: options.memory ?? defaultMemory() };
  const leave = async () => {
    await lock.release();
    folder.remove();
  };
  try {
    const engine = new EmbeddedEngine(place);
    await migrate(engine);
    // The folder is this process's alone: whoever left an import unfinished is gone.
    await recover(engine, () => true);
    return new EngineStore({ engine, onClose: leave });
  } catch (thrown) {
    await leave();
    throw thrown;
  }
}

/** The engine's own folder has a lock besides that of the data folder: no way in goes past it. */
async function lockOrRemove(folder: DataFolder): Promise<FolderLock> {
  try {
    return await lockFolder(folder.path);
  } catch (thrown) {
    folder.remove();
    throw thrown;
  }
}
