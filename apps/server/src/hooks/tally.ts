/** What became of the deliveries of one source. */
export interface Tallied {
  /** Deliveries that were taken, those that say nothing among them. */
  readonly taken: number;
  /** Deliveries that had been taken before. */
  readonly repeated: number;
  /** Deliveries that were turned away, by the reason. */
  readonly refused: Readonly<Record<string, number>>;
  /** When the last one came: a UTC instant, '' where none has. */
  readonly last: string;
}

interface Counts {
  taken: number;
  repeated: number;
  refused: Record<string, number>;
  last: string;
}

const NOTHING: Tallied = { taken: 0, repeated: 0, refused: {}, last: '' };

/** Counts deliveries since the server started. Reasons are few and ours: nothing of a request is kept. */
export class Tally {
  readonly #counts = new Map<string, Counts>();

  of(source: string): Tallied {
    return this.#counts.get(source) ?? NOTHING;
  }

  took(source: string, at: number): void {
    this.#at(source, at).taken += 1;
  }

  knew(source: string, at: number): void {
    this.#at(source, at).repeated += 1;
  }

  refused(source: string, at: number, reason: string): void {
    const { refused } = this.#at(source, at);
    refused[reason] = (refused[reason] ?? 0) + 1;
  }

  #at(source: string, at: number): Counts {
    const counts = this.#counts.get(source) ?? { taken: 0, repeated: 0, refused: {}, last: '' };
    counts.last = new Date(at).toISOString();
    this.#counts.set(source, counts);
    return counts;
  }
}
