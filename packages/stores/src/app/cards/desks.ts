import { z } from 'zod';
import type { Database } from '../database.js';
import type { Seal, SealPlace } from '../hooks/seal.js';
import { Instant } from '../instant.js';
import type { CardDesk, CardDesks, CardSigning } from '../port.js';

const Row = z.object({ sites: z.array(z.string()), made: Instant.nullable() });
const Sealed = z.object({ secret: z.string().nullable() });

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
    const sql = 'SELECT sites, made FROM card_desks WHERE shop = $1';
    const [row] = Row.array().parse(await this.database.rows({ sql, params: [shop] }));
    return row === undefined ? null : { ...row, shop };
  }

  async setSites(shop: string, sites: readonly string[]): Promise<void> {
    const sql = `INSERT INTO card_desks (shop, sites) VALUES ($1, $2)
ON CONFLICT (shop) DO UPDATE SET sites = excluded.sites`;
    await this.written(sql, [shop, JSON.stringify(sites)]);
  }

  async secretOf(shop: string): Promise<string | null> {
    if (this.isEmpty()) return null;
    const sql = 'SELECT secret FROM card_desks WHERE shop = $1';
    const [row] = Sealed.array().parse(await this.database.rows({ sql, params: [shop] }));
    return this.opened(shop, row?.secret ?? null);
  }

  async keepSecret(shop: string, { secret, made }: CardSigning): Promise<string> {
    const sql = `INSERT INTO card_desks (shop, secret, sites, made) VALUES ($1, $2, '[]', $3)
ON CONFLICT (shop) DO UPDATE SET made = CASE WHEN card_desks.secret IS NULL THEN excluded.made ELSE card_desks.made END,
  secret = coalesce(card_desks.secret, excluded.secret)
RETURNING secret`;
    const [row] = Sealed.array().parse(
      await this.written(sql, [shop, await this.sealed(shop, secret), made]),
    );
    return (await this.opened(shop, row?.secret ?? null)) ?? secret;
  }

  async renewSecret(shop: string, { secret, made }: CardSigning): Promise<void> {
    const sql = `INSERT INTO card_desks (shop, secret, sites, made) VALUES ($1, $2, '[]', $3)
ON CONFLICT (shop) DO UPDATE SET secret = excluded.secret, made = excluded.made`;
    await this.written(sql, [shop, await this.sealed(shop, secret), made]);
  }

  async removeShop(shop: string): Promise<void> {
    if (this.isEmpty()) return;
    await this.database.rows({ sql: 'DELETE FROM card_desks WHERE shop = $1', params: [shop] });
  }

  private written(sql: string, params: readonly (string | null)[]): Promise<readonly unknown[]> {
    return this.database.transaction((rows) => rows.rows({ sql, params: [...params] }));
  }

  private sealed(shop: string, secret: string): Promise<string> {
    return this.seal.close(secret, placeOf(shop));
  }

  private async opened(shop: string, sealed: string | null): Promise<string | null> {
    return sealed === null ? null : this.seal.open(sealed, placeOf(shop));
  }
}

/** No source of webhooks has an empty name: the secret of one is never opened as that of a desk. */
function placeOf(shop: string): SealPlace {
  return {
    id: `${shop}/`,
    called: `What signs the cards of customers of ${shop}`,
    anew: 'replace the secret under Settings: links that it signed until now then end',
  };
}
