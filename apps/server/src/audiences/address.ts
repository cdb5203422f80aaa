import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import { Failure, type Told } from '../failure.js';
import type { Refusals } from '../words/refusals.js';

/** Addresses that are nobody's on the internet: this machine, its networks, and what is reserved. */
const PRIVATE = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  PRIVATE.addSubnet(network, prefix, 'ipv4');
/** Of IPv6 only what is given out as public is; within it, what leads back to IPv4 is not. */
const PUBLIC_6 = new BlockList();
PUBLIC_6.addSubnet('2000::', 3, 'ipv6');
const REACHES_4 = new BlockList();
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
] as const)
  REACHES_4.addSubnet(network, prefix, 'ipv6');

export function isPublic(address: string): boolean {
  if (isIP(address) === 4) return !PRIVATE.check(address, 'ipv4');
  return PUBLIC_6.check(address, 'ipv6') && !REACHES_4.check(address, 'ipv6');
}

/** An address that may be connected to, and nothing else of the same name. */
export interface Destination {
  readonly url: URL;
  readonly address: string;
  readonly family: 4 | 6;
}

function refused(tell: (refusals: Refusals['sending']) => Told): Failure {
  return Failure.because({ status: 400, field: 'body.url' }, ({ sending }) => tell(sending));
}

function readUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (
    url === null ||
    !['https:', 'http:'].includes(url.protocol) ||
    url.username !== '' ||
    url.password !== ''
  )
    throw refused(({ noAddress }) => noAddress);
  return url;
}

/**
 * Where a push goes. Names are looked up once and the address that was checked is the one that is connected to, so that
 * a name cannot point elsewhere a moment later.
 * @param allowed host names that may be private, and be reached without encryption.
 * @throws Failure 400 where it leads to this machine or a private network, or is not encrypted.
 */
export async function destinationOf(text: string, allowed: readonly string[]): Promise<Destination> {
  const url = readUrl(text);
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  const isAllowed = allowed.includes(host);
  if (url.protocol === 'http:' && !isAllowed) throw refused(({ notEncrypted }) => notEncrypted);
  const found = await lookup(host, { all: true }).catch(() => []);
  const [first] = found;
  if (first === undefined) throw refused(({ noHost }) => noHost(host));
  if (!isAllowed && !found.every(({ address }) => isPublic(address)))
    throw refused(({ privateHost }) => privateHost(host));
  return { url, address: first.address, family: first.family === 6 ? 6 : 4 };
}
