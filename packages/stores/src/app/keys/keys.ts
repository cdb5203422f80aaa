import { StoreError } from '../../events/errors.js';
import type { Database } from '../database.js';
import type { Keys } from '../port.js';
import { StoredKey } from './rows.js';

const COLUMNS = 'id, kind, name, shop, scopes, hash, hint, made, made_by AS "madeBy", ends';

/** Keys, one row each. A row is never removed but with its shop: what a key was for can be looked up after it ended. */
export class StoredKeys implements Keys {
  readonly #database: Database;
  readonly #isEmpty: () => boolean;

  constructor(database: Database, isEmpty: () => boolean) {
    this.#database = database;
    this.#isEmpty = isEmpty;
  }

  async list(): Promise<StoredKey[]> {
    if (this.#isEmpty()) return [];
    const sql = `SELECT ${COLUMNS} FROM keys ORDER BY made DESC, id`;
    return StoredKey.array().parse(await this.#database.rows({ sql }));
  }

  async add(key: StoredKey): Promise<void> {
    const sql = `INSERT INTO keys (id, kind, name, shop, scopes, hash, hint, made, made_by, ends)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING RETURNING id`;
    const { id, kind, name, shop, scopes, hash, hint, made, madeBy, ends } = key;
    const params = [id, kind, name, shop, JSON.stringify(scopes), hash, hint, made, madeBy, ends];
    const added = await this.#database.transaction((rows) => rows.rows({ sql, params }));
    if (added.length > 0) return;
    throw new StoreError({
      kind: 'conflict',
      message: 'That key is known already.',
      hint: 'Choose another one, or revoke and forget the one that is there.',
    });
  }

  async end(id: string, at: string): Promise<StoredKey | null> {
    if (this.#isEmpty()) return null;
    const sql = `UPDATE keys SET ends = least(coalesce(ends, $2::timestamptz), $2::timestamptz) WHERE id = $1
RETURNING ${COLUMNS}`;
    const [ended] = StoredKey.array().parse(await this.#database.rows({ sql, params: [id, at] }));
    return ended ?? null;
  }

  async removeShop(shop: string): Promise<void> {
    if (this.#isEmpty()) return;
    await this.#database.rows({ sql: 'DELETE FROM keys WHERE shop = $1', params: [shop] });
  }
}
