import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Commit, EventStore, ImportUnit } from '@throughline/stores';
import { FileError } from '../files/file-error.js';
import type { ImportOptions } from '../files/import/import.js';
import type { InputFile } from '../files/import/inputs.js';
import { followLinks } from '../files/import/links.js';
import type { RejectsFile } from '../files/import/rejects.js';
import { countOf, type ImportReport, type RejectCount } from '../files/import/report.js';
import { openShop } from '../files/import/settings.js';
import { wordsIn } from '../words/words.js';
import { convertLog } from './convert.js';
import { type LogFile, logFileOf } from './kind.js';
import { stageLog } from './native/stage.js';

/**
 * The event logs among files; none where the files are tables. @throws FileError where both stand side by side: how the
 * tables belong to the logs nobody has said.
 */
export async function logsAmong(files: readonly InputFile[]): Promise<LogFile[]> {
  const found = await Promise.all(files.map(logFileOf));
  const logs = found.filter((log) => log !== null);
  if (logs.length === 0 || logs.length === files.length) return logs;
  const other = files[found.indexOf(null)]?.name ?? '';
  throw new FileError(logs[0]?.file.name ?? '', ({ besideTable }) => besideTable(other));
}

interface LogJob {
  readonly store: EventStore;
  readonly options: ImportOptions;
  readonly rejects: RejectsFile;
}

interface Taken {
  readonly counts: readonly RejectCount[];
  readonly notes: readonly string[];
}

/** Imports event logs into a shop: all of them or, where anything fails, nothing. */
export async function importLogs(job: LogJob, logs: readonly LogFile[]): Promise<ImportReport> {
  const { store, options, rejects } = job;
  const id = options.shop ?? 'shop';
  const { made } = await openShop(store, id, [options.settings ?? {}]);
  try {
    return await inUnit(job, id, logs);
  } catch (thrown) {
    if (made) await store.removeShop(id).catch(() => undefined);
    throw thrown;
  } finally {
    await rejects.close();
  }
}

async function inUnit(job: LogJob, shop: string, logs: readonly LogFile[]): Promise<ImportReport> {
  const { store, options, rejects } = job;
  const unit = await store.begin(shop, options.onProgress);
  try {
    const taken: Taken[] = [];
    for (const log of logs) taken.push(await takeIn(job, unit, log));
    options.signal?.throwIfAborted();
    const counts = taken.flatMap((each) => each.counts);
    const rejected = counts.reduce((sum, { rows }) => sum + rows, 0);
    const commit = await unit.commit({ rejected });
    await followLinks(store, { shop, unit: unit.id, relations: commit.relations });
    return {
      ...reportOf(shop, logs, commit),
      rejected,
      rejects: counts,
      rejectsPath: pathOf(rejects),
      notes: taken.flatMap(({ notes }) => notes),
    };
  } catch (thrown) {
    await unit.abort().catch(() => undefined);
    await rejects.discard();
    throw thrown;
  }
}

async function takeIn({ options, rejects }: LogJob, unit: ImportUnit, log: LogFile): Promise<Taken> {
  const folder = await mkdtemp(join(tmpdir(), `throughline-${process.pid}-log-`));
  try {
    const onEvents = (rows: number) => options.onProgress?.({ phase: 'reading', rows });
    const converted = await convertLog(log, folder, { onEvents, signal: options.signal });
    await stageLog(unit, converted);
    await rejects.keepTold(converted.rejects);
    const { name } = log.file;
    const counts = [...converted.rejected].map(([code, rows]) => countOf(name, code, rows));
    const { logNotes } = wordsIn(options.locale ?? 'en');
    return { counts, notes: converted.notes.map((tell) => tell(logNotes)) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const pathOf = (rejects: RejectsFile) => (rejects.used ? rejects.path : null);

/** What a way to read logs is called where presets are. */
export function presetOf(logs: readonly LogFile[]): string {
  return logs.every(({ format }) => format === 'xes') ? 'xes' : 'ocel';
}

function reportOf(shop: string, logs: readonly LogFile[], commit: Commit) {
  const { events, duplicates } = commit;
  return { shop, events, duplicates, preset: presetOf(logs), guess: null, commit };
}
