import type { Fulfilment } from '../backstage/fulfilment.js';
import type { HelpDesk } from '../aftercare/helpDesk.js';
import type { Journal } from '../output/journal.js';
import type { Problems } from '../problems/problems.js';
import type { Trials } from '../problems/trials.js';
import type { Bystanders } from './bystanders.js';
import type { Ledger } from './ledger.js';
import type { Shelf } from './shelves.js';
import type { Gap } from './stock.js';
import type { VisitBook } from './visits.js';
import type { World } from './world.js';

/** One run of the shop: the world, what is planted in this run, and the state that visits share. */
export interface Shop {
  readonly world: World;
  readonly problems: Problems;
  readonly trials: Trials;
  readonly journal: Journal;
  readonly ledger: Ledger;
  readonly visits: VisitBook;
  readonly gaps: ReadonlyMap<number, Gap>;
  readonly fulfilment: Fulfilment;
  readonly helpDesk: HelpDesk;
  /** By the index of their product; empty where nothing is counted. */
  readonly shelves: readonly Shelf[];
  /** Where it is noted whom a problem strikes; a run without twins notes nothing. */
  readonly notes: Bystanders | null;
  /** Customers, by number, who are not played. */
  readonly skips: (customer: number) => boolean;
}
