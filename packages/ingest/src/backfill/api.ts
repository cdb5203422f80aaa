import { type Json, recordOf } from '../http/facts/json.js';
import { BackfillError } from './error.js';

interface Asking {
  readonly headers: Record<string, string>;
  readonly signal: AbortSignal;
  readonly redirect: 'error';
}

/** What a client of an API is given: it reads no clock and waits by nobody's but the caller's. */
export interface ApiParts {
  /** Asks for one page, as the `fetch` of every runtime does; a redirect is not to be followed. */
  readonly fetch: (url: URL, asked: Asking) => Promise<Response>;
  /** Waits so many milliseconds, or throws once the work is given up. */
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly signal: AbortSignal;
  /** UTC, milliseconds. */
  readonly now: () => number;
}

export interface ApiAnswer {
  readonly body: Json;
  readonly headers: Headers;
}

/** How often a page is asked for before the vendor is taken for away. */
const MOST_TRIES = 8;
const FIRST_WAIT_MS = 1000;
const LAST_WAIT_MS = 60_000;
/** The longest that a vendor may ask us to wait. */
const MOST_PATIENCE_MS = 15 * 60_000;
/** One page may take so long. */
const PAGE_MS = 120_000;

/**
 * Asks one vendor's API for JSON. Where it says that it was asked too often, it is asked again when it says
 * (`Retry-After`); where it fails or the connection is cut, after a while that doubles.
 */
export class VendorApi {
  constructor(
    private readonly base: URL,
    private readonly headers: Readonly<Record<string, string>>,
    private readonly parts: ApiParts,
  ) {}

  /**
   * @param where a path under the base, or an address that the API itself gave for the next page.
   * @throws BackfillError where it is not given, with the reason.
   */
  async get(where: string | URL): Promise<ApiAnswer> {
    const url = new URL(where, this.base);
    // The token goes to the vendor alone, whatever address a page names as the next.
    if (url.origin !== this.base.origin)
      throw new BackfillError(({ elsewhere }) => elsewhere(this.base.host, url.host));
    for (let tries = 1; ; tries += 1) {
      const answer = await this.once(url);
      if (!(answer instanceof Again)) return answer;
      if (tries === MOST_TRIES) throw givenUp(url, answer);
      await this.parts.sleep(answer.wait ?? Math.min(FIRST_WAIT_MS * 2 ** (tries - 1), LAST_WAIT_MS));
    }
  }

  /** Before the next page, where the API says how much more it takes. */
  async pause(milliseconds: number): Promise<void> {
    await this.parts.sleep(milliseconds);
  }

  private async once(url: URL): Promise<ApiAnswer | Again> {
    const { signal } = this.parts;
    signal.throwIfAborted();
    try {
      const limit = AbortSignal.any([signal, AbortSignal.timeout(PAGE_MS)]);
      const response = await this.parts.fetch(url, {
        headers: { ...this.headers },
        signal: limit,
        redirect: 'error',
      });
      if (response.ok) return { body: recordOf(inList(await response.json())), headers: response.headers };
      await response.body?.cancel();
      return this.refused(url, response);
    } catch (thrown) {
      signal.throwIfAborted();
      if (thrown instanceof BackfillError) throw thrown;
      return new Again(null, thrown instanceof Error ? thrown.message : String(thrown));
    }
  }

  private refused(url: URL, { status, headers }: Response): Again {
    if (status === 429 || status >= 500) return new Again(this.askedToWait(headers), status);
    if (status === 401 || status === 403)
      throw new BackfillError(({ noRight }) => noRight(url.host, url.pathname, status));
    throw new BackfillError(({ notThere }) => notThere(url.host, url.pathname, status));
  }

  /** `Retry-After` in seconds or as a date; null where it says nothing that can be kept. */
  private askedToWait(headers: Headers): number | null {
    const said = headers.get('retry-after') ?? '';
    const wait = /^\d+(\.\d+)?$/u.test(said) ? Number(said) * 1000 : Date.parse(said) - this.parts.now();
    return Number.isFinite(wait) && wait >= 0 ? Math.min(wait, MOST_PATIENCE_MS) : null;
  }
}

/** To be asked again: when, and why (the status, or what the network said). */
class Again {
  constructor(
    readonly wait: number | null,
    readonly why: number | string,
  ) {}
}

/** Some APIs answer with a list where others have it under a name. */
function inList(body: unknown): unknown {
  return Array.isArray(body) ? { list: body } : body;
}

function givenUp(url: URL, { why }: Again): BackfillError {
  const page = { host: url.host, path: url.pathname };
  return new BackfillError((told) => told.givenUp(page, MOST_TRIES, why));
}
