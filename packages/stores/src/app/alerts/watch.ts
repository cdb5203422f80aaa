import { z } from 'zod';
import type { Database } from '../database.js';
import { Instant } from '../instant.js';
import type { AlertWatch, SentAlert, WatchedAlert } from '../port.js';

const Watched = z.object({ shop: z.string(), alert: z.string(), due: Instant, stays: z.boolean() });
const Sent = z.object({ at: Instant, why: z.string(), value: z.number().nullable(), outcome: z.string() });

/** When each alert (or digest) looks next, whether what it told of stays, and what was sent. */
export class StoredWatch implements AlertWatch {
  constructor(
    private readonly database: Database,
    /** True while there can be nothing: a database that was never made is not made to say so. */
    private readonly isEmpty: () => boolean,
    /** What looks: the beginning of its tables' names. */
    private readonly kind: 'alert' | 'digest' = 'alert',
  ) {}

  async due(at: string): Promise<WatchedAlert[]> {
    if (this.isEmpty()) return [];
    const sql = `SELECT shop, alert, due, stays FROM ${this.kind}_watch WHERE due <= $1 ORDER BY due, shop, alert`;
    return Watched.array().parse(await this.database.rows({ sql, params: [at] }));
  }

  async set(shop: string, alert: string, due: string): Promise<void> {
    const sql = `INSERT INTO ${this.kind}_watch (shop, alert, due, stays) VALUES ($1, $2, $3, false)
ON CONFLICT (shop, alert) DO UPDATE SET due = excluded.due, stays = false`;
    await this.database.transaction((rows) => rows.rows({ sql, params: [shop, alert, due] }));
  }

  async claim({ shop, alert, due }: WatchedAlert, next: string): Promise<boolean> {
    // The time that it was due at in the condition: of two servers that see it due at once, one looks.
    const sql = `UPDATE ${this.kind}_watch SET due = $4 WHERE shop = $1 AND alert = $2 AND due = $3 RETURNING alert`;
    const params = [shop, alert, due, next];
    return (await this.database.transaction((rows) => rows.rows({ sql, params }))).length > 0;
  }

  async setStays(shop: string, alert: string, stays: boolean): Promise<void> {
    const sql = `UPDATE ${this.kind}_watch SET stays = $3 WHERE shop = $1 AND alert = $2`;
    await this.database.transaction((rows) => rows.rows({ sql, params: [shop, alert, stays] }));
  }

  async log(shop: string, alert: string, { at, why, value, outcome }: SentAlert): Promise<void> {
    const sql = `INSERT INTO ${this.kind}_log (shop, alert, at, why, value, outcome) VALUES ($1, $2, $3, $4, $5, $6)`;
    const params = [shop, alert, at, why, value, outcome];
    await this.database.transaction((rows) => rows.rows({ sql, params }));
  }

  async sent(shop: string, alert: string): Promise<SentAlert[]> {
    if (this.isEmpty()) return [];
    const sql = `SELECT at, why, value, outcome FROM ${this.kind}_log WHERE shop = $1 AND alert = $2
ORDER BY at DESC, id DESC LIMIT 200`;
    return Sent.array().parse(await this.database.rows({ sql, params: [shop, alert] }));
  }

  async forget(shop: string, alert: string): Promise<void> {
    await this.remove('shop = $1 AND alert = $2', [shop, alert]);
  }

  async removeShop(shop: string): Promise<void> {
    await this.remove('shop = $1', [shop]);
  }

  private async remove(which: string, params: readonly string[]): Promise<void> {
    if (this.isEmpty()) return;
    await this.database.transaction(async (rows) => {
      for (const table of [`${this.kind}_watch`, `${this.kind}_log`])
        await rows.rows({ sql: `DELETE FROM ${table} WHERE ${which}`, params });
    });
  }
}
