import type { AppStore, StoredKey } from '@throughline/stores';
import type { FastifyRequest } from 'fastify';
import { sameSecret } from '../http/token.js';
import { type Caller, HERE, MACHINE, NOBODY, type Person } from './caller.js';
import { Door } from './door.js';
import { Accounts } from './people/accounts.js';
import { Entrance } from './people/entrance.js';
import { ROLE_SCOPES } from './permission.js';
import { KeyRing } from './keys/ring.js';

interface AccessParts {
  readonly app: AppStore;
  /** Where the secret lies that cookies are signed with. */
  readonly secretFile: string;
  /** Of the data folder's lock file. */
  readonly token: string;
  readonly host: string;
  readonly names: readonly string[];
  readonly now: () => number;
}

/** Who calls, and what a write key opens. */
export class Access {
  readonly door: Door;
  readonly ring: KeyRing;
  readonly accounts: Accounts;
  readonly entrance: Entrance;
  readonly #token: string;

  constructor({ app, secretFile, token, host, names, now }: AccessParts) {
    this.door = new Door({ people: app.people, host, names, now });
    this.ring = new KeyRing(app.keys, now);
    this.accounts = new Accounts({ people: app.people, database: app.database, secretFile });
    this.entrance = new Entrance(this.accounts, now);
    this.#token = token;
  }

  /** By the command line's token, by an API key, by a cookie, or as whoever sits at the machine. */
  async callerOf(request: FastifyRequest): Promise<Caller> {
    const bearer = bearerOf(request);
    if (sameSecret(bearer, this.#token)) return MACHINE;
    const found = await this.ring.find(bearer, 'api');
    if (found !== null && 'key' in found) return programOf(found.key);
    const person = (await this.door.state()) === 'closed' ? await this.entrance.personOf(request) : null;
    if (person !== null) return personal(person);
    return (await this.isHere(request)) ? HERE : NOBODY;
  }

  /** Whether the request comes from this very machine, and there is no account: then nothing is asked. */
  async isHere(request: FastifyRequest): Promise<boolean> {
    return !isForwarded(request) && (await this.door.state()) === 'open';
  }
}

function personal(person: Person): Caller {
  return { kind: 'person', name: person.name, scopes: ROLE_SCOPES[person.role], person };
}

function programOf({ id, name, scopes }: StoredKey): Caller {
  return { kind: 'program', name, key: id, scopes };
}

function bearerOf({ headers }: FastifyRequest): string {
  return /^Bearer (.+)$/iu.exec(headers.authorization ?? '')?.[1] ?? '';
}

/** A proxy stands between: then whoever calls may be anywhere, although the connection comes from this machine. */
export function isForwarded({ headers }: FastifyRequest): boolean {
  return (
    headers['x-forwarded-for'] !== undefined ||
    headers['forwarded'] !== undefined ||
    headers['via'] !== undefined
  );
}
