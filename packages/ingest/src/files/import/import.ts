import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Locale, ShopSettings } from '@throughline/model';
import type { Commit, EventStore, ImportProgress, ImportUnit, ShopRecord } from '@throughline/stores';
import { wordsIn } from '../../words/words.js';
import { importLogs, logsAmong } from '../../logs/import-logs.js';
import { inspectFile, type Inspected } from '../inspect/inspect.js';
import type { FileShape } from '../inspect/shape.js';
import { placed } from '../mapping/read.js';
import { reasonOf } from '../sql/reasons.js';
import { linesFile, linesTable, sourceFile, type TableSource } from '../sql/source.js';
import { type CompiledTable, compileTable, type MappedTables } from '../sql/table.js';
import { fileErrorOf, isBrokenLine } from './engine-error.js';
import { expandInputs, type Input, type InputFile, REJECTS } from './inputs.js';
import { followLinks } from './links.js';
import { stageNative } from './native.js';
import { parquetColumns } from './parquet.js';
import { type Plan, planImport } from './plan.js';
import { RejectsFile } from './rejects.js';
import { countOf, type ImportReport, type RejectCount } from './report.js';
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
  /** The language of notes; English where left out. */
  readonly locale?: Locale | undefined;
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
    const rejects = new RejectsFile(options.rejectsPath ?? (await rejectsBeside(files)));
    const logs = options.mapping === undefined ? await logsAmong(files) : [];
    if (logs.length > 0) return await importLogs({ store, options, rejects }, logs);
    const plan = await planImport(files, options, async (file, known) => {
      const inspected = await inspectFile(file.path, {
        ...known,
        name: file.name,
        parquetColumns: parquetColumns(store),
      });
      opened.push(inspected);
      return inspected.shape;
    });
    return await carryOut({ store, options, plan, rejects });
  } finally {
    for (const file of opened) await file.close();
  }
}

/** Beside the input, or in the working folder where the input's may not be written to. */
async function rejectsBeside(files: readonly InputFile[]): Promise<string> {
  const folder = dirname(files[0]?.path ?? '.');
  const writable = await access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );
  return join(writable ? folder : '.', REJECTS);
}

interface Job {
  readonly store: EventStore;
  readonly options: ImportOptions;
  readonly plan: Plan;
  readonly rejects: RejectsFile;
}

interface UnitJob extends Job {
  readonly lenient: boolean;
}

async function carryOut(job: Job): Promise<ImportReport> {
  const { store, options, plan } = job;
  const id = options.shop ?? 'shop';
  const given = [plan.read.mapping.shop, plan.settings, options.settings ?? {}];
  const { shop, made } = await openShop(store, id, given);
  try {
    return await strictlyThenLeniently(job, shop);
  } catch (thrown) {
    if (made) await store.removeShop(id).catch(() => undefined);
    throw fileErrorOf(thrown, namesByPath(plan));
  } finally {
    await job.rejects.close();
  }
}

/** Reading lines that may be no JSON costs twice as much, and hardly any file needs it: only one that failed does. */
async function strictlyThenLeniently(job: Job, shop: ShopRecord): Promise<ImportReport> {
  try {
    return await inUnit({ ...job, lenient: false }, shop);
  } catch (thrown) {
    if (!isBrokenLine(thrown) || !shapesOf(job.plan).some(({ format }) => format === 'jsonl')) throw thrown;
    return inUnit({ ...job, lenient: true }, shop);
  }
}

async function inUnit(job: UnitJob, shop: ShopRecord): Promise<ImportReport> {
  const unit = await job.store.begin(shop.id, job.options.onProgress);
  try {
    const counts = await stageAll(job, unit, shop.settings);
    job.options.signal?.throwIfAborted();
    const rejected = counts.reduce((sum, { rows }) => sum + rows, 0);
    const commit = await unit.commit({ rejected });
    await followLinks(job.store, { shop: shop.id, unit: unit.id, relations: commit.relations });
    return reportOf(job, counts, commit);
  } catch (thrown) {
    await unit.abort().catch(() => undefined);
    await job.rejects.discard();
    throw thrown;
  }
}

/** Compiles everything before anything is staged, so that a wrong mapping costs no time. */
async function stageAll(job: UnitJob, unit: ImportUnit, settings: ShopSettings): Promise<RejectCount[]> {
  const { plan } = job;
  if (plan.preset === 'throughline') return stageNativeFiles(job, unit, settings);
  const compiled = await placed(plan.read, () => compileAll(job, unit, settings));
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

async function compileAll(job: UnitJob, unit: ImportUnit, settings: ShopSettings): Promise<Compiled[]> {
  const { plan } = job;
  const sources = new Map<string, TableSource[]>();
  for (const [name, shapes] of plan.tables) {
    const list: TableSource[] = [];
    for (const shape of shapes) list.push(await sourceOf(job, unit, shape));
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

async function sourceOf(job: UnitJob, unit: ImportUnit, shape: FileShape): Promise<TableSource> {
  const lenient = isLenient(job, shape);
  if (!lenient) return { shape, lenient, table: await unit.source(sourceFile(shape)) };
  const columns = shape.columns.map(({ name }) => ({ name, type: 'String' }));
  return { shape, lenient, table: linesTable(await unit.source(linesFile(shape)), columns) };
}

function isLenient(job: UnitJob, shape: FileShape): boolean {
  return job.lenient && shape.format === 'jsonl';
}

async function stageNativeFiles(
  job: UnitJob,
  unit: ImportUnit,
  settings: ShopSettings,
): Promise<RejectCount[]> {
  const { plan } = job;
  const counts: RejectCount[] = [];
  for (const name of ['events', 'objects', 'relations'] as const) {
    for (const shape of plan.tables.get(name) ?? []) {
      const staged = await stageNative(unit, name, { shape, lenient: isLenient(job, shape) });
      counts.push(...(await keepRejects(job, unit, { staged, shapes: [shape] })));
    }
  }
  const rest = { ...plan, tables: new Map([...plan.tables].filter(([name]) => name === 'spend')) };
  for (const { table, shapes } of await compileAll({ ...job, plan: rest }, unit, settings)) {
    counts.push(...(await keepRejects(job, unit, { staged: await stageTable(unit, table), shapes })));
  }
  return counts;
}

async function keepRejects(
  job: UnitJob,
  unit: ImportUnit,
  part: { staged: Staged; shapes: readonly FileShape[] },
): Promise<RejectCount[]> {
  const { staged, shapes } = part;
  const [shape] = shapes;
  if (staged.reasons.length === 0 || shape === undefined) return [];
  for (const select of staged.rejected)
    await job.rejects.keep(unit, { shape, lenient: isLenient(job, shape) }, select);
  return staged.reasons.map(({ reason, rows }) => countOf(shape.name, reasonOf(reason), rows));
}

function reportOf(job: Job, rejects: readonly RejectCount[], commit: Commit): ImportReport {
  const { options, plan } = job;
  const { converted: inUtf8, leftAside, noTable } = wordsIn(options.locale ?? 'en').guess;
  const converted = shapesOf(plan).filter((shape) => shape.converted !== null);
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
      ...plan.aside.map((name) => leftAside(name, noTable)),
      ...(plan.guess?.notes ?? []),
      ...converted.map(({ name, converted: from }) => inUtf8(name, from ?? '')),
    ],
    commit,
  };
}

function shapesOf(plan: Plan): FileShape[] {
  return [...plan.tables.values()].flat();
}

function namesByPath(plan: Plan): Map<string, string> {
  return new Map(shapesOf(plan).map(({ path, name }) => [path, name]));
}
