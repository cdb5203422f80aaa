import type { RawRecord } from './rejects.js';

const QUOTE = 0x22;
const BREAK = 0x0a;

export interface RecordFinderOptions {
  /** Line breaks within quotes belong to the record. */
  readonly quotes: boolean;
  /** Records before the first row. */
  readonly headerRecords: number;
  /** An empty line counts as a record. */
  readonly blanks: boolean;
}

/**
 * Finds records of a text by their numbers, chunk by chunk. It counts as the engine does: a record goes on over
 * line breaks while a quote is open, and an empty line is a record where the options say so.
 */
export class RecordFinder {
  private readonly found = new Map<number, RawRecord>();
  private rest: Buffer[] = [];
  private record: number;
  private line = 1;
  private startLine = 1;
  private readonly last: number;

  constructor(
    private readonly wanted: ReadonlySet<number>,
    private readonly options: RecordFinderOptions,
  ) {
    this.record = -options.headerRecords;
    this.last = [...wanted].reduce((most, record) => Math.max(most, record), -1);
  }

  get done(): boolean {
    return this.record > this.last;
  }

  take(chunk: Buffer): void {
    let from = 0;
    for (;;) {
      const at = chunk.indexOf(BREAK, from);
      if (at < 0) break;
      const line = chunk.subarray(from, at + 1);
      this.endLine(line);
      from = at + 1;
    }
    if (from < chunk.length) this.rest.push(chunk.subarray(from));
  }

  /** Whatever stands after the last line break is a record too. */
  finish(): Map<number, RawRecord> {
    if (this.rest.length > 0 && !this.done) this.endRecord(Buffer.concat(this.rest));
    return this.found;
  }

  private endLine(piece: Buffer): void {
    const whole = this.rest.length === 0 ? piece : Buffer.concat([...this.rest, piece]);
    this.line += 1;
    if (this.options.quotes && this.isOpenAfter(whole)) {
      this.rest = [whole];
      return;
    }
    this.rest = [];
    this.endRecord(whole);
  }

  /** A doubled quote opens and closes at once, so counting them is enough. */
  private isOpenAfter(text: Buffer): boolean {
    let count = 0;
    for (let at = text.indexOf(QUOTE); at >= 0; at = text.indexOf(QUOTE, at + 1)) count += 1;
    return count % 2 === 1;
  }

  private endRecord(bytes: Buffer): void {
    if (this.wanted.has(this.record)) {
      const text = bytes
        .toString('utf8')
        .replace(/\r?\n$/u, '')
        .replace(/^\uFEFF/u, '');
      this.found.set(this.record, { line: this.startLine, text });
    }
    if (this.options.blanks || bytes.toString('latin1').trim() !== '') this.record += 1;
    this.startLine = this.line;
  }
}
