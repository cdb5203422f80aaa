import { firstFound } from '@throughline/model';
import { z } from 'zod';
import { FileError } from '../../files/file-error.js';
import { Declarations } from './ocel2.js';
import type { Declared, LogSink } from './log.js';
import type { Member, MemberTaker } from './json.js';

const Type = z.object({
  name: z.string(),
  attributes: z.array(z.object({ name: z.string(), type: z.string() })).default([]),
});
const Relations = z.array(z.object({ objectId: z.string(), qualifier: z.string().default('') })).default([]);
const Item = z.object({ id: z.coerce.string(), type: z.string(), relationships: Relations });
const Attribute = z.object({ name: z.string(), value: z.unknown() });
const OcelEvent = Item.extend({ time: z.string().default(''), attributes: z.array(Attribute).default([]) });
const OcelObject = Item.extend({
  attributes: z.array(Attribute.extend({ time: z.string().default('') })).default([]),
});

const SECTIONS = ['eventTypes', 'objectTypes', 'events', 'objects'] as const;

interface Held {
  readonly of: 'event' | 'object';
  readonly value: unknown;
  readonly line: number;
}

/** Reads OCEL 2.0 in JSON, whatever the order of its four lists. */
export class Ocel2Json implements MemberTaker {
  private readonly declarations: Declarations;
  private readonly seen = new Set<string>();
  private events = 0;

  constructor(
    private readonly file: string,
    private readonly sink: LogSink,
  ) {
    this.declarations = new Declarations(sink);
  }

  member({ of, value, line }: Member): void {
    switch (of) {
      case 'eventTypes':
        return this.type('event', value, line);
      case 'objectTypes':
        return this.type('object', value, line);
      case 'events':
        return this.event({ of: 'event', value, line });
      case 'objects':
        return this.object({ of: 'object', value, line });
      default:
        return this.sink.note(({ noPart }) => noPart(of));
    }
  }

  ended(of: string): void {
    this.seen.add(of);
    if (of === 'objects') this.sink.objectsTold();
  }

  /** @throws FileError where a list is missing. */
  finish(): void {
    const missing = SECTIONS.filter((name) => !this.seen.has(name));
    if (missing.length === 0) return;
    throw new FileError(this.file, ({ ocelLacks }) => ocelLacks(missing, '2.0'));
  }

  private type(of: Declared['of'], value: unknown, line: number): void {
    const { name, attributes } = this.read(Type, { value, line }, `${of}Types`);
    this.declarations.type(of, name);
    for (const attribute of attributes) this.declarations.attribute(of, name, attribute);
  }

  private event({ value, line }: Held): void {
    this.events += 1;
    const stand = { record: this.events, line };
    const read = OcelEvent.safeParse(value);
    if (!read.success) {
      const broken = { ...stand, id: '', activity: '', time: JSON.stringify(value).slice(0, 1000) };
      return this.sink.reject({ ...broken, values: [], objects: [] }, 'shape');
    }
    const { id, type, time, attributes, relationships } = read.data;
    const values = attributes.map((told) => this.declarations.value('event', type, told));
    const objects = relationships.map(({ objectId, qualifier }) => ({ id: objectId, qualifier }));
    this.sink.event({ ...stand, id, activity: type, time, values, objects });
  }

  private object({ value, line }: Held): void {
    const { id, type, attributes, relationships } = this.read(OcelObject, { value, line }, 'objects');
    const values = attributes.map((told) => ({
      ...this.declarations.value('object', type, told),
      time: told.time,
    }));
    this.sink.object({ id, type, values });
    for (const { objectId, qualifier } of relationships)
      this.sink.relation({ from: id, to: objectId, qualifier });
  }

  private read<Shape>(
    schema: z.ZodType<Shape>,
    { value, line }: { value: unknown; line: number },
    of: string,
  ): Shape {
    const read = schema.safeParse(value);
    if (read.success) return read.data;
    const { path, said } = firstFound(schema, value, read.error);
    const where = [of, ...path].map(String).join('.');
    throw new FileError(this.file, ({ ocelShape }, locale) => ocelShape(where, said[locale], line));
  }
}
