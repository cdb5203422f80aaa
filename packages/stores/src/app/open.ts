import { existsSync } from 'node:fs';
import type { Database } from './database.js';
import { openPglite } from './embedded/pglite.js';
import { StoredCases } from './findings/cases.js';
import { LazyDatabase } from './lazy.js';
import type { AppStore } from './port.js';
import { openPostgres } from './remote/server.js';

/**
 * The app's data in a folder of this machine; in memory where none is named. The caller has to own the folder
 * (`lockFolder`): two processes that write to it lose data. Nothing is opened before it is asked, and nothing is made
 * before something is to be kept.
 */
export function openAppEmbedded(folder?: string): AppStore {
  const database = new LazyDatabase(() => openPglite(folder));
  let written = false;
  const isEmpty = (): boolean => !written && (folder === undefined || !existsSync(folder));
  const writes: Database = {
    rows: (statement) => database.rows(statement),
    transaction: (work) => {
      written = true;
      return database.transaction(work);
    },
    close: () => database.close(),
  };
  return appStore('embedded', writes, isEmpty);
}

/** The app's data on a PostgreSQL server (15 or later), by its address; several servers of ours may share it. */
export function openAppRemote(url: string): AppStore {
  return appStore('remote', new LazyDatabase(() => openPostgres(url)), () => false);
}

function appStore(adapter: AppStore['adapter'], database: Database, isEmpty: () => boolean): AppStore {
  return {
    adapter,
    findings: new StoredCases(database, isEmpty),
    close: () => database.close(),
  };
}
