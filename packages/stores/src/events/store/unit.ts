import { randomUUID } from 'node:crypto';
import type { ShopSettings } from '@throughline/model';
import type { Engine, LoadedRows } from '../engine.js';
import { StoreError } from '../errors.js';
import type { Commit, ImportProgress, ImportUnit, QueryOptions, SourceFile, Statement } from '../port.js';
import { columnNames } from '../schema/ddl.js';
import {
  BULK_SETTINGS,
  createStage,
  RAW_OBJECTS,
  RAW_RELATIONS,
  STAGED_TABLES,
  stageName,
} from '../schema/staging.js';
import { EVENTS, type TableShape } from '../schema/tables.js';
import { prepareCommit } from './commit.js';
import { stagedColumns, stageEvents } from './events.sql.js';
import { logImport, newImportId } from './log.js';
import { dropStaging, moveIn } from './move.js';
import { stageSettings } from './settings.js';
import { readShop, type ShopRow } from './shops.js';

/** What a unit of import is opened with. */
export interface UnitPlace {
  readonly engine: Engine;
  readonly shop: string;
  readonly onProgress: (progress: ImportProgress) => void;
  /** Lets the next import of the shop in. */
  readonly release: () => void;
}

/** One import, from its first staged row to its commit. See SPEC.md for the rules by number. */
export class StagedImport implements ImportUnit {
  private state: 'open' | 'ended' = 'open';

  private constructor(
    private readonly place: UnitPlace,
    private readonly importId: number,
  ) {}

  static async open(place: UnitPlace): Promise<StagedImport> {
    const importId = newImportId();
    await logImport(place.engine, { id: importId, shop: place.shop, state: 'open', plan: null });
    for (const shape of STAGED_TABLES) {
      await place.engine.run({ sql: createStage(importId, shape) }, { lane: 'write' });
    }
    return new StagedImport(place, importId);
  }

  get id(): string {
    return String(this.importId);
  }

  async source(file: SourceFile): Promise<string> {
    this.assertOpen();
    const name = stageName(this.importId, `file_${randomUUID().replaceAll('-', '')}`);
    return (await this.place.engine.source(file, name)).table;
  }

  async scratch(name: string, select: Statement, orderBy?: string): Promise<string> {
    this.assertOpen();
    const table = stageName(this.importId, `scratch_${name.replaceAll(/\W/gu, '_')}`);
    const order = orderBy === undefined ? 'tuple()' : `(${orderBy})`;
    const make = `CREATE TABLE ${table} ENGINE = MergeTree ORDER BY ${order} SETTINGS allow_nullable_key = 1 EMPTY AS ${select.sql}`;
    await this.place.engine.run({ ...select, sql: make }, { lane: 'write' });
    await this.read({ ...select, sql: `INSERT INTO ${table} SELECT * FROM (${select.sql}\n)` });
    return table;
  }

  stageEvents(select: Statement): Promise<number> {
    return this.insert(
      stageName(this.importId, EVENTS.name),
      stageEvents(this.importId, this.place.shop, select),
    );
  }

  stageObjects(select: Statement): Promise<number> {
    return this.stage(RAW_OBJECTS, select);
  }

  stageRelations(select: Statement): Promise<number> {
    return this.stage(RAW_RELATIONS, select);
  }

  query<Row>(statement: Statement, options?: QueryOptions): Promise<Row[]> {
    this.assertOpen();
    return this.place.engine.rows<Row>(statement, options);
  }

  async commit(options?: { readonly rejected?: number }): Promise<Commit> {
    this.assertOpen();
    this.state = 'ended';
    const { engine, shop, onProgress } = this.place;
    const job = { engine, shop, onProgress, importId: this.importId, rejected: options?.rejected ?? 0 };
    try {
      const { commit, plan } = await this.orDrop(prepareCommit(job));
      await moveIn(engine, this.importId, plan);
      return commit;
    } finally {
      this.place.release();
    }
  }

  /** Ends the unit by changing the shop's settings and what depends on them, instead of adding rows. */
  async commitSettings(settings: ShopSettings): Promise<ShopRow> {
    this.assertOpen();
    this.state = 'ended';
    const { engine, shop } = this.place;
    try {
      const { version } = await readShop(engine, shop);
      const scope = { importId: this.importId, shop, version: version + 1 };
      const row = await this.orDrop(stageSettings(engine, scope, settings));
      await moveIn(engine, this.importId, { shop: row, rows: {} });
      return row;
    } finally {
      this.place.release();
    }
  }

  async abort(): Promise<void> {
    if (this.state === 'ended') return;
    this.state = 'ended';
    try {
      await this.drop();
    } finally {
      this.place.release();
    }
  }

  /** Stages rows that are in memory. */
  async load(shape: TableShape, rows: Omit<LoadedRows, 'into'>): Promise<void> {
    this.assertOpen();
    const into = `${stageName(this.importId, shape.name)} (${columnNames(shape)})`;
    await this.place.engine.load({ ...rows, into });
  }

  /** What to select into the staged events. */
  eventColumns(id: string): string {
    return stagedColumns(this.importId, this.place.shop, id);
  }

  private async drop(): Promise<void> {
    await dropStaging(this.place.engine, this.importId);
    const entry = { id: this.importId, shop: this.place.shop, state: 'aborted', plan: null } as const;
    await logImport(this.place.engine, entry);
  }

  /** What fails before the move leaves nothing; what fails within it is finished at the next start. */
  private async orDrop<Result>(work: Promise<Result>): Promise<Result> {
    try {
      return await work;
    } catch (thrown) {
      // The first fault is the one to tell of: on a full disk, cleaning up may well fail too.
      await this.drop().catch(() => undefined);
      throw thrown;
    }
  }

  private stage(shape: TableShape, select: Statement): Promise<number> {
    const table = stageName(this.importId, shape.name);
    const columns = columnNames(shape);
    const sql = `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM (${select.sql}\n)`;
    return this.insert(table, { ...select, sql });
  }

  private async insert(table: string, statement: Statement): Promise<number> {
    this.assertOpen();
    const before = await this.countRows(table);
    await this.read(statement);
    return (await this.countRows(table)) - before;
  }

  private read(insert: Statement): Promise<void> {
    const onRows = (rows: number) => this.place.onProgress({ phase: 'reading', rows });
    return this.place.engine.run(insert, { lane: 'write', onRows, settings: BULK_SETTINGS });
  }

  private async countRows(table: string): Promise<number> {
    const [row] = await this.query<{ rows: number }>({ sql: `SELECT count() AS rows FROM ${table}` });
    return row?.rows ?? 0;
  }

  private assertOpen(): void {
    if (this.state === 'open') return;
    throw new StoreError({
      kind: 'closed',
      message: `The import ${this.id} of “${this.place.shop}” has ended.`,
      hint: 'Begin a new one.',
    });
  }
}
