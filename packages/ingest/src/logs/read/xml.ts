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
const BROKEN = 'Get the file again: nothing was imported.';

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
    const says = `has more than ${MOST_BETWEEN / 1024 ** 2} MB of text in one attribute, by line ${this.parser.line}.`;
    throw new FileError(this.file, says, 'Leave the attribute out. Nothing was imported.');
  }

  end(): void {
    this.parser.close();
  }

  private open(tag: SaxesTagPlain): void {
    this.since = 0;
    if (this.texts.length >= MOST_DEPTH) {
      const says = `nests elements more than ${MOST_DEPTH} deep, at line ${this.parser.line}.`;
      throw new FileError(this.file, says, 'No log does. Nothing was imported.');
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
    const says = 'defines entities of its own, which are not followed.';
    throw new FileError(this.file, says, 'Remove the DOCTYPE. Nothing was imported.');
  }

  private broken(error: Error): never {
    // saxes begins with its own “line:column: ”.
    const words = error.message.replace(/^(undefined:)?\d+:\d+: /u, '').replace(/\.$/u, '');
    const ended = /unclosed|unexpected end|must contain a root/u.test(words);
    const says = ended ? `is broken off: ${words}` : `is not well-formed XML: ${words}`;
    throw new FileError(this.file, `${says} (line ${this.parser.line}).`, BROKEN);
  }
}
