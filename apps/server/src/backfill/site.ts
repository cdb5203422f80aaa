import { lookup } from 'node:dns/promises';
import type { Vendor } from '@throughline/ingest';
import { isPublic } from '../audiences/address.js';
import { Failure } from '../failure.js';

/** Vendors whose API has one address for all. */
export const SITES: Partial<Record<Vendor, string>> = {
  stripe: 'api.stripe.com',
  klaviyo: 'a.klaviyo.com',
};

function refused(message: string, hint: string): Failure {
  return new Failure({ status: 400, message: `site: ${message}`, field: 'body.site', hint });
}

/**
 * The address of a vendor's API, as somebody asks the server to read it: a token is sent there.
 * @param allowed host names that may be private, and be asked without encryption.
 * @throws Failure 400 where none was named, or it leads to this machine or a private network, or is not encrypted.
 */
export async function siteOf(
  vendor: Vendor,
  said: string | undefined,
  allowed: readonly string[],
): Promise<string> {
  const site = said ?? SITES[vendor];
  if (site === undefined)
    throw refused(`where ${vendor} is was not said.`, 'Name a host such as boots.myshopify.com.');
  const address = /^https?:\/\//u.test(site) ? site : `https://${site}`;
  if (!URL.canParse(address))
    throw refused('this is no address.', 'Name a host such as boots.myshopify.com.');
  const { protocol, hostname } = new URL(address);
  const host = hostname.replace(/^\[|\]$/gu, '');
  if (allowed.includes(host)) return site;
  if (protocol !== 'https:') throw refused('it is not encrypted.', 'Name an https address.');
  const found = await lookup(host, { all: true }).catch(() => []);
  if (found.length === 0) throw refused(`there is no host ${host}.`, 'Look for a slip in its name.');
  if (found.every((each) => isPublic(each.address))) return site;
  throw refused(
    `${host} lies on this machine or in a private network.`,
    'Whoever runs Throughline can allow it (THROUGHLINE_ALLOW_PUSH), or read it by `throughline backfill`.',
  );
}
