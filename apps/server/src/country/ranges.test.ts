import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { proxiesAmong } from './proxies.js';
import { readRanges } from './ranges.js';
import { mmdbOf } from './testing.js';

const folder = mkdtempSync(join(tmpdir(), 'ranges-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const CSV = `network,country
198.51.100.0/24,NZ
"1.0.0.0","1.0.0.255","au"
1.0.1.0,1.0.3.255,CN
2001:db8::,2001:db8:0:ffff:ffff:ffff:ffff:ffff,DE
2001:db9::/32,SE
9.9.9.0,9.9.9.255,ZZ
not an address,x,y
`;

test.each([
  ['1.0.0.0', 'AU'],
  ['1.0.0.255', 'AU'],
  ['1.0.1.0', 'CN'],
  ['1.0.4.0', ''],
  ['0.255.255.255', ''],
  ['198.51.100.77', 'NZ'],
  ['198.51.101.0', ''],
  ['::ffff:1.0.0.9', 'AU'],
  ['2001:db8::1', 'DE'],
  ['2001:db8:0:ffff::1', 'DE'],
  ['2001:db8:1::', ''],
  ['2001:db9:7::1.2.3.4', 'SE'],
  ['::1', ''],
  ['9.9.9.9', ''],
  ['no address', ''],
  ['', ''],
])('by rows of ranges and networks, %s is in “%s”', async (address, country) => {
  const find = await readRanges(file('ranges.csv', CSV));
  expect(find(address)).toBe(country);
});

test.each([
  [{ country: { iso_code: 'FI', names: { en: 'Finland' } } }, 'FI'],
  [{ country_code: 'fi' }, 'FI'],
  [{ country: 'FI' }, 'FI'],
  [{ city: { geoname_id: 1 } }, ''],
])('of MMDB, the record %j says “%s”', async (record, country) => {
  const find = await readRanges(file('ranges.mmdb', mmdbOf('203.0.113.0/24', record)));
  expect(find('203.0.113.9')).toBe(country);
  expect(find('::ffff:203.0.113.9')).toBe(country);
  // The second begins with the bits of the network, as the text of the third does.
  expect(['203.0.112.9', 'cb00:7100::1', '203.0.113.9 Main Street'].map(find)).toEqual(['', '', '']);
});

test('a file that is of no use is told at the start', async () => {
  await expect(readRanges(join(folder, 'missing.mmdb'))).rejects.toThrow(/cannot be read/u);
  await expect(readRanges(file('other.mmdb', 'text'))).rejects.toThrow(/no MMDB file/u);
  await expect(readRanges(file('other.csv', 'a,b\n1,2\n'))).rejects.toThrow(/no row of it/u);
});

test('proxies are named by address, by network, and as this machine', () => {
  const isProxy = proxiesAmong(['loopback', '10.0.0.0/8', '2001:db8::7']);
  const known = ['127.0.0.1', '::1', '::ffff:127.0.0.1', '10.9.8.7', '2001:db8::7'];
  expect(known.map(isProxy)).toEqual(known.map(() => true));
  expect(['11.0.0.1', '2001:db8::8', '', 'loopback'].map(isProxy)).toEqual([false, false, false, false]);
  expect(proxiesAmong([])('127.0.0.1')).toBe(false);
  for (const wrong of ['proxy.example', '10.0.0.0/40', '10.0.0.0/x'])
    expect(() => proxiesAmong([wrong])).toThrow(/neither an address nor a network/u);
});
