import { randomUUID } from 'node:crypto';
import type { ShopSettings } from '@throughline/model';
import type { Engine, LoadedRows } from '../engine.js';
import { StoreError } from '../errors.js';
import type {
  Commit,
  ImportProgress,
  ImportUnit,
  QueryOptions,
  SourceFile,
  StageOptions,
  Statement,
} from '../port.js';
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
import { countOf, countRows } from './counts.js';
import { stagedColumns, stageEvents, type StageScope } from './events.sql.js';
import { logImport, type MovePlan, newImportId } from './log.js';
import type { MergeJob } from './merges.js';
import { dropStaging, moveIn } from './move.js';
import { openFresh, settleFresh } from './repeats.js';
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
  /** Names of the tables into which something was staged besides events. */
  private readonly told = new Set<string>();
  private readonly most = new Map<string, string>();
  /** Whether ids may stand twice among the staged events, as far as is known without looking. */
  private ids: 'none' | 'distinct' | 'unknown' = 'none';

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

  private get scope(): StageScope {
    return { importId: this.importId, shop: this.place.shop };
  }

  async source(file: SourceFile): Promise<string> {
    this.assertOpen();
    const name = stageName(this.importId, `file_${randomUUID().replaceAll('-', '')}`);
    const { table, most } = await this.place.engine.source(file, name);
    this.most.set(table, most);
    return table;
  }

  async mostRows(source: string): Promise<number> {
    const sql = this.most.get(source) ?? `SELECT count() AS rows FROM ${source}`;
    return countOf(this.place.engine, { sql });
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

  async stageEvents(select: Statement, options: StageOptions = {}): Promise<number> {
    const happened = options.repeats === 'happened';
    this.ids = happened && this.ids === 'none' ? 'distinct' : 'unknown';
    if (!happened) return this.insert(EVENTS.name, stageEvents(this.scope, select));
    this.assertOpen();
    const fresh = await openFresh(this.place.engine, this.importId);
    const staged = await this.insert(fresh, stageEvents(this.scope, select, fresh));
    await settleFresh(this.place.engine, this.scope);
    return staged;
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
    const told = { objects: this.told.has(RAW_OBJECTS.name), relations: this.told.has(RAW_RELATIONS.name) };
    const staged = { rejected: options?.rejected ?? 0, distinct: this.ids === 'distinct', told };
    const job = { engine, shop, onProgress, importId: this.importId, ...staged };
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

  /**
   * Ends the unit by a change of who is who, instead of adding rows; gives up where that changes nothing.
   * @param stage stages the change, and gives null where there is none.
   */
  async commitIdentities(stage: (job: MergeJob) => Promise<MovePlan | null>): Promise<boolean> {
    this.assertOpen();
    const { engine, shop } = this.place;
    const before = await readShop(engine, shop);
    const scope = { importId: this.importId, shop, version: before.version + 1 };
    const plan = await stage({ engine, scope, before });
    if (plan === null) return false;
    this.state = 'ended';
    try {
      await moveIn(engine, this.importId, plan);
      return true;
    } finally {
      this.place.release();
    }
  }

  /** Reads by way of scratch tables, which go with the unit. */
  async readAside<Result>(read: (job: MergeJob) => Promise<Result>): Promise<Result> {
    this.assertOpen();
    const { engine, shop } = this.place;
    const before = await readShop(engine, shop);
    return read({ engine, scope: { importId: this.importId, shop, version: before.version }, before });
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
    this.ids = 'unknown';
    if (rows.lines === '') return;
    this.told.add(shape.name);
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
    this.told.add(shape.name);
    const columns = columnNames(shape);
    const into = `INSERT INTO ${stageName(this.importId, shape.name)} (${columns})`;
    return this.insert(shape.name, { ...select, sql: `${into} SELECT ${columns} FROM (${select.sql}\n)` });
  }

  private async insert(name: string, statement: Statement): Promise<number> {
    this.assertOpen();
    const table = stageName(this.importId, name);
    const before = await countRows(this.place.engine, table);
    await this.read(statement);
    return (await countRows(this.place.engine, table)) - before;
  }

  private read(insert: Statement): Promise<void> {
    const onRows = (rows: number) => this.place.onProgress({ phase: 'reading', rows });
    return this.place.engine.run(insert, { lane: 'write', onRows, settings: BULK_SETTINGS });
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
