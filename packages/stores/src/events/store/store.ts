import type { ShopSettings } from '@throughline/model';
import type { Engine } from '../engine.js';
import { clusterLayout, ONE_MACHINE, type Layout } from '../layout.js';
import type {
  Commit,
  CustomerLink,
  EventBatch,
  Erased,
  EventStore,
  ImportProgress,
  ImportUnit,
  PersonRecords,
  QueryOptions,
  ShopRecord,
  Statement,
} from '../port.js';
import { Turns } from '../turns.js';
import { stageBatch } from './append.js';
import { type Erasure, stageErasure, stageExpiry } from './erase.js';
import { type MovePlan, newImportId } from './log.js';
import { type MergeJob, stageMerges, stageParting } from './merges.js';
import { dropShop } from './move.js';
import { gatherPerson, readPerson } from './person.js';
import { readShop, readShops, recordOf } from './shops.js';
import { unknownShop } from './summary.js';
import { StagedImport } from './unit.js';

/** What closes with the store. */
export interface StoreParts {
  readonly engine: Engine;
  readonly onClose: () => void | Promise<void>;
}

/** The event store over either engine. */
export class EngineStore implements EventStore {
  private readonly engine: Engine;
  private readonly turns = new Map<string, Turns>();

  constructor(private readonly parts: StoreParts) {
    this.engine = parts.engine;
  }

  get adapter(): 'embedded' | 'remote' {
    return this.engine.adapter;
  }

  get layout(): Layout {
    return this.engine.cluster === null ? ONE_MACHINE : clusterLayout(this.engine.cluster);
  }

  query<Row>(statement: Statement, options?: QueryOptions): Promise<Row[]> {
    return this.engine.rows<Row>(statement, options);
  }

  stream<Row>(statement: Statement, options?: QueryOptions): AsyncIterable<Row> {
    return this.engine.stream<Row>(statement, options);
  }

  async shops(): Promise<ShopRecord[]> {
    return (await readShops(this.engine)).map(recordOf);
  }

  async shop(id: string): Promise<ShopRecord | undefined> {
    const [row] = await readShops(this.engine, id);
    return row === undefined ? undefined : recordOf(row);
  }

  async saveShop(id: string, settings: ShopSettings): Promise<ShopRecord> {
    const unit = await this.open(id);
    return recordOf(await unit.commitSettings(settings));
  }

  async removeShop(id: string): Promise<void> {
    const release = await this.turnsOf(id).hold();
    try {
      const [row] = await readShops(this.engine, id);
      if (row === undefined) throw unknownShop(id);
      const shop = { ...row, version: row.version + 1, removed: 1, events: 0, objects: {} };
      await dropShop(this.engine, { id: newImportId(), shop: id }, { shop, rows: {} });
    } finally {
      release();
    }
  }

  async append(shop: string, batch: EventBatch): Promise<Commit> {
    const unit = await this.open(shop);
    try {
      await stageBatch(unit, batch);
    } catch (thrown) {
      await unit.abort();
      throw thrown;
    }
    return unit.commit();
  }

  merge(shop: string, links: readonly CustomerLink[]): Promise<boolean> {
    return this.regroup(shop, (job) => stageMerges(job, links));
  }

  part(shop: string, told: string): Promise<boolean> {
    return this.regroup(shop, (job) => stageParting(job, told));
  }

  async person(shop: string, customer: string): Promise<PersonRecords | null> {
    const unit = await this.open(shop);
    try {
      return await unit.readAside(async (job) => {
        const tables = await gatherPerson(job, customer);
        return tables === null ? null : readPerson(job.engine, tables, shop);
      });
    } finally {
      await unit.abort();
    }
  }

  erase(shop: string, customer: string): Promise<Erased | null> {
    return this.lose(shop, (job) => stageErasure(job, customer));
  }

  expire(shop: string, before: Date): Promise<Erased | null> {
    return this.lose(shop, (job) => stageExpiry(job, before));
  }

  private async lose(
    shop: string,
    stage: (job: MergeJob) => Promise<Erasure | null>,
  ): Promise<Erased | null> {
    let erased: Erased | null = null;
    await this.regroup(shop, async (job) => {
      const erasure = await stage(job);
      erased = erasure?.erased ?? null;
      return erasure?.plan ?? null;
    });
    return erased;
  }

  begin(shop: string, onProgress?: (progress: ImportProgress) => void): Promise<ImportUnit> {
    return this.open(shop, onProgress);
  }

  async close(): Promise<void> {
    await this.engine.close();
    await this.parts.onClose();
  }

  private async open(
    shop: string,
    onProgress: (progress: ImportProgress) => void = () => undefined,
  ): Promise<StagedImport> {
    const release = await this.turnsOf(shop).hold();
    try {
      await readShop(this.engine, shop);
      return await StagedImport.open({ engine: this.engine, shop, onProgress, release });
    } catch (thrown) {
      release();
      throw thrown;
    }
  }

  private async regroup(shop: string, stage: (job: MergeJob) => Promise<MovePlan | null>): Promise<boolean> {
    const unit = await this.open(shop);
    try {
      return await unit.commitIdentities(stage);
    } finally {
      await unit.abort();
    }
  }

  private turnsOf(shop: string): Turns {
    const turns = this.turns.get(shop) ?? new Turns();
    this.turns.set(shop, turns);
    return turns;
  }
}
