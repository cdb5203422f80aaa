export * from './events/port.js';
export { StoreError, STORE_ERROR_KINDS, type StoreErrorKind } from './events/errors.js';
export { eventIdSql, identifier, literal } from './events/sql.js';
export { openEmbedded, type EmbeddedOptions } from './events/embedded/open.js';
export { ONE_MACHINE, type Layout, type OwnTable } from './events/layout.js';
export { openRemote } from './events/remote/open.js';
export type { RemoteOptions } from './events/remote/engine.js';
export { linesToParquet, type LinesToParquet } from './events/embedded/parquet.js';
export { lockFolder, readLock, type FolderLock, type ServerAddress } from './lock/lock.js';
export type { LockHolder } from './lock/holder.js';
export { readActivities, type StoredActivity } from './events/store/activities.js';
export { readSummary } from './events/store/summary.js';
export { Intake, type IntakeOptions } from './intake/intake.js';
export { DeadLetters, type DeadLetter } from './intake/dead-letters.js';
export type {
  AppStore,
  CardDesk,
  CardDesks,
  CardLinks,
  DashboardLink,
  Experiments,
  FindingCases,
  HookSource,
  HookSources,
  KeptDocument,
  KeptDocuments,
  Keys,
  People,
  RemovedDigest,
  RemovedDigests,
  SentWhat,
} from './app/port.js';
export type {
  AlertPost,
  AlertWatch,
  ClaimedAlert,
  Delivery,
  DuePosting,
  Posting,
  SentAlert,
  Told,
  Tried,
  WatchedAlert,
} from './app/alerts/port.js';
export type { KeyScope, StoredKey } from './app/keys/rows.js';
export { type Invitation, ROLES, type Role, type StoredPerson } from './app/people/rows.js';
export type { Database } from './app/database.js';
export { openAppEmbedded, openAppRemote } from './app/open.js';
export { readIdentities, type MergedId } from './events/store/read-identities.js';
