import type { Database } from '../database.js';
import { addEntry, addPosting, KEPT } from './log.js';
import type { AlertPost, DuePosting, Lease, SentAlert, SentEntry } from './port.js';
import { PostingRow, SentRow, type WatchKind } from './rows.js';

/** What alerts (or digests) sent and have still to send, a row for each place. */
export class StoredPost implements AlertPost {
  constructor(
    private readonly database: Database,
    /** True while there can be nothing: a database that was never made is not made to say so. */
    private readonly isEmpty: () => boolean,
    private readonly kind: WatchKind,
  ) {}

  async take({ now, until }: Lease, most: number): Promise<DuePosting[]> {
    if (this.isEmpty()) return [];
    // The row's lock is asked for without waiting: of two servers each takes what the other does not.
    const sql = `UPDATE ${this.kind}_delivery AS taken SET next = $2 FROM ${this.kind}_log AS log
WHERE log.id = taken.log AND taken.id IN (
  SELECT id FROM ${this.kind}_delivery WHERE next <= $1 ORDER BY next, id LIMIT $3 FOR UPDATE SKIP LOCKED)
RETURNING taken.id, log.shop, log.alert, taken.place, taken.message, taken.tries`;
    return PostingRow.array().parse(await this.write(sql, [now, until, most]));
  }

  async sent(id: string, at: string): Promise<void> {
    await this.write(
      `UPDATE ${this.kind}_delivery SET sent = $2, next = NULL, message = NULL, error = NULL, tries = tries + 1 WHERE id = $1`,
      [id, at],
    );
  }

  async failed(id: string, error: string, next: string | null): Promise<void> {
    await this.write(
      `UPDATE ${this.kind}_delivery SET error = $2, next = $3, tries = tries + 1,
  message = CASE WHEN $3::timestamptz IS NULL THEN NULL ELSE message END
WHERE id = $1 AND next IS NOT NULL`,
      [id, error, next],
    );
  }

  async release(id: string, at: string): Promise<void> {
    await this.write(`UPDATE ${this.kind}_delivery SET next = $2 WHERE id = $1 AND next IS NOT NULL`, [
      id,
      at,
    ]);
  }

  async logTried(
    about: { readonly shop: string; readonly alert: string },
    { at, why, value, tried }: SentEntry,
  ): Promise<void> {
    const { kind } = this;
    await this.database.transaction(async (rows) => {
      const log = await addEntry(rows, { kind, ...about }, { at, why, value, outcome: '' });
      for (const { posting, error } of tried)
        await addPosting(rows, kind, posting, {
          log,
          tries: 1,
          next: null,
          sent: error === null ? at : null,
          error,
        });
    });
  }

  async list(shop: string, alert: string): Promise<SentAlert[]> {
    if (this.isEmpty()) return [];
    const sql = `SELECT at, why, value, outcome, coalesce((
  SELECT jsonb_agg(jsonb_build_object('place', place, 'sent', sent, 'next', next, 'tries', tries, 'error', error) ORDER BY id)
  FROM ${this.kind}_delivery WHERE log = entry.id), '[]') AS places
FROM ${this.kind}_log AS entry WHERE shop = $1 AND alert = $2 ORDER BY at DESC, id DESC LIMIT ${KEPT}`;
    return SentRow.array().parse(await this.database.rows({ sql, params: [shop, alert] }));
  }

  private write(sql: string, params: readonly (string | number | null)[]): Promise<readonly unknown[]> {
    return this.database.transaction((rows) => rows.rows({ sql, params }));
  }
}
