import type { ListedIds } from '@throughline/model';
import type { Binder } from '../sql/binder.js';
import type { Reader } from './reader.js';

/** A part of a statement, to stand after FROM, that tells `id`s, with the binder of its values. */
export interface Ids {
  readonly ids: string;
  readonly binder: Binder;
}

interface Page {
  readonly limit: number;
  readonly offset: number;
}

/** A page of ids, each once, by id; and how many there are, listed or not. */
export async function readListed(
  reader: Reader,
  { ids, binder }: Ids,
  { limit, offset }: Page,
): Promise<ListedIds> {
  const { total } = await reader.row<{ total: number }>(
    binder.statement(`SELECT uniqExact(id) AS total FROM ${ids}`),
  );
  const rows = await reader.rows<{ id: string }>(
    binder.statement(
      `SELECT DISTINCT id FROM ${ids} ORDER BY id LIMIT ${binder.whole(limit)} OFFSET ${binder.whole(offset)}`,
    ),
  );
  return { total, objects: rows.map(({ id }) => id) };
}
