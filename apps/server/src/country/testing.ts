/** A value as MMDB writes it. Source: maxmind.github.io/MaxMind-DB, data section format. */
function encoded(value: unknown): Buffer {
  if (typeof value === 'string')
    return Buffer.concat([control(2, Buffer.byteLength(value)), Buffer.from(value)]);
  if (typeof value === 'number') {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return Buffer.concat([control(6, 4), bytes]);
  }
  if (typeof value !== 'object' || value === null) throw new TypeError('only texts, numbers and maps');
  const entries = Object.entries(value);
  const parts = entries.flatMap(([name, each]) => [encoded(name), encoded(each)]);
  return Buffer.concat([control(7, entries.length), ...parts]);
}

const control = (type: number, size: number): Buffer => Buffer.from([(type << 5) | size]);

/**
 * A small MMDB file: a tree whose every node leads, by the next bit of the network, to the next node, and at the last bit to
 * the record; all other addresses have none.
 * @param network of IPv4, such as `203.0.113.0/24`.
 */
export function mmdbOf(network: string, record: object): Buffer {
  const [address = '', bits = '32'] = network.split('/');
  const parts = address.split('.').map(Number);
  const count = Number(bits);
  const tree = Buffer.alloc(count * 6);
  for (let node = 0; node < count; node += 1) {
    const bit = ((parts[node >> 3] ?? 0) >> (7 - (node & 7))) & 1;
    const next = node + 1 < count ? node + 1 : count + 16;
    tree.writeUIntBE(bit === 0 ? next : count, node * 6, 3);
    tree.writeUIntBE(bit === 1 ? next : count, node * 6 + 3, 3);
  }
  const metadata = {
    binary_format_major_version: 2,
    binary_format_minor_version: 0,
    build_epoch: 0,
    database_type: 'test',
    ip_version: 4,
    node_count: count,
    record_size: 24,
  };
  const marker = Buffer.concat([Buffer.from([0xab, 0xcd, 0xef]), Buffer.from('MaxMind.com')]);
  return Buffer.concat([tree, Buffer.alloc(16), encoded(record), marker, encoded(metadata)]);
}
