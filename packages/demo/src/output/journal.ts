import type { Activity } from '../activities.js';
import { isoText } from '../clock/isoText.js';
import { decimalText, quoted } from './jsonText.js';

export const FILES = ['events.jsonl', 'objects.jsonl', 'relations.jsonl', 'spend.csv'] as const;
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

const FLUSH_AT = 1 << 18;
const NEWLINE = '\n';

/**
 * Writes events, objects and relations as lines. What happens after the period is left out: the shop
 * cannot know it yet. A silent journal counts and writes nothing.
 */
export class Journal {
  events = 0;
  readonly #texts: Record<DemoFile, string> = {
    'events.jsonl': '',
    'objects.jsonl': '',
    'relations.jsonl': '',
    'spend.csv': '',
  };
  readonly #wanted: ReadonlySet<DemoFile>;
  readonly #moneyTail: string;

  constructor(
    readonly end: number,
    currency: string,
    wanted: readonly DemoFile[],
  ) {
    this.#wanted = new Set(wanted);
    this.#moneyTail = `","currency":${quoted(currency)}}`;
  }

  event(event: EventParts): void {
    if (event.time >= this.end) return;
    this.events += 1;
    if (this.#wanted.has('events.jsonl')) this.#texts['events.jsonl'] += this.#eventLine(event);
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
    if (since >= this.end || !this.#wanted.has('objects.jsonl')) return;
    const rest = members === '' ? '' : `,${members}`;
    this.#texts['objects.jsonl'] += `${ref.slice(0, -1)}${rest}}${NEWLINE}`;
  }

  relation(since: number, ends: { readonly from: string; readonly to: string }, qualifier: string): void {
    if (since >= this.end || !this.#wanted.has('relations.jsonl')) return;
    this.#texts['relations.jsonl'] +=
      `{"from":${ends.from},"to":${ends.to},"qualifier":"${qualifier}"}${NEWLINE}`;
  }

  row(file: DemoFile, line: string): void {
    if (this.#wanted.has(file)) this.#texts[file] += line + NEWLINE;
  }

  /** Takes out what has grown large enough to hand on; everything at the end. */
  *drain(everything: boolean): Generator<Chunk> {
    for (const file of FILES) {
      const text = this.#texts[file];
      if (text.length < (everything ? 1 : FLUSH_AT)) continue;
      this.#texts[file] = '';
      yield { file, text };
    }
  }
}
