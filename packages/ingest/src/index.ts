export { importFiles, type ImportOptions } from './files/import/import.js';
export type { ImportReport, RejectCount } from './files/import/report.js';
export type { Input } from './files/import/inputs.js';
export { inspectFile, type Inspected, type InspectOptions } from './files/inspect/inspect.js';
export type { FileColumn, FileShape } from './files/inspect/shape.js';
export { guessMapping, type Guess } from './files/guess/guess.js';
export { PRESETS, type Preset } from './files/presets/index.js';
export { Mapping, type MappingInput } from './files/mapping/schema.js';
export { MappingError } from './files/mapping/error.js';
export { readMapping, parseMapping, type ReadMapping } from './files/mapping/read.js';
export { mappingJsonSchema } from './files/mapping/json-schema.js';
export { FileError } from './files/file-error.js';
export { type Doubt, doubtIn, keptReasonIn, type Reason, reasonIn } from './words/reason.js';
export { previewFiles, type Preview } from './files/import/preview.js';
export { loadMapping } from './files/import/plan.js';
export {
  EXPORT_FORMATS,
  ExportError,
  type ExportFormat,
  type ExportOrder,
  exportLog,
  exportSqlite,
} from './logs/write/export.js';
export { isBotAgent } from './bots/user-agents.js';
export * from './http/index.js';
export * from './backfill/index.js';
