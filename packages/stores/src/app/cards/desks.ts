import { z } from 'zod';
import type { Database } from '../database.js';
import type { Seal } from '../hooks/seal.js';
import { Instant } from '../instant.js';
import type { CardDesk, CardDesks } from '../port.js';

const Row = z.object({
  secret: z.string().nullable(),
  sites: z.array(z.string()),
  made: Instant.nullable(),
});

/** How shops let a support desk show cards of customers; what those are signed with is sealed. */
export class StoredDesks implements CardDesks {
  constructor(
    private readonly database: Database,
    private readonly seal: Seal,
    /** True while there can be nothing: a database that was never made is not made to say so. */
    private readonly isEmpty: () => boolean,
  ) {}

  async find(shop: string): Promise<CardDesk | null> {
    if (this.isEmpty()) return null;
    const sql = 'SELECT secret, sites, made FROM card_desks WHERE shop = $1';
    const [row] = Row.array().parse(await this.database.rows({ sql, params: [shop] }));
    if (row === undefined) return null;
    const secret = row.secret === null ? null : await this.seal.open(row.secret, placeOf(shop));
    return { ...row, shop, secret };
  }

  async save({ shop, secret, sites, made }: CardDesk): Promise<void> {
    const sealed = secret === null ? null : await this.seal.close(secret, placeOf(shop));
    const sql = `INSERT INTO card_desks (shop, secret, sites, made) VALUES ($1, $2, $3, $4)
ON CONFLICT (shop) DO UPDATE SET secret = excluded.secret, sites = excluded.sites, made = excluded.made`;
    const params = [shop, sealed, JSON.stringify(sites), made];
    await this.database.transaction((rows) => rows.rows({ sql, params }));
  }

  async removeShop(shop: string): Promise<void> {
    if (this.isEmpty()) return;
    await this.database.rows({ sql: 'DELETE FROM card_desks WHERE shop = $1', params: [shop] });
  }
}

/** No source of webhooks has an empty name: the secret of one is never opened as that of a desk. */
function placeOf(shop: string): string {
  return `${shop}/`;
}
