import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for one test, gone when it is disposed of. */
export class TestFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'cli-test-'));

  at(...names: string[]): string {
    return join(this.path, ...names);
  }

  write(name: string, content: string | Buffer): string {
    writeFileSync(this.at(name), content);
    return this.at(name);
  }

  [Symbol.dispose](): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** Three orders: two paid and delivered, one left in the cart. */
export const ORDERS = `order_id,activity,timestamp,amount
A-1,Product Added,2026-03-02T09:00:00Z,
A-1,Order Completed,2026-03-02T09:10:00Z,20.50
A-1,Parcel Delivered,2026-03-03T15:00:00Z,
A-2,Product Added,2026-03-02T10:00:00Z,
A-2,Order Completed,2026-03-02T10:30:00Z,99.99
A-2,Parcel Delivered,2026-03-04T08:00:00Z,
A-3,Product Added,2026-03-05T10:00:00Z,
`;

/** The same in lines of JSON, as the product writes them itself. */
export function eventLines(orders: number, from = 0): string {
  const lines: string[] = [];
  for (let order = from; order < from + orders; order += 1) {
    for (const [step, activity] of ['Product Added', 'Order Completed', 'Parcel Delivered'].entries()) {
      const time = new Date(Date.UTC(2026, 0, 1) + order * 60_000 + step * 3_600_000).toISOString();
      lines.push(
        JSON.stringify({
          id: `${order}-${step}`,
          time,
          activity,
          objects: [{ type: 'order', id: `o${order}` }],
        }),
      );
    }
  }
  return `${lines.join('\n')}\n`;
}

/** A shop in which two of three cards are refused on phones, and one in ten elsewhere. */
export function shopWithFault(): string {
  const rows = ['order,customer,session,activity,time,device,amount'];
  for (let at = 0; at < 800; at += 1) {
    const time = (minute: number) =>
      new Date(Date.UTC(2026, 0, 1 + (Math.floor(at / 2) % 60), 9, minute)).toISOString();
    const device = at % 2 === 0 ? 'phone' : 'desktop';
    const fails = device === 'phone' ? at % 3 > 0 : at % 20 === 1;
    const row = (activity: string, minute: number, amount = '') =>
      rows.push(`o${at},c${at},s${at},${activity},${time(minute)},${device},${amount}`);
    row('Payment Info Entered', 1);
    if (fails) row('Payment Failed', 2);
    if (!fails || at % 7 === 0) row('Order Completed', 3, '50.00');
  }
  return `${rows.join('\n')}\n`;
}
