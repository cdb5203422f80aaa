import { z } from 'zod';
import { StoreError } from '../../events/errors.js';
import type { Database } from '../database.js';
import { Instant } from '../instant.js';
import type { KeptDocument, KeptDocuments, NewDocument } from '../port.js';

/** What a document is about: part of its key, so that ids of different kinds do not meet. */
export type DocumentKind = 'answer' | 'dashboard' | 'digest' | 'alert' | 'comment';

const COLUMNS = 'id, revision, body, made, made_by AS "madeBy", changed, changed_by AS "changedBy"';

const Row = z.object({
  id: z.string(),
  revision: z.number(),
  body: z.unknown(),
  made: Instant,
  madeBy: z.string(),
  changed: Instant,
  changedBy: z.string(),
});

interface Parts<Body> {
  readonly database: Database;
  readonly kind: DocumentKind;
  readonly body: z.ZodType<Body>;
  /** True while there can be nothing: a database that was never made is not made to say so. */
  readonly isEmpty: () => boolean;
}

/** Documents of one kind, a row each; the revision in the condition of a change keeps two people from overwriting each other. */
export class StoredDocuments<Body> implements KeptDocuments<Body> {
  constructor(private readonly parts: Parts<Body>) {}

  async list(shop: string): Promise<KeptDocument<Body>[]> {
    const { isEmpty, database, kind } = this.parts;
    if (isEmpty()) return [];
    const sql = `SELECT ${COLUMNS} FROM documents WHERE shop = $1 AND kind = $2 ORDER BY made, id COLLATE "C"`;
    return this.read(await database.rows({ sql, params: [shop, kind] }));
  }

  async find(shop: string, id: string): Promise<KeptDocument<Body> | null> {
    const { isEmpty, database, kind } = this.parts;
    if (isEmpty()) return null;
    const sql = `SELECT ${COLUMNS} FROM documents WHERE shop = $1 AND kind = $2 AND id = $3`;
    return this.read(await database.rows({ sql, params: [shop, kind, id] }))[0] ?? null;
  }

  async save(shop: string, document: NewDocument<Body>): Promise<KeptDocument<Body>> {
    const { id, revision, body, at, by } = document;
    const { kind } = this.parts;
    const params = [shop, kind, id, JSON.stringify(body), at, by];
    const statement =
      revision === 0
        ? { sql: INSERT, params: [...params, placeOf(kind)] }
        : { sql: UPDATE, params: [...params, revision] };
    const rows = await this.parts.database.transaction((within) => within.rows(statement));
    const [saved] = this.read(rows);
    if (saved === undefined) throw overtaken(id, revision);
    return saved;
  }

  async remove(shop: string, id: string, at: string): Promise<boolean> {
    const { isEmpty, database, kind } = this.parts;
    if (isEmpty()) return false;
    const params = [shop, kind, id, placeOf(kind), at];
    const gone = await database.transaction((within) => within.rows({ sql: DELETE, params }));
    return gone.length > 0;
  }

  async removeShop(shop: string): Promise<void> {
    const { isEmpty, database, kind } = this.parts;
    if (isEmpty()) return;
    await database.rows({
      sql: 'DELETE FROM documents WHERE shop = $1 AND kind IN ($2, $3)',
      params: [shop, kind, placeOf(kind)],
    });
  }

  private read(rows: readonly unknown[]): KeptDocument<Body>[] {
    return Row.array()
      .parse(rows)
      .map((row) => ({ ...row, body: this.parts.body.parse(row.body) }));
  }
}

/** Where a document stood that was removed: a row of its own, which holds nothing but when the document was made. */
const PLACES = 'place-of-';
const placeOf = (kind: DocumentKind): string => `${PLACES}${kind}`;

/** What is had back stands where it stood: it was made when it was made. */
const INSERT = `INSERT INTO documents (shop, kind, id, revision, body, made, made_by, changed, changed_by)
SELECT $1, $2, $3, 1, $4, COALESCE((SELECT made FROM documents WHERE shop = $1 AND kind = $7 AND id = $3), $5::timestamptz), $6, $5, $6
ON CONFLICT DO NOTHING RETURNING ${COLUMNS}`;

const DELETE = `WITH gone AS (DELETE FROM documents WHERE shop = $1 AND kind = $2 AND id = $3 RETURNING made)
INSERT INTO documents (shop, kind, id, revision, body, made, made_by, changed, changed_by)
SELECT $1, $4, $3, 1, 'null', made, '', $5, '' FROM gone
ON CONFLICT (shop, kind, id) DO UPDATE SET made = excluded.made, changed = excluded.changed RETURNING id`;

/** Forgets, in every shop, where those documents stood that were removed until then. */
export async function forgetPlaces(database: Database, until: string): Promise<void> {
  const sql = 'DELETE FROM documents WHERE starts_with(kind, $1) AND changed <= $2';
  await database.rows({ sql, params: [PLACES, until] });
}

const UPDATE = `UPDATE documents SET revision = revision + 1, body = $4, changed = $5, changed_by = $6
WHERE shop = $1 AND kind = $2 AND id = $3 AND revision = $7 RETURNING ${COLUMNS}`;

function overtaken(id: string, revision: number): StoreError {
  return new StoreError({
    kind: 'conflict',
    message:
      revision === 0
        ? `There is a “${id}” already.`
        : `“${id}” was changed or removed since revision ${revision}.`,
    hint: 'Look at it anew, then save again.',
  });
}
