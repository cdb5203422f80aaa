export * from './events/port.js';
export { StoreError, STORE_ERROR_KINDS, type StoreErrorKind } from './events/errors.js';
export { eventIdSql, identifier, literal } from './events/sql.js';
export { openEmbedded, type EmbeddedOptions } from './events/embedded/open.js';
export { linesToParquet, type LinesToParquet } from './events/embedded/parquet.js';
export { lockFolder, readLock, type FolderLock, type ServerAddress } from './lock/lock.js';
export type { LockHolder } from './lock/holder.js';
export { readActivities, type StoredActivity } from './events/store/activities.js';
export { readSummary } from './events/store/summary.js';
