import type { Database } from '@throughline/stores';
import { appDialect } from './dialect.js';
import { secretIn } from './secret-file.js';

const DAY = 24 * 60 * 60;

export const PASSWORD_LENGTH = { least: 10, most: 128 } as const;

export interface SignInParts {
  readonly database: Database;
  /** Where the secret lies that cookies are signed with. */
  readonly secretFile: string;
}

/**
 * better-auth over the app store: e-mail and password (scrypt), sessions in the database, a signed cookie that no script can
 * read and no other site's page sends along. Nobody signs up by themselves: accounts are made by set-up and invitation.
 */
async function open({ database, secretFile }: SignInParts, secure: boolean) {
  // Loaded only here: while there is no account nobody signs in.
  const { betterAuth } = await import('better-auth');
  return betterAuth({
    database: { dialect: appDialect(database), type: 'postgres' },
    secret: await secretIn(secretFile),
    // Never asked by its own addresses: routes of ours call it.
    baseURL: 'http://localhost',
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.least,
      maxPasswordLength: PASSWORD_LENGTH.most,
    },
    user: {
      modelName: 'people',
      additionalFields: { role: { type: 'string', required: true, input: false } },
    },
    session: { modelName: 'sessions', expiresIn: 14 * DAY, updateAge: DAY },
    account: { modelName: 'credentials' },
    verification: { modelName: 'verifications' },
    advanced: {
      cookiePrefix: 'throughline',
      useSecureCookies: secure,
      // Whoever signs in is known by their account: where from is written nowhere.
      ipAddress: { disableIpTracking: true },
      defaultCookieAttributes: { sameSite: 'strict', httpOnly: true },
    },
  });
}

export type SignIn = Awaited<ReturnType<typeof open>>;

/** Opened when somebody signs in or is to be known by a cookie; once for plain HTTP and once for TLS in front of it. */
export class SignInLibrary {
  readonly #parts: SignInParts;
  readonly #opened = new Map<boolean, Promise<SignIn>>();

  constructor(parts: SignInParts) {
    this.#parts = parts;
  }

  get(secure: boolean): Promise<SignIn> {
    const known = this.#opened.get(secure);
    if (known !== undefined) return known;
    const opening = open(this.#parts, secure);
    this.#opened.set(secure, opening);
    opening.catch(() => this.#opened.delete(secure));
    return opening;
  }
}
