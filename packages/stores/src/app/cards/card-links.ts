import { z } from 'zod';
import type { Database } from '../database.js';
import { Instant } from '../instant.js';
import type { CardLink, CardLinks, NewCardLink } from '../port.js';

const COLUMNS = 'id, shop, customer, made, made_by AS "madeBy", ends, revoked';

const Row = z.object({
  id: z.string(),
  shop: z.string(),
  customer: z.string(),
  made: Instant,
  madeBy: z.string(),
  ends: Instant,
  revoked: Instant.nullable(),
});

/** Links to cards that were given out: by the hash of what signs them, never as they are. */
export class StoredCardLinks implements CardLinks {
  constructor(
    private readonly database: Database,
    /** True while there can be nothing: a database that was never made is not made to say so. */
    private readonly isEmpty: () => boolean,
  ) {}

  async list(shop: string, at: string): Promise<CardLink[]> {
    if (this.isEmpty()) return [];
    const sql = `SELECT ${COLUMNS} FROM card_links WHERE shop = $1 AND ends > $2 AND customer <> '' ORDER BY made DESC, id`;
    return Row.array().parse(await this.database.rows({ sql, params: [shop, at] }));
  }

  async isRevoked(shop: string, hash: string): Promise<boolean> {
    if (this.isEmpty()) return false;
    const sql = 'SELECT 1 AS one FROM card_links WHERE shop = $1 AND hash = $2 AND revoked IS NOT NULL';
    return (await this.database.rows({ sql, params: [shop, hash] })).length > 0;
  }

  async add({ id, hash, shop, customer, made, madeBy, ends }: NewCardLink): Promise<string> {
    const sql = `INSERT INTO card_links (id, hash, shop, customer, made, made_by, ends) VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (shop, hash) DO UPDATE SET revoked = NULL, customer = excluded.customer RETURNING id`;
    const params = [id, hash, shop, customer, made, madeBy, ends];
    const [row] = await this.database.transaction(async (rows) => {
      // A link that has ended shows nothing, whatever was said of it.
      await rows.rows({ sql: 'DELETE FROM card_links WHERE shop = $1 AND ends <= $2', params: [shop, made] });
      return z.array(z.object({ id: z.string() })).parse(await rows.rows({ sql, params }));
    });
    return row?.id ?? id;
  }

  async revoke(shop: string, id: string, at: string): Promise<boolean> {
    // Who takes a link back twice takes it back as of the first time.
    return this.changed('UPDATE card_links SET revoked = coalesce(revoked, $3) WHERE shop = $1 AND id = $2', [
      shop,
      id,
      at,
    ]);
  }

  async restore(shop: string, id: string): Promise<boolean> {
    const sql = "UPDATE card_links SET revoked = NULL WHERE shop = $1 AND id = $2 AND customer <> ''";
    return this.changed(sql, [shop, id]);
  }

  async forgetCustomers(shop: string, customers: readonly string[], at: string): Promise<void> {
    if (this.isEmpty()) return;
    // Nobody sees it in the list any more, so nobody could take it back.
    const sql =
      "UPDATE card_links SET customer = '', revoked = coalesce(revoked, $3) WHERE shop = $1 AND customer = $2";
    for (const customer of customers) await this.database.rows({ sql, params: [shop, customer, at] });
  }

  async forgetEnded(until: string): Promise<void> {
    if (this.isEmpty()) return;
    await this.database.rows({ sql: 'DELETE FROM card_links WHERE ends <= $1', params: [until] });
  }

  async removeMadeBefore(shop: string, at: string): Promise<void> {
    if (this.isEmpty()) return;
    const sql = 'DELETE FROM card_links WHERE shop = $1 AND made < $2';
    await this.database.rows({ sql, params: [shop, at] });
  }

  async removeShop(shop: string): Promise<void> {
    if (this.isEmpty()) return;
    await this.database.rows({ sql: 'DELETE FROM card_links WHERE shop = $1', params: [shop] });
  }

  private async changed(sql: string, params: readonly string[]): Promise<boolean> {
    if (this.isEmpty()) return false;
    return (await this.database.rows({ sql: `${sql} RETURNING id`, params: [...params] })).length > 0;
  }
}
