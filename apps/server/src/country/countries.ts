import type { IncomingMessage } from 'node:http';
import { countryCode, type FindCountry, readRanges } from './ranges.js';

/** How the country of a visitor is known. */
export interface CountrySettings {
  /** Headers in which a trusted proxy says it, by lower-case name; the usual ones where left out. */
  readonly headers?: readonly string[];
  /** A file of ranges, MMDB or CSV. */
  readonly file?: string;
}

/** As Cloudflare, Vercel and CloudFront say it. */
const USUAL_HEADERS = ['cf-ipcountry', 'x-vercel-ip-country', 'cloudfront-viewer-country'];

/** Of a request, what the country is found by. */
export interface Sent {
  readonly headers: IncomingMessage['headers'];
  /** Where it came from; behind trusted proxies, where the first of them saw it come from. */
  readonly ip: string;
  /** Whether the connection is a trusted proxy's, whose headers are believed. */
  readonly isProxied: boolean;
}

/** Where visitors are: their addresses are looked at, and kept nowhere. */
export class Countries {
  private constructor(
    private readonly headers: readonly string[],
    private readonly find: FindCountry,
  ) {}

  /** @throws Failure where the file of ranges is of no use. */
  static async open({ headers = USUAL_HEADERS, file }: CountrySettings = {}): Promise<Countries> {
    return new Countries(headers, file === undefined ? () => '' : await readRanges(file));
  }

  /**
   * The country of an address that an item tells; or else of who sent the request, where a browser did: a server that passes
   * events on says nothing of where its visitors are. '' where it is not known.
   */
  of(sent: Sent): (address: string) => string {
    let sender: string | undefined;
    return (address) => {
      if (address !== '') return this.find(address);
      sender ??= isOfBrowser(sent) ? this.ofSender(sent) : '';
      return sender;
    };
  }

  private ofSender({ headers, ip, isProxied }: Sent): string {
    if (isProxied)
      for (const name of this.headers) {
        const said = countryCode(String(headers[name] ?? ''));
        if (said !== '') return said;
      }
    return this.find(ip);
  }
}

/** Browsers say where they send from, with everything but a picture or a script of a page: of those, they say what they are. */
function isOfBrowser({ headers }: Sent): boolean {
  return headers.origin !== undefined || headers['sec-fetch-site'] !== undefined;
}
