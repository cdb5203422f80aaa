import type { FindingCase, LifeEntry } from '@throughline/model';

/** What was done about the findings of a shop. The history is kept; where a finding stands is what it comes to. */
export interface FindingCases {
  /** Every finding of the shop that something was done about, in the order of their ids. */
  list(shop: string): Promise<FindingCase[]>;
  find(shop: string, finding: string): Promise<FindingCase | null>;
  /**
   * Takes a step. Resolves when it is committed.
   * @throws LifeError where the finding stands elsewhere; StoreError `conflict` where another step was taken since
   * `entry.revision - 1`.
   */
  take(shop: string, entry: LifeEntry): Promise<FindingCase>;
  /** Forgets all of a shop. */
  removeShop(shop: string): Promise<void>;
}

/** What people do: embedded or on a PostgreSQL server, opened when it is first needed. */
export interface AppStore {
  readonly adapter: 'embedded' | 'remote';
  readonly findings: FindingCases;
  /** Ends what is open. Nothing can be asked of it afterwards. */
  close(): Promise<void>;
}
