import { BlockList, isIP } from 'node:net';
import { Failure } from '../failure.js';

/** The networks of this machine itself. */
const LOOPBACK = ['127.0.0.0/8', '::1/128'];

/**
 * Whether a connection comes from a proxy whose headers are believed.
 * @param trusted addresses (`10.0.0.4`), networks (`10.0.0.0/8`), or `loopback`.
 * @throws Failure where one of them is none of these.
 */
export function proxiesAmong(trusted: readonly string[]): (address: string) => boolean {
  if (trusted.length === 0) return () => false;
  const list = new BlockList();
  for (const each of trusted.flatMap((name) => (name === 'loopback' ? LOOPBACK : [name]))) add(list, each);
  return (address) => {
    const family = isIP(address);
    return family !== 0 && list.check(address, family === 4 ? 'ipv4' : 'ipv6');
  };
}

function add(list: BlockList, named: string): void {
  const [address = '', bits] = named.split('/');
  const family = isIP(address);
  const most = family === 4 ? 32 : 128;
  const prefix = bits === undefined ? most : Number(bits);
  if (family === 0 || !Number.isInteger(prefix) || prefix < 0 || prefix > most)
    throw new Failure({
      status: 400,
      message: `THROUGHLINE_TRUST_PROXY: “${named}” is neither an address nor a network.`,
      hint: 'Name the proxy by its address, such as 10.0.0.4, by its network, such as 10.0.0.0/8, or as loopback.',
    });
  list.addSubnet(address, prefix, family === 4 ? 'ipv4' : 'ipv6');
}
