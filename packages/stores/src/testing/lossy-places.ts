import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '../events/embedded/open.js';
import type { EventStore } from '../events/port.js';
import { openRemote } from '../events/remote/open.js';
import { openChdbFront } from './chdb-front.js';
import { TEST_CLUSTERS } from './clusters.js';
import { onTwoShards } from './two-shards.js';

/** A store, and the folder in which its engine keeps everything. */
export interface Place {
  readonly store: EventStore;
  readonly folder: string;
  close(): Promise<void>;
}

/** Where what is taken out has to be gone from every file. */
export const PLACES: readonly (readonly [name: string, open: () => Promise<Place>])[] = [
  ['one machine', openOne],
  ['distributed tables', () => openCluster('solo', false)],
  ['two shards', () => openCluster('halves', true)],
];

async function openOne(): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'lossy-'));
  const store = await openEmbedded({ path: folder });
  const close = async (): Promise<void> => {
    await store.close();
    rmSync(folder, { recursive: true });
  };
  return { store, folder, close };
}

async function openCluster(name: string, replicated: boolean): Promise<Place> {
  const front = await openChdbFront(TEST_CLUSTERS, replicated ? onTwoShards(name) : undefined);
  const store = await openRemote({ url: front.url, cluster: { name, replicated } });
  const close = async (): Promise<void> => {
    await store.close();
    await front.close();
  };
  return { store, folder: front.folder, close };
}
