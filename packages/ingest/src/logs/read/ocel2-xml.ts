import type { LogSink, TimedValue } from './log.js';
import { Declarations } from './ocel2.js';
import type { Element, ElementTaker } from './xml.js';

type Side = 'event' | 'object';

interface Item {
  readonly of: Side;
  readonly id: string;
  readonly type: string;
  readonly time: string;
  readonly line: number;
  readonly values: TimedValue[];
  readonly objects: { readonly id: string; readonly qualifier: string }[];
}

/** Reads OCEL 2.0 in XML. */
export class Ocel2Xml implements ElementTaker {
  private readonly declarations: Declarations;
  private readonly within: string[] = [];
  private declared: { of: Side; type: string } | null = null;
  private item: Item | null = null;
  private attribute = { name: '', time: '' };
  private events = 0;

  constructor(private readonly sink: LogSink) {
    this.declarations = new Declarations(sink);
  }

  open({ name, attributes, line }: Element): void {
    this.within.push(name);
    const { id = '', type = '', time = '' } = attributes;
    if (name === 'event-type' || name === 'object-type') this.type(name, attributes['name'] ?? '');
    else if ((name === 'event' || name === 'object') && this.item === null)
      this.item = { of: name, id, type, time, line, values: [], objects: [] };
    else if (name === 'attribute') this.beginAttribute(attributes);
    // pm4py writes `relationship`, the standard's schema `object` and `relobj` before it.
    else if (name === 'relationship' || name === 'relobj' || name === 'object')
      this.item?.objects.push({
        id: attributes['object-id'] ?? '',
        qualifier: attributes['qualifier'] ?? '',
      });
  }

  close(text: string): void {
    const name = this.within.pop();
    const { item } = this;
    if (name === 'event-type' || name === 'object-type') this.declared = null;
    if (name === 'attribute' && item !== null) this.endAttribute(item, text);
    if (item !== null && name === item.of && this.within.length === 2) this.endItem(item);
    if (name === 'objects' && this.within.length === 1) this.sink.objectsTold();
  }

  private type(element: string, type: string): void {
    const of = element === 'event-type' ? 'event' : 'object';
    this.declared = { of, type };
    this.declarations.type(of, type);
  }

  private beginAttribute(attributes: Element['attributes']): void {
    const { name = '', time = '', type = 'string' } = attributes;
    this.attribute = { name, time };
    if (this.declared !== null)
      this.declarations.attribute(this.declared.of, this.declared.type, { name, type });
  }

  private endAttribute({ of, type, values }: Item, text: string): void {
    const { name, time } = this.attribute;
    values.push({ ...this.declarations.value(of, type, { name, value: text }), time });
  }

  private endItem({ of, id, type, time, line, values, objects }: Item): void {
    this.item = null;
    if (of === 'event') {
      this.events += 1;
      this.sink.event({ record: this.events, line, id, activity: type, time, values, objects });
      return;
    }
    this.sink.object({ id, type, values });
    for (const other of objects) this.sink.relation({ from: id, to: other.id, qualifier: other.qualifier });
  }
}
