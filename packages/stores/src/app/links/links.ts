import { z } from 'zod';
import type { Database } from '../database.js';
import { Instant } from '../instant.js';
import type { DashboardLink, DashboardLinks, NewDashboardLink } from '../port.js';

const COLUMNS = 'id, shop, dashboard, made, made_by AS "madeBy", ends';

const Row = z.object({
  id: z.string(),
  shop: z.string(),
  dashboard: z.string(),
  made: Instant,
  madeBy: z.string(),
  ends: Instant,
});

/** Links by which a dashboard is shown to whoever has them: their hashes, never the links. */
export class StoredLinks implements DashboardLinks {
  constructor(
    private readonly database: Database,
    /** True while there can be nothing: a database that was never made is not made to say so. */
    private readonly isEmpty: () => boolean,
  ) {}

  async list(shop: string, dashboard: string): Promise<DashboardLink[]> {
    if (this.isEmpty()) return [];
    const sql = `SELECT ${COLUMNS} FROM dashboard_links WHERE shop = $1 AND dashboard = $2 ORDER BY made DESC, id`;
    return Row.array().parse(await this.database.rows({ sql, params: [shop, dashboard] }));
  }

  async find(hash: string, at: string): Promise<DashboardLink | null> {
    if (this.isEmpty()) return null;
    const sql = `SELECT ${COLUMNS} FROM dashboard_links WHERE hash = $1 AND ends > $2`;
    return Row.array().parse(await this.database.rows({ sql, params: [hash, at] }))[0] ?? null;
  }

  async add({ id, hash, shop, dashboard, made, madeBy, ends }: NewDashboardLink): Promise<void> {
    const sql = `INSERT INTO dashboard_links (id, hash, shop, dashboard, made, made_by, ends)
VALUES ($1, $2, $3, $4, $5, $6, $7)`;
    const params = [id, hash, shop, dashboard, made, madeBy, ends];
    await this.database.transaction((rows) => rows.rows({ sql, params }));
  }

  async remove(shop: string, dashboard: string, id: string): Promise<boolean> {
    if (this.isEmpty()) return false;
    const sql = 'DELETE FROM dashboard_links WHERE shop = $1 AND dashboard = $2 AND id = $3 RETURNING id';
    return (await this.database.rows({ sql, params: [shop, dashboard, id] })).length > 0;
  }

  async removeShop(shop: string): Promise<void> {
    if (this.isEmpty()) return;
    await this.database.rows({ sql: 'DELETE FROM dashboard_links WHERE shop = $1', params: [shop] });
  }
}
