import type { TypeProcess } from '../process/process.js';
import type { Aims } from './aims.js';
import type { Draft } from './draft.js';
import type { Folding } from './fold.js';

/** What has been settled about the steps before they get their figures and columns. */
export interface Plan {
  readonly drafts: readonly Draft[];
  readonly processes: readonly TypeProcess[];
  readonly rank: ReadonlyMap<string, number>;
  readonly main: ReadonlySet<string>;
  readonly folding: Folding;
  readonly aims: Aims;
  /** See `GenerateOptions`. */
  readonly leading: ReadonlyMap<string, string>;
}
