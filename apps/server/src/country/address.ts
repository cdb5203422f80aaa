import { isIPv4, isIPv6 } from 'node:net';

/** An address as a number: all 32 bits of IPv4, and of IPv6 the first 64, by which networks are given out. */
export interface NumberedAddress {
  readonly family: 4 | 6;
  readonly value: bigint;
}

/** An IPv4 address in IPv6's clothes is one of IPv4. Null where the text is no address. */
export function numbered(text: string): NumberedAddress | null {
  if (isIPv4(text)) return { family: 4, value: fromFour(text) };
  if (!isIPv6(text)) return null;
  const four = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu.exec(text)?.[1];
  return four === undefined ? { family: 6, value: fromSix(text) } : { family: 4, value: fromFour(four) };
}

function fromFour(text: string): bigint {
  return text.split('.').reduce((sum, part) => sum * 256n + BigInt(part), 0n);
}

function fromSix(text: string): bigint {
  const [head = '', tail] = (text.split('%')[0] ?? '').split('::');
  const before = groupsOf(head);
  const behind = tail === undefined ? [] : groupsOf(tail);
  const gap = tail === undefined ? 0 : Math.max(0, 8 - before.length - behind.length);
  const groups = [...before, ...Array.from({ length: gap }, () => 0), ...behind];
  return groups.slice(0, 4).reduce((sum, group) => sum * 65_536n + BigInt(group), 0n);
}

/** The last four bytes may be written as IPv4; they lie behind what is looked at, but take the room of two groups. */
function groupsOf(part: string): number[] {
  if (part === '') return [];
  return part.split(':').flatMap((group) => (group.includes('.') ? [0, 0] : [Number.parseInt(group, 16)]));
}
