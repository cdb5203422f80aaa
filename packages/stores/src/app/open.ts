import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Alert, Comment, Dashboard, Digest, SavedAnswer } from '@throughline/model';
import { StoredPost } from './alerts/post.js';
import { StoredWatch } from './alerts/watch.js';
import { StoredCardLinks } from './cards/card-links.js';
import { StoredDesks } from './cards/desks.js';
import type { Database } from './database.js';
import { openPglite } from './embedded/pglite.js';
import { StoredExperiments } from './experiments/experiments.js';
import { StoredCases } from './findings/cases.js';
import { StoredHooks } from './hooks/hooks.js';
import { sealBy } from './hooks/seal.js';
import { StoredKeys } from './keys/keys.js';
import { StoredDocuments } from './kept/documents.js';
import { LazyDatabase } from './lazy.js';
import { StoredRemovedDigests } from './kept/removed-digests.js';
import { StoredLinks } from './links/links.js';
import { StoredPeople } from './people/people.js';
import type { AppStore } from './port.js';
import { openPostgres } from './remote/server.js';

/** Beside the folder of the database, not in it: a copy of the database tells no secrets. */
const KEY_FILE = 'secrets.key';

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
    // Reads ask whether there is anything first: what comes here makes a database where there is none.
    rows: (statement) => {
      written = true;
      return database.rows(statement);
    },
    transaction: (work) => {
      written = true;
      return database.transaction(work);
    },
    close: () => database.close(),
  };
  const keyFile = folder === undefined ? null : join(dirname(folder), KEY_FILE);
  return appStore('embedded', { database: writes, isEmpty, keyFile });
}

/**
 * The app's data on a PostgreSQL server (15 or later), by its address; several servers of ours may share it.
 * @param folder of this machine: the key that secrets are sealed with is kept in it, and has to be the same for each server
 * that shares the database. Where left out, sealed secrets can be read until the store is closed.
 */
export function openAppRemote(url: string, folder?: string): AppStore {
  const database = new LazyDatabase(() => openPostgres(url));
  const keyFile = folder === undefined ? null : join(folder, KEY_FILE);
  return appStore('remote', { database, isEmpty: () => false, keyFile });
}

interface Parts {
  readonly database: Database;
  readonly isEmpty: () => boolean;
  readonly keyFile: string | null;
}

function appStore(adapter: AppStore['adapter'], { database, isEmpty, keyFile }: Parts): AppStore {
  const seal = sealBy(keyFile);
  return {
    adapter,
    findings: new StoredCases(database, isEmpty),
    experiments: new StoredExperiments(database, isEmpty),
    hooks: new StoredHooks(database, seal, isEmpty),
    keys: new StoredKeys(database, isEmpty),
    people: new StoredPeople(database, isEmpty),
    answers: new StoredDocuments({ database, kind: 'answer', body: SavedAnswer, isEmpty }),
    comments: new StoredDocuments({ database, kind: 'comment', body: Comment, isEmpty }),
    dashboards: new StoredDocuments({ database, kind: 'dashboard', body: Dashboard, isEmpty }),
    alerts: new StoredDocuments({ database, kind: 'alert', body: Alert, isEmpty }),
    watch: new StoredWatch(database, isEmpty, 'alert'),
    alertPost: new StoredPost(database, isEmpty, 'alert'),
    digests: new StoredDocuments({ database, kind: 'digest', body: Digest, isEmpty }),
    removedDigests: new StoredRemovedDigests(database, isEmpty),
    digestWatch: new StoredWatch(database, isEmpty, 'digest'),
    digestPost: new StoredPost(database, isEmpty, 'digest'),
    links: new StoredLinks(database, isEmpty),
    desks: new StoredDesks(database, seal, isEmpty),
    cardLinks: new StoredCardLinks(database, isEmpty),
    database,
    close: () => database.close(),
  };
}
