import { lookup } from 'node:dns/promises';
import type { Vendor } from '@throughline/ingest';
import { isPublic } from '../audiences/address.js';
import { Failure, type Told } from '../failure.js';
import type { Refusals } from '../words/refusals.js';

/** Vendors whose API has one address for all. */
export const SITES: Partial<Record<Vendor, string>> = {
  stripe: 'api.stripe.com',
  klaviyo: 'a.klaviyo.com',
};

function refused(tell: (refusals: Refusals['sending']) => Told): Failure {
  return Failure.because({ status: 400, field: 'body.site' }, ({ sending }) => tell(sending));
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
  if (site === undefined) throw refused(({ siteNotSaid }) => siteNotSaid(vendor));
  const address = /^https?:\/\//u.test(site) ? site : `https://${site}`;
  if (!URL.canParse(address)) throw refused(({ noSite }) => noSite);
  const { protocol, hostname } = new URL(address);
  const host = hostname.replace(/^\[|\]$/gu, '');
  if (allowed.includes(host)) return site;
  if (protocol !== 'https:') throw refused(({ siteNotEncrypted }) => siteNotEncrypted);
  const found = await lookup(host, { all: true }).catch(() => []);
  if (found.length === 0) throw refused(({ noSiteHost }) => noSiteHost(host));
  if (found.every((each) => isPublic(each.address))) return site;
  throw refused(({ privateSite }) => privateSite(host));
}
