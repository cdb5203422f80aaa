import { Digest } from '@throughline/model';
import { z } from 'zod';
import type { Database } from '../database.js';
import { Instant } from '../instant.js';
import { forgetPlaces } from './documents.js';
import type { RemovedDigest, RemovedDigests, SentWhat } from '../port.js';

/** Of its rows among the documents: no repository of documents has it. */
const KIND = 'removed-digest';

const Row = z.object({ id: z.string(), body: Digest, removed: Instant, by: z.string() });

const INSERT = `INSERT INTO documents (shop, kind, id, revision, body, made, made_by, changed, changed_by)
VALUES ($1, $2, $3, 1, $4, $5, $6, $5, $6)
ON CONFLICT (shop, kind, id) DO UPDATE SET body = excluded.body, made = excluded.made, made_by = excluded.made_by`;

/** How dashboards and answers were sent that are removed, so that who undoes that has the sending back too, after a restart as well. */
export class StoredRemovedDigests implements RemovedDigests {
  constructor(
    private readonly database: Database,
    /** True while there can be nothing: a database that was never made is not made to say so. */
    private readonly isEmpty: () => boolean,
  ) {}

  async keep(shop: string, { id, body, removed, by }: RemovedDigest): Promise<void> {
    const params = [shop, KIND, id, JSON.stringify(body), removed, by];
    await this.database.transaction((rows) => rows.rows({ sql: INSERT, params }));
  }

  async find(
    shop: string,
    { what, id }: { readonly what: SentWhat; readonly id: string },
    since: string,
  ): Promise<RemovedDigest[]> {
    if (this.isEmpty()) return [];
    const sql = `SELECT id, body, made AS removed, made_by AS "by" FROM documents
WHERE shop = $1 AND kind = $2 AND body->>$3::text = $4 AND made > $5 ORDER BY id`;
    return Row.array().parse(await this.database.rows({ sql, params: [shop, KIND, what, id, since] }));
  }

  async drop(shop: string, id: string): Promise<void> {
    const sql = 'DELETE FROM documents WHERE shop = $1 AND kind = $2 AND id = $3';
    await this.database.rows({ sql, params: [shop, KIND, id] });
  }

  async forget(until: string): Promise<void> {
    if (this.isEmpty()) return;
    const sql = 'DELETE FROM documents WHERE kind = $1 AND made <= $2';
    await this.database.rows({ sql, params: [KIND, until] });
    await forgetPlaces(this.database, until);
  }

  async removeShop(shop: string): Promise<void> {
    if (this.isEmpty()) return;
    const sql = 'DELETE FROM documents WHERE shop = $1 AND kind = $2';
    await this.database.rows({ sql, params: [shop, KIND] });
  }
}
