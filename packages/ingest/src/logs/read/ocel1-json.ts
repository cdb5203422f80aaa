import { z } from 'zod';
import { FileError } from '../../files/file-error.js';
import { kindOfValue, textOf } from './ocel2.js';
import type { LogSink } from './log.js';
import type { Member, MemberTaker } from './json.js';

const Values = z.record(z.string(), z.unknown()).default({});
const OcelEvent = z.object({
  'ocel:activity': z.string(),
  'ocel:timestamp': z.string().default(''),
  'ocel:omap': z.array(z.coerce.string()).default([]),
  'ocel:vmap': Values,
});
const OcelObject = z.object({ 'ocel:type': z.string(), 'ocel:ovmap': Values });

/** Reads OCEL 1.0 in JSON: its objects often stand behind its events. */
export class Ocel1Json implements MemberTaker {
  private readonly seen = new Set<string>();
  private events = 0;

  constructor(
    private readonly file: string,
    private readonly sink: LogSink,
  ) {}

  member(member: Member): void {
    if (member.of === 'ocel:events') return this.event(member);
    if (member.of === 'ocel:objects') return this.object(member);
  }

  ended(of: string): void {
    this.seen.add(of);
    if (of === 'ocel:objects') this.sink.objectsTold();
  }

  finish(): void {
    const missing = ['ocel:events', 'ocel:objects'].filter((name) => !this.seen.has(name));
    if (missing.length === 0) return;
    throw new FileError(this.file, ({ ocelLacks }) => ocelLacks(missing, '1.0'));
  }

  private event({ key, value, line }: Member): void {
    this.events += 1;
    const stand = { record: this.events, line, id: key };
    const read = OcelEvent.safeParse(value);
    if (!read.success) {
      const broken = { ...stand, activity: '', time: JSON.stringify(value).slice(0, 1000) };
      return this.sink.reject({ ...broken, values: [], objects: [] }, 'shape');
    }
    const { data } = read;
    this.sink.event({
      ...stand,
      activity: data['ocel:activity'],
      time: data['ocel:timestamp'],
      values: valuesOf(data['ocel:vmap']),
      objects: data['ocel:omap'].map((id) => ({ id, qualifier: '' })),
    });
  }

  private object({ key, value, line }: Member): void {
    const read = OcelObject.safeParse(value);
    if (!read.success) throw new FileError(this.file, ({ ocelNoType }) => ocelNoType(key, line));
    const values = valuesOf(read.data['ocel:ovmap']).map((told) => ({ ...told, time: '' }));
    this.sink.object({ id: key, type: read.data['ocel:type'], values });
  }
}

function valuesOf(map: Readonly<Record<string, unknown>>) {
  return Object.entries(map)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ({ name, kind: kindOfValue(value), text: textOf(value) }));
}
