import { FileError } from '../../files/file-error.js';
import type { JsonFault } from '../../words/en/logs.js';
import type { LogReader } from './log.js';

/** A member of a container that stands at the top of a document. */
export interface Member {
  /** The container's key. */
  readonly of: string;
  /** The member's key, or its number from 1 where the container is a list. */
  readonly key: string;
  readonly value: unknown;
  readonly line: number;
}

export interface MemberTaker {
  member(member: Member): void;
  /** A container has ended, or a value that is none has. */
  ended(of: string): void;
}

const MOST_MEMBER = 64 * 1024 * 1024;
const MOST_DEPTH = 200;

const [QUOTE, ESCAPE, OPEN, CLOSE, OPEN_LIST, CLOSE_LIST, COMMA, COLON, BREAK] = [
  34, 92, 123, 125, 91, 93, 44, 58, 10,
];

/**
 * Takes one JSON document apart as a stream: `{"events": [ … ], "objects": { … }}` gives the members of `events` and
 * `objects` one by one. Only where a member ends is found here; it is read by `JSON.parse`, so a document is as large as
 * its largest member.
 */
export class JsonReader implements LogReader {
  private depth = 0;
  private inText = false;
  private escaped = false;
  private line = 1;
  /** The text of the key or value that is being read, from former pieces. */
  private held = '';
  private start = -1;
  private startLine = 1;
  private of = '';
  private key = '';
  private list = false;
  private count = 0;
  private ended = false;

  constructor(
    private readonly file: string,
    private readonly taker: MemberTaker,
  ) {}

  take(text: string): void {
    this.start = this.start >= 0 || this.held !== '' ? 0 : -1;
    for (let at = 0; at < text.length; at += 1) this.step(text, at);
    if (this.start < 0) return;
    this.held += text.slice(this.start);
    if (this.held.length > MOST_MEMBER) this.fail('member', String(MOST_MEMBER / 1024 ** 2));
  }

  end(): void {
    if (!this.ended) this.fail('cutOff');
  }

  private step(text: string, at: number): void {
    const code = text.charCodeAt(at);
    if (code === BREAK) this.line += 1;
    if (this.inText) return this.inString(code);
    switch (code) {
      case QUOTE:
        this.inText = true;
        return this.begin(at);
      case OPEN:
      case OPEN_LIST:
        return this.down(at, code);
      case CLOSE:
      case CLOSE_LIST:
        return this.up(text, at, code);
      case COMMA:
        if (this.depth <= 2) this.finishValue(text, at);
        return;
      case COLON:
        if (this.depth === 1 || (this.depth === 2 && !this.list)) this.finishKey(text, at);
        return;
      default:
        if (code > 32) this.begin(at);
    }
  }

  private inString(code: number): void {
    if (this.escaped) this.escaped = false;
    else if (code === ESCAPE) this.escaped = true;
    else if (code === QUOTE) this.inText = false;
  }

  /** A key or value begins, unless one has. */
  private begin(at: number): void {
    if (this.ended) this.fail('goesOn');
    if (this.start >= 0 || this.depth === 0) return;
    this.start = at;
    this.startLine = this.line;
  }

  private down(at: number, code: number): void {
    if (this.depth === 0 && code !== OPEN) this.fail('noObject');
    if (this.depth === 1 && this.start < 0) {
      this.list = code === OPEN_LIST;
      this.count = 0;
    } else this.begin(at);
    this.depth += 1;
    if (this.depth > MOST_DEPTH) this.fail('deep', String(MOST_DEPTH));
  }

  private up(text: string, at: number, code: number): void {
    if (this.depth <= 2) this.finishValue(text, at);
    this.depth -= 1;
    if (this.depth === 1 && (code === CLOSE_LIST) === this.list) this.taker.ended(this.of);
    else if (this.depth === 1) this.fail('mixed');
    if (this.depth === 0) this.ended = true;
    if (this.depth < 0) this.fail('closes');
  }

  private finishKey(text: string, at: number): void {
    const key = this.parsed(text, at);
    if (typeof key !== 'string') this.fail('key');
    else if (this.depth === 1) this.of = key;
    else this.key = key;
  }

  private finishValue(text: string, at: number): void {
    if (this.start < 0) return;
    const line = this.startLine;
    const value = this.parsed(text, at);
    if (this.depth === 1) return this.taker.ended(this.of);
    this.count += 1;
    this.taker.member({ of: this.of, key: this.list ? String(this.count) : this.key, value, line });
  }

  private parsed(text: string, at: number): unknown {
    const whole = this.start < 0 ? '' : this.held + text.slice(this.start, at);
    this.held = '';
    this.start = -1;
    try {
      return JSON.parse(whole);
    } catch {
      return this.fail('noJson', whole.slice(0, 60));
    }
  }

  private fail(fault: JsonFault, about = ''): never {
    const { line } = this;
    throw new FileError(this.file, ({ jsonBroken }) => jsonBroken(fault, about, line));
  }
}
