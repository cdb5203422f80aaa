import type { Activity } from '../activities.js';
import { isoText } from '../clock/isoText.js';
import { decimalText, quoted } from './jsonText.js';
import { LineBuffer } from './lineBuffer.js';

const JSON_FILES = ['events.jsonl', 'objects.jsonl', 'relations.jsonl'] as const;
type JsonFile = (typeof JSON_FILES)[number];

export const FILES = [...JSON_FILES, 'spend.csv'] as const;
export type DemoFile = (typeof FILES)[number];

/** Text that belongs at the end of one of the demo's files. */
export interface Chunk {
  readonly file: DemoFile;
  readonly text: string;
}

/** One event. `place`, `text`, `numbers` and `objects` are JSON made beforehand, since many events share them. */
export interface EventParts {
  readonly id: string;
  readonly time: number;
  readonly activity: Activity;
  readonly system: string;
  /** Channel and device: `,"channel":"direct"` or nothing. */
  readonly place?: string | undefined;
  readonly text?: string | undefined;
  readonly numbers?: string | undefined;
  readonly cents?: number | undefined;
  readonly objects: string;
}

const NEWLINE = '\n';

/**
 * Writes events, objects and relations as lines. What happens after the period is left out: the shop
 * cannot know it yet. A silent journal counts and writes nothing.
 */
export class Journal {
  events = 0;
  readonly #lines: Readonly<Record<JsonFile, LineBuffer>> = {
    'events.jsonl': new LineBuffer(),
    'objects.jsonl': new LineBuffer(),
    'relations.jsonl': new LineBuffer(),
  };
  #spend = '';
  readonly #events: boolean;
  readonly #objects: boolean;
  readonly #relations: boolean;
  readonly #wanted: readonly DemoFile[];
  readonly #moneyTail: string;

  constructor(
    readonly end: number,
    currency: string,
    wanted: readonly DemoFile[],
  ) {
    this.#wanted = wanted;
    this.#events = wanted.includes('events.jsonl');
    this.#objects = wanted.includes('objects.jsonl');
    this.#relations = wanted.includes('relations.jsonl');
    this.#moneyTail = `","currency":${quoted(currency)}}`;
  }

  /** Counts an event; gives whether its text is wanted, so that nobody makes it in vain. */
  takes(time: number): boolean {
    if (time >= this.end) return false;
    this.events += 1;
    return this.#events;
  }

  event(event: EventParts): void {
    if (this.takes(event.time)) this.write(event);
  }

  /** Writes an event that `takes` has let through. */
  write(event: EventParts): void {
    this.#lines['events.jsonl'].add(this.#eventLine(event));
  }

  #eventLine(event: EventParts): string {
    let line = `{"id":"${event.id}","time":"${isoText(event.time)}","activity":"${event.activity}"`;
    line += `,"system":"${event.system}"`;
    if (event.place !== undefined) line += event.place;
    if (event.cents !== undefined)
      line += `,"amount":{"value":"${decimalText(event.cents)}${this.#moneyTail}`;
    if (event.text !== undefined && event.text !== '') line += `,"text":{${event.text}}`;
    if (event.numbers !== undefined) line += `,"numbers":{${event.numbers}}`;
    return `${line},"objects":[${event.objects}]}${NEWLINE}`;
  }

  /** `ref` and `text` are JSON made beforehand. `since` is when the object is first heard of. */
  object(since: number, ref: string, members: string): void {
    if (since >= this.end || !this.#objects) return;
    const rest = members === '' ? '' : `,${members}`;
    this.#lines['objects.jsonl'].add(`${ref.slice(0, -1)}${rest}}${NEWLINE}`);
  }

  relation(since: number, ends: { readonly from: string; readonly to: string }, qualifier: string): void {
    if (since >= this.end || !this.#relations) return;
    this.#lines['relations.jsonl'].add(
      `{"from":${ends.from},"to":${ends.to},"qualifier":"${qualifier}"}${NEWLINE}`,
    );
  }

  spendRow(line: string): void {
    this.#spend += line + NEWLINE;
  }

  /** Takes out what has grown large enough to hand on; everything at the end. */
  *drain(everything: boolean): Generator<Chunk> {
    for (const file of JSON_FILES) {
      for (const text of this.#lines[file].take(everything)) yield { file, text };
    }
    if (everything && this.#wanted.includes('spend.csv')) yield { file: 'spend.csv', text: this.#spend };
  }
}
