import { kindOf, type Value } from '../values/kinds.js';
import type { LogSink } from './log.js';
import type { Element, ElementTaker } from './xml.js';

/** The keys of OCEL 1.0 in XML, with and without their prefix. */
const bare = (key: string) => key.replace(/^ocel:/u, '');

/** Reads OCEL 1.0 in XML, which writes events and objects as XES writes attributes. */
export class Ocel1Xml implements ElementTaker {
  private readonly within: string[] = [];
  private readonly lists: string[] = [];
  private line = 0;
  private fields: Record<string, string> = {};
  private values: Value[] = [];
  private ids: string[] = [];
  private events = 0;

  constructor(private readonly sink: LogSink) {}

  open({ name, attributes, line }: Element): void {
    this.within.push(name);
    const { key = '', value = '' } = attributes;
    if ((name === 'event' || name === 'object') && this.within.length === 3) this.begin(line);
    else if (name === 'list') this.lists.push(bare(key));
    else this.attribute(name, key, value);
  }

  close(): void {
    const name = this.within.pop();
    if (name === 'list') this.lists.pop();
    if (this.within.length === 2 && name === 'event') this.endEvent();
    if (this.within.length === 2 && name === 'object') this.endObject();
    if (this.within.length === 1 && name === 'objects') this.sink.objectsTold();
  }

  private begin(line: number): void {
    this.line = line;
    this.fields = {};
    this.values = [];
    this.ids = [];
  }

  private attribute(name: string, key: string, value: string): void {
    const kind = kindOf(name);
    if (kind === null || this.within.length < 4) return;
    const list = this.lists.at(-1);
    if (list === undefined) this.fields[bare(key)] = value;
    else if (list === 'omap') this.ids.push(value);
    else this.values.push({ name: key, kind, text: value });
  }

  private endEvent(): void {
    this.events += 1;
    const { id = '', activity = '', timestamp: time = '' } = this.fields;
    const objects = this.ids.map((each) => ({ id: each, qualifier: '' }));
    const { line, values } = this;
    this.sink.event({ record: this.events, line, id, activity, time, values, objects });
  }

  private endObject(): void {
    const { id = '', type = '' } = this.fields;
    this.sink.object({ id, type, values: this.values.map((value) => ({ ...value, time: '' })) });
  }
}
