import { z } from 'zod';
import type { Database } from '../database.js';
import type { HookSource, HookSources } from '../port.js';
import type { Seal, SealPlace } from './seal.js';

const Row = z.object({
  shop: z.string(),
  name: z.string(),
  kind: z.string(),
  secrets: z.string(),
  mapping: z.unknown(),
});
type Row = z.infer<typeof Row>;

const Secrets = z.array(z.string());
const COLUMNS = 'shop, name, kind, secrets, mapping';

/** Where webhooks come from; their secrets are sealed, so that neither the database nor a copy of it tells them. */
export class StoredHooks implements HookSources {
  constructor(
    private readonly database: Database,
    private readonly seal: Seal,
    /** True while there can be nothing: a database that was never made is not made to say so. */
    private readonly isEmpty: () => boolean,
  ) {}

  async list(shop: string): Promise<HookSource[]> {
    if (this.isEmpty()) return [];
    const sql = `SELECT ${COLUMNS} FROM hook_sources WHERE shop = $1 ORDER BY name COLLATE "C"`;
    const rows = Row.array().parse(await this.database.rows({ sql, params: [shop] }));
    return Promise.all(rows.map((row) => this.sourceOf(row)));
  }

  async find(shop: string, name: string): Promise<HookSource | null> {
    if (this.isEmpty()) return null;
    const sql = `SELECT ${COLUMNS} FROM hook_sources WHERE shop = $1 AND name = $2`;
    const [row] = Row.array().parse(await this.database.rows({ sql, params: [shop, name] }));
    return row === undefined ? null : this.sourceOf(row);
  }

  async save({ shop, name, kind, secrets, mapping }: HookSource): Promise<void> {
    const sealed = await this.seal.close(JSON.stringify(secrets), placeOf(shop, name));
    const sql = `INSERT INTO hook_sources (${COLUMNS}) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (shop, name) DO UPDATE SET kind = excluded.kind, secrets = excluded.secrets, mapping = excluded.mapping`;
    const params = [shop, name, kind, sealed, mapping === null ? null : JSON.stringify(mapping)];
    await this.database.transaction((rows) => rows.rows({ sql, params }));
  }

  async remove(shop: string, name: string): Promise<boolean> {
    if (this.isEmpty()) return false;
    const sql = 'DELETE FROM hook_sources WHERE shop = $1 AND name = $2 RETURNING name';
    return (await this.database.rows({ sql, params: [shop, name] })).length > 0;
  }

  async removeShop(shop: string): Promise<void> {
    if (this.isEmpty()) return;
    await this.database.rows({ sql: 'DELETE FROM hook_sources WHERE shop = $1', params: [shop] });
  }

  private async sourceOf({ secrets, mapping, ...row }: Row): Promise<HookSource> {
    const opened = await this.seal.open(secrets, placeOf(row.shop, row.name));
    return { ...row, secrets: Secrets.parse(JSON.parse(opened)), mapping: mapping ?? null };
  }
}

function placeOf(shop: string, name: string): SealPlace {
  const id = `${shop}/${name}`;
  return { id, called: `The secrets of the webhooks of ${id}`, anew: 'set them anew' };
}
