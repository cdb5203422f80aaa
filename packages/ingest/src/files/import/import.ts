import { dirname, join } from 'node:path';
import type { ShopSettings } from '@throughline/model';
import type { Commit, EventStore, ImportProgress, ImportUnit } from '@throughline/stores';
import { inspectFile, type Inspected } from '../inspect/inspect.js';
import type { FileShape } from '../inspect/shape.js';
import { placed } from '../mapping/read.js';
import { reasonText } from '../sql/reasons.js';
import { sourceFile } from '../sql/source.js';
import { type CompiledTable, compileTable, type MappedTables } from '../sql/table.js';
import type { TableSource } from '../sql/rows.js';
import { fileErrorOf } from './engine-error.js';
import { expandInputs, type Input } from './inputs.js';
import { stageNative } from './native.js';
import { parquetColumns } from './parquet.js';
import { type Plan, planImport } from './plan.js';
import { RejectsFile } from './rejects.js';
import type { ImportReport, RejectCount } from './report.js';
import { openShop } from './settings.js';
import { type Staged, stageTable } from './stage.js';

export interface ImportOptions {
  /** `shop` where left out. */
  readonly shop?: string;
  /** Files and folders. */
  readonly inputs: readonly Input[];
  readonly preset?: string;
  /** A mapping as a value, or the path of its file (YAML or JSON). */
  readonly mapping?: unknown;
  /** Where rejected rows are kept: `rejects.jsonl` beside the first file where left out. */
  readonly rejectsPath?: string;
  /** Settings for a shop that the import makes; they win over those of the mapping. */
  readonly settings?: Partial<ShopSettings>;
  readonly onProgress?: (progress: ImportProgress) => void;
  readonly signal?: AbortSignal;
}

/**
 * Imports files into a shop: all of it or, where anything fails, nothing. Rows that cannot be used are counted and
 * kept, and do not stop the rest. Throws `FileError` for a file that cannot be read, `MappingError` for a mapping
 * that does not fit, and what the store throws.
 */
export async function importFiles(store: EventStore, options: ImportOptions): Promise<ImportReport> {
  const opened: Inspected[] = [];
  try {
    const files = await expandInputs(options.inputs);
    const plan = await planImport(files, options, async (file, known) => {
      const inspected = await inspectFile(file.path, {
        ...known,
        name: file.name,
        parquetColumns: parquetColumns(store),
      });
      opened.push(inspected);
      return inspected.shape;
    });
    const rejects = new RejectsFile(
      options.rejectsPath ?? join(dirname(files[0]?.path ?? '.'), 'rejects.jsonl'),
    );
    return await carryOut({ store, options, plan, rejects });
  } finally {
    for (const file of opened) await file.close();
  }
}

interface Job {
  readonly store: EventStore;
  readonly options: ImportOptions;
  readonly plan: Plan;
  readonly rejects: RejectsFile;
}

async function carryOut(job: Job): Promise<ImportReport> {
  const { store, options, plan } = job;
  const id = options.shop ?? 'shop';
  const given = [plan.read.mapping.shop, plan.settings, options.settings ?? {}];
  const { shop, made } = await openShop(store, id, given);
  try {
    const unit = await store.begin(id, options.onProgress);
    return await inUnit(job, unit, shop.settings);
  } catch (thrown) {
    if (made) await store.removeShop(id).catch(() => undefined);
    throw fileErrorOf(thrown, namesByPath(plan));
  } finally {
    await job.rejects.close();
  }
}

async function inUnit(job: Job, unit: ImportUnit, settings: ShopSettings): Promise<ImportReport> {
  try {
    const counts = await stageAll(job, unit, settings);
    job.options.signal?.throwIfAborted();
    const rejected = counts.reduce((sum, { rows }) => sum + rows, 0);
    return reportOf(job, counts, await unit.commit({ rejected }));
  } catch (thrown) {
    await unit.abort().catch(() => undefined);
    await job.rejects.discard();
    throw thrown;
  }
}

/** Compiles everything before anything is staged, so that a wrong mapping costs no time. */
async function stageAll(job: Job, unit: ImportUnit, settings: ShopSettings): Promise<RejectCount[]> {
  const { plan } = job;
  if (plan.preset === 'throughline') return stageNativeFiles(job, unit, settings);
  const compiled = await placed(plan.read, () => compileAll(plan, unit, settings));
  const counts: RejectCount[] = [];
  for (const { table, shapes } of compiled) {
    job.options.signal?.throwIfAborted();
    counts.push(...(await keepRejects(job, unit, { staged: await stageTable(unit, table), shapes })));
  }
  return counts;
}

interface Compiled {
  readonly table: CompiledTable;
  readonly shapes: readonly FileShape[];
}

async function compileAll(plan: Plan, unit: ImportUnit, settings: ShopSettings): Promise<Compiled[]> {
  const sources = new Map<string, TableSource[]>();
  for (const [name, shapes] of plan.tables) {
    const list: TableSource[] = [];
    for (const shape of shapes) list.push({ shape, table: await unit.source(sourceFile(shape)) });
    sources.set(name, list);
  }
  const { mapping } = plan.read;
  const tables: MappedTables = {
    mapping,
    zone: mapping.shop.zone ?? settings.zone,
    currency: mapping.shop.currency ?? settings.currency,
    sources,
  };
  return [...sources].flatMap(([name, list]) => {
    const rule = mapping.tables[name];
    // Rows of one group or join may stand in several files; plain rows are numbered file by file.
    const apart = rule?.group === undefined && rule?.join.length === 0;
    const parts = apart ? list.map((source) => [source]) : [list];
    return parts.map((part) => ({
      table: compileTable(tables, name, part),
      shapes: part.map(({ shape }) => shape),
    }));
  });
}

async function stageNativeFiles(job: Job, unit: ImportUnit, settings: ShopSettings): Promise<RejectCount[]> {
  const { plan } = job;
  const counts: RejectCount[] = [];
  for (const name of ['events', 'objects', 'relations'] as const) {
    for (const shape of plan.tables.get(name) ?? []) {
      const staged = await stageNative(unit, name, shape);
      counts.push(...(await keepRejects(job, unit, { staged, shapes: [shape] })));
    }
  }
  const rest = { ...plan, tables: new Map([...plan.tables].filter(([name]) => name === 'spend')) };
  for (const { table, shapes } of await compileAll(rest, unit, settings)) {
    counts.push(...(await keepRejects(job, unit, { staged: await stageTable(unit, table), shapes })));
  }
  return counts;
}

async function keepRejects(
  job: Job,
  unit: ImportUnit,
  part: { staged: Staged; shapes: readonly FileShape[] },
): Promise<RejectCount[]> {
  const { staged, shapes } = part;
  const [shape] = shapes;
  if (staged.reasons.length === 0 || shape === undefined) return [];
  for (const select of staged.rejected) await job.rejects.keep(unit, shape, select);
  return staged.reasons.map(({ reason, rows }) => ({ file: shape.name, reason: reasonText(reason), rows }));
}

function reportOf(job: Job, rejects: readonly RejectCount[], commit: Commit): ImportReport {
  const { options, plan } = job;
  const converted = [...plan.tables.values()].flat().filter((shape) => shape.converted !== null);
  return {
    shop: options.shop ?? 'shop',
    events: commit.events,
    duplicates: commit.duplicates,
    rejected: rejects.reduce((sum, { rows }) => sum + rows, 0),
    rejects,
    rejectsPath: job.rejects.used ? job.rejects.path : null,
    preset: plan.preset,
    guess: plan.guess,
    notes: [
      ...plan.notes,
      ...(plan.guess?.notes ?? []),
      ...converted.map(
        ({ name, converted: from }) => `“${name}” is written in ${from ?? ''} and was converted to UTF-8.`,
      ),
    ],
    commit,
  };
}

function namesByPath(plan: Plan): Map<string, string> {
  return new Map([...plan.tables.values()].flat().map(({ path, name }) => [path, name]));
}
