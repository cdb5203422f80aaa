import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { FileError } from '../../files/file-error.js';
import type { LogReader } from './log.js';

/** An element that opens: its name without a prefix, and its attributes. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly line: number;
}

/** What is done with the elements of a document. Texts are those directly within the element that closes. */
export interface ElementTaker {
  open(element: Element): void;
  close(text: string): void;
}

/** Text between two marks; more is no attribute of an event any more. */
const MOST_BETWEEN = 16 * 1024 * 1024;
const MOST_DEPTH = 100;

/**
 * Reads XML as a stream. Documents that define entities of their own are refused, so nothing is fetched and nothing grows;
 * texts and depths beyond measure are too.
 */
export class XmlReader implements LogReader {
  private readonly parser = new SaxesParser({ xmlns: false });
  private readonly texts: string[] = [];
  private since = 0;

  constructor(
    private readonly file: string,
    private readonly taker: ElementTaker,
  ) {
    const { parser } = this;
    parser.on('opentag', (tag) => this.open(tag));
    parser.on('closetag', () => this.close());
    parser.on('text', (text) => this.text(text));
    parser.on('cdata', (text) => this.text(text));
    parser.on('doctype', (doctype) => this.doctype(doctype));
    parser.on('error', (error) => this.broken(error));
  }

  take(text: string): void {
    this.since += text.length;
    this.parser.write(text);
    if (this.since <= MOST_BETWEEN) return;
    const { line } = this.parser;
    throw new FileError(this.file, ({ xmlAttribute }) => xmlAttribute(MOST_BETWEEN / 1024 ** 2, line));
  }

  end(): void {
    this.parser.close();
  }

  private open(tag: SaxesTagPlain): void {
    this.since = 0;
    if (this.texts.length >= MOST_DEPTH) {
      const { line } = this.parser;
      throw new FileError(this.file, ({ xmlDepth }) => xmlDepth(MOST_DEPTH, line));
    }
    this.texts.push('');
    const name = tag.name.slice(tag.name.indexOf(':') + 1);
    this.taker.open({ name, attributes: tag.attributes, line: this.parser.line });
  }

  private close(): void {
    this.since = 0;
    this.taker.close(this.texts.pop() ?? '');
  }

  private text(text: string): void {
    const last = this.texts.length - 1;
    if (last >= 0) this.texts[last] = (this.texts[last] ?? '') + text;
  }

  private doctype(doctype: string): void {
    if (!/<!ENTITY/u.test(doctype)) return;
    throw new FileError(this.file, ({ xmlEntities }) => xmlEntities);
  }

  private broken(error: Error): never {
    // saxes begins with its own “line:column: ”.
    const words = error.message.replace(/^(undefined:)?\d+:\d+: /u, '').replace(/\.$/u, '');
    const ended = /unclosed|unexpected end|must contain a root/u.test(words);
    const { line } = this.parser;
    throw new FileError(this.file, ({ xmlCutOff, xmlBroken }) =>
      ended ? xmlCutOff(words, line) : xmlBroken(words, line),
    );
  }
}
