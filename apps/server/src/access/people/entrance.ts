import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Failure } from '../../failure.js';
import type { Person } from '../caller.js';
import type { Accounts } from './accounts.js';
import type { SignIn } from './sign-in.js';
import { Tries } from './tries.js';

/** What the library tells of whom a cookie belongs to. */
const Known = z.object({
  user: z.object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    role: z.enum(['owner', 'editor', 'viewer']),
  }),
});

const MOST_TRIES = { account: 5, address: 50 } as const;

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** Signing in and out, and who a cookie belongs to. */
export class Entrance {
  readonly tries: Tries;
  readonly #accounts: Accounts;

  constructor(accounts: Accounts, now: () => number) {
    this.#accounts = accounts;
    this.tries = new Tries(now);
  }

  /** Null where the request brings no cookie of ours, or one that is not valid any more. */
  async personOf(request: FastifyRequest): Promise<Person | null> {
    const { cookie = '' } = request.headers;
    if (!cookie.includes('throughline.')) return null;
    const library = await this.#library(request);
    // The cookie is renewed where the app asks who is signed in: only there can it be sent along.
    const session = await library.api.getSession({
      headers: new Headers({ cookie }),
      query: { disableRefresh: true },
    });
    const read = Known.safeParse(session);
    return read.success ? read.data.user : null;
  }

  /** Renews the cookie where it is a day old. */
  async renew({ request, reply }: Exchange): Promise<void> {
    const { cookie = '' } = request.headers;
    const library = await this.#library(request);
    const { headers } = await library.api.getSession({
      headers: new Headers({ cookie }),
      returnHeaders: true,
    });
    passCookies(headers, reply);
  }

  /** @throws Failure 401 where they do not fit, 429 after too many that did not. */
  async signIn({ email, password }: Credentials, { request, reply }: Exchange): Promise<void> {
    const [account, address] = [`${request.ip} ${email.toLowerCase()}`, request.ip];
    this.tries.refuse(account, MOST_TRIES.account);
    this.tries.refuse(address, MOST_TRIES.address);
    const library = await this.#library(request);
    const agent = request.headers['user-agent'] ?? '';
    const headers = new Headers({ 'user-agent': agent });
    const answer = await library.api.signInEmail({ body: { email, password }, headers, asResponse: true });
    if (!answer.ok) {
      this.tries.failed(account);
      this.tries.failed(address);
      throw Failure.because({ status: 401, field: 'body.password' }, ({ access }) => access.wrongPassword);
    }
    this.tries.succeeded(account);
    passCookies(answer.headers, reply);
  }

  async signOut({ request, reply }: Exchange): Promise<void> {
    const { cookie = '' } = request.headers;
    const library = await this.#library(request);
    const answer = await library.api.signOut({ headers: new Headers({ cookie }), asResponse: true });
    passCookies(answer.headers, reply);
  }

  /** Behind a proxy with TLS the cookie is for TLS alone. */
  #library({ headers }: FastifyRequest): Promise<SignIn> {
    return this.#accounts.library.get(headers['x-forwarded-proto'] === 'https');
  }
}

function passCookies(headers: Headers, reply: FastifyReply): void {
  for (const cookie of headers.getSetCookie()) reply.header('set-cookie', cookie);
}
