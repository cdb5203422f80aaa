import { setImmediate as turn } from 'node:timers/promises';
import type { Deciding } from '@throughline/decide';
import type { EventStore, Statement } from '@throughline/stores';
import type { Comparing } from './comparing.js';

export interface AskOptions {
  /** Ends the queries inside the engine too. */
  readonly signal?: AbortSignal;
  /** Where models of decision mathematics run: here where left out. */
  readonly decide?: Deciding;
  /** Whose journeys the steps of a blueprint are counted in, by their ids: as on the other side of a comparison. */
  readonly leading?: ReadonlyMap<string, string>;
  /** The answer is one side of a comparison: it tells which of its journeys are too young to be held against others. */
  readonly comparing?: Comparing;
}

/** For an answer that another is worked out from: that is no side of a comparison. */
export function byItself({ signal, decide }: AskOptions): AskOptions {
  return { ...(signal && { signal }), ...(decide && { decide }) };
}

/** Reads from the store and keeps the text of what it asked, so that an answer can show its source. */
export class Reader {
  readonly asked: string[] = [];
  rowsRead = 0;

  constructor(
    readonly store: EventStore,
    private readonly options: AskOptions,
  ) {}

  async rows<Row>(statement: Statement): Promise<Row[]> {
    this.options.signal?.throwIfAborted();
    this.asked.push(statement.sql);
    const { signal } = this.options;
    const rows = await this.store.query<Row>(statement, signal === undefined ? {} : { signal });
    this.rowsRead += rows.length;
    return rows;
  }

  /** For statements that give exactly one row. */
  async row<Row>(statement: Statement): Promise<Row> {
    const [row] = await this.rows<Row>(statement);
    if (row === undefined) throw new RangeError(`the engine gave no row for: ${statement.sql}`);
    return row;
  }

  /**
   * Lets others have their turn in the midst of long work that asks nothing, and ends it where the asker has left.
   * @throws what the signal was aborted with.
   */
  async pause(): Promise<void> {
    await turn();
    this.options.signal?.throwIfAborted();
  }

  /** A reader of its own for work that goes on beside others; `join` brings what it asked back, in a settled order. */
  fork(): Reader {
    return new Reader(this.store, this.options);
  }

  join(forks: readonly Reader[]): void {
    for (const fork of forks) {
      this.asked.push(...fork.asked);
      this.rowsRead += fork.rowsRead;
    }
  }
}
