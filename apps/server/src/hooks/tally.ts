import type { Doubt } from '@throughline/ingest';

/** What became of the deliveries of one source. */
export interface Tallied {
  /** Deliveries that were taken, those that say nothing among them. */
  readonly taken: number;
  /** Deliveries that had been taken before. */
  readonly repeated: number;
  /** Deliveries that were turned away, by the reason. */
  readonly refused: readonly Refused[];
  /** When the last one came: a UTC instant, '' where none has. */
  readonly last: string;
  /** When the first one was taken: a UTC instant, '' where none has been. */
  readonly firstTaken: string;
  /** The one that was turned away last; null where none was. */
  readonly lastRefused: Refusal | null;
}

/** Deliveries that were turned away for one reason. */
interface Refused {
  readonly why: Doubt;
  readonly count: number;
}

interface Refusal {
  /** UTC instant. */
  readonly at: string;
  readonly why: Doubt;
}

interface Counts {
  taken: number;
  repeated: number;
  refused: Refused[];
  last: string;
  firstTaken: string;
  lastRefused: Refusal | null;
}

const nothing = (): Counts => ({
  taken: 0,
  repeated: 0,
  refused: [],
  last: '',
  firstTaken: '',
  lastRefused: null,
});

/** Counts deliveries since the server started. Reasons are few and ours: nothing of a request is kept. */
export class Tally {
  readonly #counts = new Map<string, Counts>();

  of(source: string): Tallied {
    return this.#counts.get(source) ?? nothing();
  }

  took(source: string, at: number): void {
    const counts = this.#at(source, at);
    counts.taken += 1;
    if (counts.firstTaken === '') counts.firstTaken = counts.last;
  }

  knew(source: string, at: number): void {
    this.#at(source, at).repeated += 1;
  }

  refused(source: string, at: number, why: Doubt): void {
    const counts = this.#at(source, at);
    const isSame = (each: Refused) => each.why.code === why.code && each.why.about === why.about;
    const count = (counts.refused.find(isSame)?.count ?? 0) + 1;
    counts.refused = [...counts.refused.filter((each) => !isSame(each)), { why, count }];
    counts.lastRefused = { at: counts.last, why };
  }

  /** A source that is set up anew begins anew. */
  forget(source: string): void {
    this.#counts.delete(source);
  }

  #at(source: string, at: number): Counts {
    const counts = this.#counts.get(source) ?? nothing();
    counts.last = new Date(at).toISOString();
    this.#counts.set(source, counts);
    return counts;
  }
}
