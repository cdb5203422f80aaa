import {
  checkExperimentStep,
  ExperimentEntry,
  experimentOf,
  type RegisteredExperiment,
} from '@throughline/model';
import { z } from 'zod';
import { StoreError } from '../../events/errors.js';
import type { Database, Rows } from '../database.js';
import type { Experiments, NewExperimentEntry } from '../port.js';

const COLUMNS = 'experiment, revision, at, by, step';

/** A row of `experiment_steps`: times come as dates from either database. */
const Row = ExperimentEntry.extend({
  experiment: z.string(),
  at: z.union([z.date(), z.string()]).transform((at) => new Date(at).toISOString()),
});
type Row = z.infer<typeof Row>;

/** The lives of experiments, one row for each step that was taken: none is ever changed. */
export class StoredExperiments implements Experiments {
  readonly #database: Database;
  /** True while there can be nothing: a database that was never made is not made to say so. */
  readonly #isEmpty: () => boolean;

  constructor(database: Database, isEmpty: () => boolean) {
    this.#database = database;
    this.#isEmpty = isEmpty;
  }

  async list(shop: string): Promise<RegisteredExperiment[]> {
    if (this.#isEmpty()) return [];
    const sql = `SELECT ${COLUMNS} FROM experiment_steps WHERE shop = $1 ORDER BY experiment COLLATE "C", revision`;
    const rows = Row.array().parse(await this.#database.rows({ sql, params: [shop] }));
    const names = [...new Set(rows.map(({ experiment }) => experiment))];
    return names.flatMap(
      (name) =>
        read(
          name,
          rows.filter(({ experiment }) => experiment === name),
        ) ?? [],
    );
  }

  async find(shop: string, name: string): Promise<RegisteredExperiment | null> {
    return this.#isEmpty() ? null : find(this.#database, shop, name);
  }

  async take(shop: string, entry: NewExperimentEntry): Promise<RegisteredExperiment> {
    const { experiment, at, by, step } = entry;
    return this.#database.transaction(async (rows) => {
      const known = await find(rows, shop, experiment);
      const revision = revisionOf(entry, known);
      if ((known?.revision ?? 0) !== revision - 1) throw overtaken(experiment, known);
      checkExperimentStep(known, entry);
      const sql = `INSERT INTO experiment_steps (shop, ${COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT DO NOTHING RETURNING revision`;
      const params = [shop, experiment, revision, at, by, JSON.stringify(step)];
      // A revision that is taken is left alone, and no row comes back: then somebody else was faster.
      if ((await rows.rows({ sql, params })).length === 0) throw overtaken(experiment, null);
      const taken = await find(rows, shop, experiment);
      if (taken === null) throw overtaken(experiment, null);
      return taken;
    });
  }

  async removeShop(shop: string): Promise<void> {
    if (this.#isEmpty()) return;
    await this.#database.rows({ sql: 'DELETE FROM experiment_steps WHERE shop = $1', params: [shop] });
  }
}

/** Whoever plans a new experiment need not know that one of its name was removed. */
function revisionOf({ revision, step }: NewExperimentEntry, known: RegisteredExperiment | null): number {
  const isNew = revision === 1 && step.do === 'plan';
  return isNew && known?.state === 'removed' ? known.revision + 1 : revision;
}

async function find(rows: Rows, shop: string, name: string): Promise<RegisteredExperiment | null> {
  const sql = `SELECT ${COLUMNS} FROM experiment_steps WHERE shop = $1 AND experiment = $2 ORDER BY revision`;
  return read(name, Row.array().parse(await rows.rows({ sql, params: [shop, name] })));
}

function read(name: string, rows: readonly Row[]): RegisteredExperiment | null {
  return experimentOf(
    name,
    rows.map(({ experiment: _name, ...entry }) => entry),
  );
}

function overtaken(name: string, known: RegisteredExperiment | null): StoreError {
  const where = known === null ? '' : ` It is ${known.state} now, at revision ${known.revision}.`;
  return new StoreError({
    kind: 'conflict',
    message: `Something else was done about the experiment ${name} meanwhile.${where}`,
    hint: 'Look at it again, then decide.',
  });
}
