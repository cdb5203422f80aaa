import { z } from 'zod';
import type { Rows } from '../database.js';
import type { Posting, SentAlert } from './port.js';
import type { WatchKind } from './rows.js';

/** As many entries as are kept of each alert. */
export const KEPT = 200;

/** An entry's place in the log; what is kept beside it hangs on it. */
export interface About {
  readonly kind: WatchKind;
  readonly shop: string;
  readonly alert: string;
}

const Made = z.object({ id: z.coerce.string() });

/** Adds an entry to a log and lets its oldest go. @returns its id, by which deliveries belong to it. */
export async function addEntry(
  rows: Rows,
  { kind, shop, alert }: About,
  { at, why, value, outcome }: Omit<SentAlert, 'places'>,
): Promise<string> {
  const sql = `INSERT INTO ${kind}_log (shop, alert, at, why, value, outcome) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`;
  const [made] = Made.array().parse(await rows.rows({ sql, params: [shop, alert, at, why, value, outcome] }));
  await rows.rows({
    sql: `DELETE FROM ${kind}_log WHERE shop = $1 AND alert = $2 AND id <= (
  SELECT id FROM ${kind}_log WHERE shop = $1 AND alert = $2 ORDER BY id DESC OFFSET ${KEPT} LIMIT 1)`,
    params: [shop, alert],
  });
  return made?.id ?? '';
}

/** What is known of a posting when it is kept. */
interface Kept {
  readonly log: string;
  readonly tries: number;
  readonly next: string | null;
  readonly sent: string | null;
  readonly error: string | null;
}

/** Keeps a posting; one that is to be tried no more is kept without its message. */
export async function addPosting(rows: Rows, kind: WatchKind, posting: Posting, kept: Kept): Promise<void> {
  const { id, place, message } = posting;
  const { log, tries, next, sent, error } = kept;
  await rows.rows({
    sql: `INSERT INTO ${kind}_delivery (id, log, place, message, tries, next, sent, error)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING`,
    params: [
      id,
      log,
      JSON.stringify(place),
      next === null ? null : JSON.stringify(message),
      tries,
      next,
      sent,
      error,
    ],
  });
}
