import { describe, expect, it } from 'vitest';
import type { Value } from '../values/kinds.js';
import { NAMES } from '../values/names.js';
import { wordsIn } from '../../words/words.js';
import type { LogEvent, LogNote, LogObject, LogSink } from './log.js';
import { XesReader } from './xes.js';
import { XmlReader } from './xml.js';

/** What a log tells, in the order in which it does. */
class Told implements LogSink {
  readonly events: LogEvent[] = [];
  readonly objects: LogObject[] = [];
  readonly own: Value[] = [];
  readonly notes: string[] = [];
  name = '';

  event(event: LogEvent): void {
    this.events.push(event);
  }
  object(object: LogObject): void {
    this.objects.push(object);
  }
  about(values: readonly Value[]): void {
    this.own.push(...values);
  }
  named(name: string): void {
    this.name = name;
  }
  note(tell: LogNote): void {
    this.notes.push(tell(wordsIn('en').logNotes));
  }
  reject(): void {
    throw new TypeError('XES tells no event that cannot be read');
  }
  relation(): void {
    throw new TypeError('XES tells no relations');
  }
  declare(): void {}
  declareType(): void {}
  objectsTold(): void {}
}

/** Reads a log in pieces of a few characters: nothing may depend on where a piece ends. */
function read(inner: string, piece = 7): Told {
  const told = new Told();
  const reader = new XmlReader('log.xes', new XesReader(told));
  const text = `<?xml version="1.0"?><log xes.version="1849-2016">${inner}</log>`;
  for (let at = 0; at < text.length; at += piece) reader.take(text.slice(at, at + piece));
  reader.end();
  return told;
}

const name = (text: string) => `<string key="concept:name" value="${text}"/>`;
const time = '<date key="time:timestamp" value="2024-01-01T10:00:00Z"/>';
const event = (inner: string) => `<event>${inner}${time}</event>`;
const entries = (values: readonly Value[]) => values.map(({ name: key, kind, text }) => [key, kind, text]);

describe('XES', () => {
  it('a trace is a case with its attributes, and each of its events touches it', () => {
    const { events, objects } = read(
      `<trace>${name('c1')}<int key="sum" value="7"/>${event(name('A'))}${event(name('B'))}</trace>`,
    );
    const touched = [{ id: 'c1', type: 'case', qualifier: '' }];
    expect(events).toMatchObject([
      { record: 1, activity: 'A', time: '2024-01-01T10:00:00Z', objects: touched },
      { record: 2, activity: 'B', objects: touched },
    ]);
    expect(objects).toEqual([
      { id: 'c1', type: 'case', values: [{ name: 'sum', kind: 'integer', text: '7', time: '' }] },
    ]);
  });

  it('a name that stands behind the events is theirs all the same; without one, the trace is called by its number', () => {
    const { events } = read(
      `<trace>${event(name('A'))}${name('late')}</trace><trace>${event(name('B'))}</trace>`,
    );
    expect(events.map(({ objects }) => objects[0]?.id)).toEqual(['late', 'trace 2']);
  });

  it('events without a name are named by the first classifier of events', () => {
    const { events, notes } = read(
      `<classifier name="Resource" scope="trace" keys="org:resource"/><classifier name="Both" keys="step 'sub step'"/>` +
        `<trace>${name('c')}${event('<string key="step" value="pay"/><string key="sub step" value="card"/>')}${event('')}</trace>`,
    );
    expect(events.map(({ activity }) => activity)).toEqual(['pay+card', '']);
    expect(notes).toEqual(["Classifiers of the log: “Resource” by org:resource, “Both” by step 'sub step'."]);
  });

  it('attributes keep their kinds; nested ones are named by the way to them, those in lists with their number', () => {
    const { events } = read(
      `<trace>${name('c')}${event(
        `${name('A')}<boolean key="ok" value="true"/><id key="ref" value="f81d4fae-7dec-11d0-a765-00a0c91e6bf6"/>` +
          '<float key="cost:total" value="2.5"><string key="cost:currency" value="EUR"/></float>' +
          '<list key="drivers"><values><string key="who" value="x"/><string key="who" value="y"/></values></list>' +
          '<container key="box"><int key="in › side" value="1"/></container>',
      )}</trace>`,
    );
    expect(entries(events[0]?.values ?? [])).toEqual([
      ['ok', 'boolean', 'true'],
      ['ref', 'id', 'f81d4fae-7dec-11d0-a765-00a0c91e6bf6'],
      ['cost:total', 'float', '2.5'],
      ['cost:total › cost:currency', 'string', 'EUR'],
      ['drivers', 'list', ''],
      ['drivers › 1:who', 'string', 'x'],
      ['drivers › 2:who', 'string', 'y'],
      ['box', 'container', ''],
      ['box › 1:in ›› side', 'integer', '1'],
    ]);
  });

  it('what the log says of itself is kept: its name, attributes, extensions, classifiers and globals', () => {
    const {
      own,
      name: called,
      notes,
    } = read(
      `<extension name="Time" prefix="time" uri="u"/><global scope="event">${name('none')}</global>` +
        `<classifier name="A" keys="concept:name"/>${name('my log')}<string key="source" value="till"/>`,
    );
    expect(called).toBe('my log');
    const texts = Object.fromEntries(own.map(({ name: key, text }) => [key, text]));
    expect(texts).toMatchObject({ 'concept:name': 'my log', source: 'till' });
    expect(JSON.parse(texts[NAMES.extensions] ?? '')).toEqual([{ name: 'Time', prefix: 'time', uri: 'u' }]);
    expect(JSON.parse(texts[NAMES.classifiers] ?? '')).toEqual([
      { name: 'A', keys: 'concept:name', scope: 'event' },
    ]);
    expect(JSON.parse(texts[NAMES.globals] ?? '')).toEqual({
      event: [{ name: 'concept:name', kind: 'string', text: 'none' }],
    });
    expect(notes).toContain('Every event of the log has concept:name.');
  });

  it('an event outside of any trace touches nothing', () => {
    expect(read(event(name('A'))).events).toMatchObject([{ activity: 'A', objects: [] }]);
  });
});
