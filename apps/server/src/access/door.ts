import { randomBytes } from 'node:crypto';
import type { People } from '@throughline/stores';
import { Recent } from './recent.js';

/** For how long “nobody has an account” is believed; servers that share a database see the first account after it. */
const KEPT_MS = 1000;

const LOOPBACK = new Set(['localhost', '127.0.0.1', '::1']);

/** `open`: no account, and nobody but this machine can come. `unset`: no account, and others can. `closed`: accounts. */
export type DoorState = 'open' | 'unset' | 'closed';

interface DoorParts {
  readonly people: People;
  /** The address that the server listens on. */
  readonly host: string;
  /** Further names that it is called by, as a proxy in front of it does. */
  readonly names: readonly string[];
  readonly now: () => number;
}

/** Whether the server asks who somebody is. */
export class Door {
  /** Printed where the server was started; whoever can read it there may make the first account. */
  readonly code = setUpCode();
  /** Whether others than this machine can come. */
  readonly exposed: boolean;
  readonly #anyone: Recent<boolean>;

  constructor({ people, host, names, now }: DoorParts) {
    this.exposed = !LOOPBACK.has(host) || names.some((name) => !LOOPBACK.has(name));
    this.#anyone = new Recent(() => people.any(), { keptMs: KEPT_MS, now });
  }

  async state(): Promise<DoorState> {
    if (await this.#anyone.get()) return 'closed';
    return this.exposed ? 'unset' : 'open';
  }

  /** The first account was made. */
  forget(): void {
    this.#anyone.forget();
  }
}

/** Sixty bits, in letters that are not taken for each other: `K7QD-M2XA-9HTR`. */
function setUpCode(): string {
  const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
  const drawn = [...randomBytes(12)].map((byte) => letters[byte % letters.length] ?? '');
  return drawn.join('').replaceAll(/(.{4})(?=.)/gu, '$1-');
}
