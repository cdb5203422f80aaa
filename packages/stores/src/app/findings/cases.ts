import {
  caseOf,
  checkStep,
  currentFindingId,
  type FindingCase,
  type LifeEntry,
  NAMING_STEPS,
} from '@throughline/model';
import { StoreError } from '../../events/errors.js';
import type { Database, Rows } from '../database.js';
import type { FindingCases } from '../port.js';
import { StepRow } from './rows.js';

const COLUMNS = 'finding, revision, at, by, step, seen';

/** The lives of findings, one row for each step that was taken: none is ever changed. */
export class StoredCases implements FindingCases {
  readonly #database: Database;
  /** True while there can be nothing: a database that was never made is not made to say so. */
  readonly #isEmpty: () => boolean;

  constructor(database: Database, isEmpty: () => boolean) {
    this.#database = database;
    this.#isEmpty = isEmpty;
  }

  async list(shop: string): Promise<FindingCase[]> {
    if (this.#isEmpty()) return [];
    const sql = `SELECT ${COLUMNS} FROM finding_steps WHERE shop = $1`;
    const rows = StepRow.array().parse(await this.#database.rows({ sql, params: [shop] }));
    return [...byFinding(rows)]
      .sort(([a], [b]) => byCodePoint(a, b))
      .flatMap(([finding, steps]) => caseOf(historyOf(finding, steps)) ?? []);
  }

  async find(shop: string, finding: string): Promise<FindingCase | null> {
    return this.#isEmpty() ? null : read(this.#database, shop, finding);
  }

  async take(shop: string, entry: LifeEntry): Promise<FindingCase> {
    const finding = currentFindingId(entry.seen);
    return this.#database.transaction(async (rows) => {
      const known = await read(rows, shop, finding);
      if ((known?.revision ?? 0) !== entry.revision - 1) throw overtaken(finding, known);
      checkStep(known?.state ?? 'new', entry.step);
      await insert(rows, shop, { ...entry, seen: { ...entry.seen, id: finding } });
      const taken = await read(rows, shop, finding);
      if (taken === null) throw overtaken(finding, null);
      return taken;
    });
  }

  async removeShop(shop: string): Promise<void> {
    if (this.#isEmpty()) return;
    await this.#database.rows({ sql: 'DELETE FROM finding_steps WHERE shop = $1', params: [shop] });
  }
}

/** Ids of findings that name a step were others before: what was done about them goes on under the ids of today. */
const calledNow = ({ finding, seen }: StepRow): string => currentFindingId({ ...seen, id: finding });

function byFinding(rows: readonly StepRow[]): Map<string, StepRow[]> {
  const all = new Map<string, StepRow[]>();
  for (const row of rows) all.set(calledNow(row), [...(all.get(calledNow(row)) ?? []), row]);
  return all;
}

/** What was done under former ids comes first, and revisions count all of it. */
function historyOf(finding: string, steps: readonly StepRow[]): LifeEntry[] {
  const isNow = (row: StepRow) => Number(row.finding === finding);
  return [...steps]
    .sort(
      (a, b) =>
        isNow(a) - isNow(b) || (a.finding === b.finding ? a.revision - b.revision : a.at < b.at ? -1 : 1),
    )
    .map(({ at, by, step, seen }, place) => ({
      revision: place + 1,
      at,
      by,
      step,
      seen: { ...seen, id: finding },
    }));
}

/** As the database compares them. */
function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

async function read(rows: Rows, shop: string, finding: string): Promise<FindingCase | null> {
  // A name of ASCII letters alone stood in ids as it does today.
  const former = /^\p{ASCII}*$/u.test(finding) ? '' : ` OR finding ~ '${NAMING_STEPS}'`;
  const sql = `SELECT ${COLUMNS} FROM finding_steps WHERE shop = $1 AND (finding = $2${former}) ORDER BY revision`;
  const steps = StepRow.array().parse(await rows.rows({ sql, params: [shop, finding] }));
  return caseOf(
    historyOf(
      finding,
      steps.filter((row) => calledNow(row) === finding),
    ),
  );
}

/** A revision that is taken is left alone, and no row comes back: then somebody else was faster. */
async function insert(rows: Rows, shop: string, { revision, at, by, step, seen }: LifeEntry): Promise<void> {
  const sql = `INSERT INTO finding_steps (shop, ${COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT DO NOTHING RETURNING revision`;
  const params = [shop, seen.id, revision, at, by, JSON.stringify(step), JSON.stringify(seen)];
  const inserted = await rows.rows({ sql, params });
  if (inserted.length === 0) throw overtaken(seen.id, null);
}

function overtaken(finding: string, known: FindingCase | null): StoreError {
  const where =
    known === null ? '' : ` It is ${known.state.replace('-', ' ')} now, at revision ${known.revision}.`;
  return new StoreError({
    kind: 'conflict',
    message: `Something else was done about the finding ${finding} meanwhile.${where}`,
    hint: 'Look at it again, then decide.',
  });
}
