import type { Database, Rows } from '../database.js';
import { addEntry, addPosting } from './log.js';
import type { AlertWatch, ClaimedAlert, Lease, Settled, WatchedAlert, Watching } from './port.js';
import { ClaimedRow, WatchedRow, type WatchKind } from './rows.js';

/** When each alert (or digest) looks next, and whether what it told of stays. */
export class StoredWatch implements AlertWatch {
  constructor(
    private readonly database: Database,
    /** True while there can be nothing: a database that was never made is not made to say so. */
    private readonly isEmpty: () => boolean,
    private readonly kind: WatchKind,
  ) {}

  async due(at: string): Promise<WatchedAlert[]> {
    if (this.isEmpty()) return [];
    const sql = `SELECT shop, alert, due, stays, tries FROM ${this.kind}_watch
WHERE due <= $1 AND (lease IS NULL OR lease <= $1) ORDER BY due, shop, alert`;
    return WatchedRow.array().parse(await this.database.rows({ sql, params: [at] }));
  }

  async set(shop: string, alert: string, { due, now, about, saved, places }: Watching): Promise<void> {
    const kept = `${this.kind}_watch`;
    const sql = `INSERT INTO ${kept} (shop, alert, due, stays, about) VALUES ($1, $2, $3, false, $4)
ON CONFLICT (shop, alert) DO UPDATE SET
  due = CASE WHEN ${kept}.due <= $5 THEN ${kept}.due ELSE excluded.due END,
  -- What was kept before it was kept of what it is has none.
  stays = ${kept}.stays AND ${kept}.about IN ('', excluded.about),
  about = excluded.about,
  lease = CASE WHEN $6 THEN NULL ELSE ${kept}.lease END`;
    await this.database.transaction(async (rows) => {
      await rows.rows({ sql, params: [shop, alert, due, about, now, saved] });
      await rows.rows({
        sql: `UPDATE ${this.kind}_delivery SET next = NULL, message = NULL WHERE next IS NOT NULL
AND NOT $3::jsonb @> jsonb_build_array(place)
AND log IN (SELECT id FROM ${this.kind}_log WHERE shop = $1 AND alert = $2)`,
        params: [shop, alert, JSON.stringify(places)],
      });
    });
  }

  async claim(watched: WatchedAlert, { now, until }: Lease): Promise<ClaimedAlert | null> {
    const { shop, alert, due } = watched;
    // The lease in the condition: of two servers that see it due at once, one looks.
    const sql = `UPDATE ${this.kind}_watch SET lease = $4 WHERE shop = $1 AND alert = $2 AND due = $3
AND (lease IS NULL OR lease <= $5) RETURNING stays, tries`;
    const [taken] = ClaimedRow.array().parse(await this.write(sql, [shop, alert, due, until, now]));
    return taken === undefined ? null : { ...watched, ...taken, lease: until };
  }

  async postpone({ shop, alert, due, lease }: ClaimedAlert, until: string, failed: boolean): Promise<void> {
    const sql = `UPDATE ${this.kind}_watch SET lease = $4, tries = tries + $5
WHERE shop = $1 AND alert = $2 AND due = $3 AND lease = $6`;
    await this.write(sql, [shop, alert, due, until, failed ? 1 : 0, lease]);
  }

  settle({ shop, alert, due, lease }: ClaimedAlert, { next, stays, told }: Settled): Promise<boolean> {
    const { kind } = this;
    return this.database.transaction(async (rows) => {
      // The lease in the condition: of what was looked at twice one is sent, and nothing of an alert that was changed meanwhile.
      const sql = `UPDATE ${kind}_watch SET due = $4, stays = $5, lease = NULL, tries = 0
WHERE shop = $1 AND alert = $2 AND due = $3 AND lease = $6 RETURNING alert`;
      const ended = await rows.rows({ sql, params: [shop, alert, due, next, stays, lease] });
      if (ended.length === 0) return false;
      if (told !== null) {
        const log = await addEntry(rows, { kind, shop, alert }, told);
        for (const posting of told.postings)
          await addPosting(rows, kind, posting, {
            log,
            tries: 0,
            next: told.at,
            sent: null,
            error: null,
          });
      }
      return true;
    });
  }

  async forget(shop: string, alert: string): Promise<void> {
    await this.remove('shop = $1 AND alert = $2', [shop, alert]);
  }

  async removeShop(shop: string): Promise<void> {
    await this.remove('shop = $1', [shop]);
  }

  private write(sql: string, params: readonly unknown[]): Promise<readonly unknown[]> {
    return this.database.transaction((rows: Rows) => rows.rows({ sql, params }));
  }

  private async remove(which: string, params: readonly string[]): Promise<void> {
    if (this.isEmpty()) return;
    await this.database.transaction(async (rows) => {
      for (const table of [`${this.kind}_watch`, `${this.kind}_log`])
        await rows.rows({ sql: `DELETE FROM ${table} WHERE ${which}`, params });
    });
  }
}
