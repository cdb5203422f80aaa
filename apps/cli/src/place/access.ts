import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { userInfo } from 'node:os';
import {
  Accounts,
  invite,
  type InviteBody,
  issueKey,
  type Issuing,
  type KeyEntry,
  type KeyOrder,
  listKeys,
  type NewInvitation,
  type NewKey,
  type PersonBody,
  type PersonEntry,
  revokeKey,
  rotateKey,
} from '@throughline/server';
import { type AppStore, type FolderLock, lockFolder, openAppEmbedded, readLock } from '@throughline/stores';
import type { Context } from '../commands/answering.js';
import { wrongUse } from '../exit.js';
import { askServer, type ServerAddress } from './ask-server.js';

/** Where keys and accounts are kept: a data folder of our own, or the server that owns it. */
export interface AccessPlace {
  keys(): Promise<KeyEntry[]>;
  makeKey(order: KeyOrder): Promise<NewKey>;
  rotateKey(id: string, overlapHours: number): Promise<NewKey>;
  revokeKey(id: string): Promise<void>;
  people(): Promise<PersonEntry[]>;
  invite(body: InviteBody): Promise<NewInvitation>;
  changePerson(id: string, body: PersonBody): Promise<PersonEntry>;
  removePerson(id: string): Promise<void>;
  close(): Promise<void>;
}

/** @throws CommandError where there is no such folder; StoreError where another process than a server owns it. */
export async function openAccess(data: string, { signal }: Context): Promise<AccessPlace> {
  const folder = resolve(data);
  if (!existsSync(folder))
    throw wrongUse(
      `There is no data folder ${folder}.`,
      'Name it with --data, or start a server on it first.',
    );
  const holder = await readLock(folder);
  if (holder?.url !== undefined && holder.token !== undefined)
    return new AtServer({ url: holder.url, token: holder.token }, signal);
  return new InFolder(folder, await lockFolder(folder));
}

class InFolder implements AccessPlace {
  readonly #lock: FolderLock;
  readonly #app: AppStore;
  readonly #accounts: Accounts;

  constructor(folder: string, lock: FolderLock) {
    this.#lock = lock;
    this.#app = openAppEmbedded(join(folder, 'app'));
    const { people, database } = this.#app;
    this.#accounts = new Accounts({ people, database, secretFile: join(folder, 'sign-in.key') });
  }

  keys(): Promise<KeyEntry[]> {
    return listKeys(this.#app.keys);
  }

  makeKey(order: KeyOrder): Promise<NewKey> {
    return issueKey(order, this.#issuing());
  }

  rotateKey(id: string, overlapHours: number): Promise<NewKey> {
    return rotateKey(id, overlapHours, this.#issuing());
  }

  revokeKey(id: string): Promise<void> {
    return revokeKey(id, this.#issuing());
  }

  people(): Promise<PersonEntry[]> {
    return this.#accounts.people.list();
  }

  invite(body: InviteBody): Promise<NewInvitation> {
    return invite(this.#accounts.people, body, userInfo().username);
  }

  changePerson(id: string, body: PersonBody): Promise<PersonEntry> {
    return this.#accounts.change(id, body);
  }

  removePerson(id: string): Promise<void> {
    return this.#accounts.remove(id);
  }

  async close(): Promise<void> {
    await this.#app.close();
    await this.#lock.release();
  }

  #issuing(): Issuing {
    return { keys: this.#app.keys, by: userInfo().username, now: new Date() };
  }
}

class AtServer implements AccessPlace {
  readonly #server: ServerAddress;
  readonly #signal: AbortSignal;

  constructor(server: ServerAddress, signal: AbortSignal) {
    this.#server = server;
    this.#signal = signal;
  }

  keys(): Promise<KeyEntry[]> {
    return this.#send('GET', 'keys');
  }

  makeKey(order: KeyOrder): Promise<NewKey> {
    return this.#send('POST', 'keys', order);
  }

  rotateKey(id: string, overlapHours: number): Promise<NewKey> {
    return this.#send('POST', `keys/${encodeURIComponent(id)}/rotate`, { overlapHours });
  }

  revokeKey(id: string): Promise<void> {
    return this.#send('DELETE', `keys/${encodeURIComponent(id)}`);
  }

  people(): Promise<PersonEntry[]> {
    return this.#send('GET', 'people');
  }

  invite(body: InviteBody): Promise<NewInvitation> {
    return this.#send('POST', 'invitations', body);
  }

  changePerson(id: string, body: PersonBody): Promise<PersonEntry> {
    return this.#send('PUT', `people/${encodeURIComponent(id)}`, body);
  }

  removePerson(id: string): Promise<void> {
    return this.#send('DELETE', `people/${encodeURIComponent(id)}`);
  }

  async close(): Promise<void> {}

  #send<Body>(method: string, path: string, body?: unknown): Promise<Body> {
    return askServer<Body>(this.#server, { method, path: `/api/access/${path}`, body }, this.#signal);
  }
}
