import { DemoConfigError } from '@throughline/demo';
import { BackfillError, ExportError, FileError, MappingError, PayloadError } from '@throughline/ingest';
import { QuestionError } from '@throughline/journey';
import {
  checkInGerman,
  ExperimentStepError,
  LifeError,
  type Locale,
  SettingsError,
} from '@throughline/model';
import { StoreError, type StoreErrorKind } from '@throughline/stores';
import { Failure } from './failure.js';
import { experimentStep } from './words/de/experiments.js';
import { life } from './words/de/life.js';
import { stores } from './words/de/stores.js';

const STATUS: Readonly<Record<StoreErrorKind, number>> = {
  'engine-missing': 500,
  'folder-locked': 409,
  'no-permission': 403,
  'disk-full': 507,
  'out-of-memory': 503,
  cancelled: 499,
  unreachable: 502,
  busy: 429,
  'wrong-data': 422,
  'wrong-text': 400,
  'too-many-activities': 422,
  'unknown-shop': 404,
  closed: 503,
  conflict: 409,
  'query-failed': 500,
};

function fromStore(thrown: StoreError): Failure {
  const { kind, message, hint } = thrown;
  const said = apart({ status: STATUS[kind], message, cause: thrown }, hint ?? undefined);
  const plain = checkInGerman(said.message);
  const german = plain === said.message ? stores[kind] : { message: plain, hint: checkInGerman(hint ?? '') };
  return german === undefined ? said : said.told({ de: german });
}

interface Told {
  readonly status: number;
  readonly message: string;
  readonly field?: string;
  readonly cause: unknown;
}

/** The packages' errors end with their hint, so that it is read wherever they are thrown; here it stands apart. */
function apart(told: Told, hint: string | undefined): Failure {
  if (hint === undefined) return new Failure(told);
  const message = told.message.endsWith(` ${hint}`) ? told.message.slice(0, -hint.length - 1) : told.message;
  return new Failure({ ...told, message, hint });
}

function fromSettings(thrown: SettingsError): Failure {
  const problem = thrown.problems[0];
  const field = problem === undefined ? 'settings' : `settings.${problem.field}`;
  const translated = { de: { message: thrown.in('de') } };
  return new Failure({ status: 400, message: thrown.message, field, cause: thrown, translated });
}

/** An error of reading in, which says itself what it is in every language. */
function inBoth(
  thrown: FileError | MappingError | PayloadError | BackfillError | ExportError,
  at: { readonly status: number; readonly field?: string },
): Failure {
  const told = (locale: Locale) => {
    const { problem, hint } = thrown.in(locale);
    return { message: problem, hint };
  };
  return new Failure({ ...at, ...told('en'), cause: thrown, translated: { de: told('de') } });
}

function fromPackages(thrown: unknown): Failure | null {
  if (thrown instanceof StoreError) return fromStore(thrown);
  if (thrown instanceof SettingsError) return fromSettings(thrown);
  if (!(thrown instanceof Error)) return null;
  const { message } = thrown;
  if (thrown instanceof LifeError) {
    const said = apart({ status: 409, message, field: 'step', cause: thrown }, thrown.hint);
    return said.told({ de: life(thrown.step, thrown.state) });
  }
  if (thrown instanceof ExperimentStepError) {
    const said = new Failure({ status: 409, message, hint: thrown.hint, field: 'step', cause: thrown });
    return said.told({ de: experimentStep(thrown.refusal) });
  }
  if (thrown instanceof QuestionError) {
    const translated = { de: thrown.in('de') };
    return new Failure({ status: 400, ...thrown.in('en'), field: thrown.field, translated, cause: thrown });
  }
  if (thrown instanceof PayloadError) return inBoth(thrown, { status: thrown.status });
  if (thrown instanceof BackfillError) return inBoth(thrown, { status: 502 });
  if (thrown instanceof FileError) return inBoth(thrown, { status: 422 });
  if (thrown instanceof ExportError) return inBoth(thrown, { status: 400, field: 'object' });
  if (thrown instanceof MappingError)
    return inBoth(thrown, { status: 400, field: ['mapping', ...thrown.path].join('.') });
  if (thrown instanceof DemoConfigError) {
    const translated = { de: { message: thrown.in('de') } };
    return new Failure({ status: 400, message, field: 'config', translated, cause: thrown });
  }
  return null;
}

const SYSTEM_ERRORS: ReadonlyMap<string, { status: number; why: 'diskFull' | 'noRight' }> = new Map([
  ['ENOSPC', { status: 507, why: 'diskFull' }],
  ['EACCES', { status: 403, why: 'noRight' }],
]);

function isCoded(thrown: unknown): thrown is Error & { code: string; statusCode?: number } {
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string';
}

function fromCode(thrown: Error & { code: string; statusCode?: number }): Failure | null {
  const known = SYSTEM_ERRORS.get(thrown.code);
  if (known !== undefined)
    return Failure.because({ status: known.status, cause: thrown }, ({ requests }) => requests[known.why]);
  const status = thrown.statusCode ?? 500;
  return status >= 500 ? null : new Failure({ status, message: thrown.message, cause: thrown });
}

/** What libraries refuse by a status: an address with a NUL, or one that climbs out of the folder of the app's pages. */
function fromStatus(thrown: unknown): Failure | null {
  if (!(thrown instanceof Error) || !('statusCode' in thrown)) return null;
  const { statusCode: status, message } = thrown;
  if (typeof status !== 'number' || status < 400 || status >= 500) return null;
  return new Failure({ status, message, cause: thrown });
}

/** Whoever asked has left, so nobody reads this; it only keeps the log free of what is no fault. */
function fromAbort(thrown: unknown): Failure | null {
  if (!(thrown instanceof Error) || thrown.name !== 'AbortError') return null;
  return Failure.because({ status: 499, cause: thrown }, ({ requests }) => requests.takenBack);
}

/** Whatever was thrown, as an error that can be shown. Null where it was not foreseen: a fault of ours. */
export function foreseen(thrown: unknown): Failure | null {
  if (thrown instanceof Failure) return thrown;
  return (
    fromPackages(thrown) ??
    fromAbort(thrown) ??
    (isCoded(thrown) ? fromCode(thrown) : null) ??
    fromStatus(thrown)
  );
}

/** The same for faults of ours: what is told says nothing of the inside. */
export function explain(thrown: unknown): Failure {
  return (
    foreseen(thrown) ?? Failure.because({ status: 500, cause: thrown }, ({ requests }) => requests.fault)
  );
}
