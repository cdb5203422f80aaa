import { z } from 'zod';
import type { Value } from '../values/kinds.js';
import { NAMES, TRACE_TYPE } from '../values/names.js';
import { Attributes } from './attributes.js';
import type { LogEvent, LogSink, Named, Stand } from './log.js';
import type { Element, ElementTaker } from './xml.js';

const NAME = 'concept:name';
const TIME = 'time:timestamp';

/** What an event says in fields of its own. */
const TOLD: ReadonlySet<string> = new Set([NAME, TIME, NAMES.ownId, NAMES.objects]);

/** Events of a trace that wait for its name, where the file tells that behind them. */
const MOST_WAITING = 10_000;

interface Classifier {
  readonly name: string;
  readonly keys: string;
  readonly scope: string;
}

/**
 * Reads XES (IEEE 1849): a trace is an object, its `concept:name` the object's id; each of its events touches it. Where
 * events have no `concept:name`, the first classifier names them, as the standard has it.
 */
export class XesReader implements ElementTaker {
  private readonly attributes = new Attributes();
  /** Elements that are open and no attributes. */
  private readonly within: string[] = [];
  private readonly log: Value[] = [];
  private readonly extensions: Readonly<Record<string, string>>[] = [];
  private readonly classifiers: Classifier[] = [];
  private readonly globals: Record<string, Value[]> = {};
  private scope = 'event';
  private traces = 0;
  private events = 0;
  private trace: string | null = null;
  private traceValues: Value[] = [];
  private type: string = TRACE_TYPE;
  private waiting: LogEvent[] = [];
  private eventLine = 0;

  constructor(private readonly sink: LogSink) {
    sink.objectsTold();
  }

  open(element: Element): void {
    // What a log or trace says of itself stands before its traces and events.
    if (this.attributes.open(element)) return;
    const { name, attributes, line } = element;
    this.settle(this.within.at(-1) ?? '');
    this.within.push(name);
    if (name === 'trace') this.beginTrace();
    if (name === 'event') this.eventLine = line;
    if (name === 'global') this.scope = attributes['scope'] ?? 'event';
    if (name === 'extension') this.extensions.push({ ...attributes });
    if (name === 'classifier') this.classifiers.push(classifierOf(attributes));
  }

  close(): void {
    if (this.attributes.close()) return;
    const name = this.within.pop() ?? '';
    if (name === 'event') this.event(this.attributes.taken());
    this.settle(name);
    if (name === 'trace') this.endTrace();
    if (name === 'log') this.tellLog();
  }

  /** Gives what was gathered to the element that it stands in. */
  private settle(name: string): void {
    const values = this.attributes.taken();
    if (values.length === 0) return;
    if (name === 'trace') this.traceSays(values);
    if (name === 'log') this.log.push(...values);
    if (name === 'global') this.globals[this.scope] = values;
  }

  private beginTrace(): void {
    this.traces += 1;
    this.trace = null;
    this.type = TRACE_TYPE;
    this.traceValues = [];
  }

  private traceSays(values: readonly Value[]): void {
    this.trace ??= textIn(values, NAME);
    this.type = textIn(values, NAMES.ownType) ?? this.type;
    this.traceValues.push(...values.filter(({ name }) => name !== NAME && name !== NAMES.ownType));
    if (this.trace !== null) this.release();
  }

  private endTrace(): void {
    const id = this.traceId();
    this.release();
    const values = this.traceValues.map((value) => ({ ...value, time: '' }));
    this.sink.object({ id, type: this.type, values });
  }

  private traceId(): string {
    const given = this.trace ?? '';
    this.trace = given === '' ? `trace ${this.traces}` : given;
    return this.trace;
  }

  private event(values: readonly Value[]): void {
    this.events += 1;
    const event = this.eventOf(values, { record: this.events, line: this.eventLine });
    if (!this.within.includes('trace')) return this.sink.event(event);
    this.waiting.push(event);
    if (this.trace !== null || this.waiting.length > MOST_WAITING) this.release();
  }

  private eventOf(values: readonly Value[], stand: Stand): LogEvent {
    const textOf = (name: string) => textIn(values, name) ?? '';
    const activity = textOf(NAME);
    return {
      ...stand,
      id: textOf(NAMES.ownId),
      activity: activity === '' ? this.classified(textOf) : activity,
      time: textOf(TIME),
      values: values.filter(({ name }) => !TOLD.has(name)),
      objects: ownObjects(textOf(NAMES.objects)),
    };
  }

  private classified(textOf: (name: string) => string): string {
    const classifier = this.classifiers.find(({ scope }) => scope === 'event');
    if (classifier === undefined) return '';
    const parts = keysOf(classifier.keys).map(textOf);
    return parts.every((part) => part === '') ? '' : parts.join('+');
  }

  private release(): void {
    const trace = { id: this.traceId(), type: this.type, qualifier: '' };
    for (const event of this.waiting)
      this.sink.event(event.objects.length > 0 ? event : { ...event, objects: [trace] });
    this.waiting = [];
  }

  private tellLog(): void {
    const { log, extensions, classifiers, globals, sink } = this;
    const name = log.find((value) => value.name === NAME)?.text ?? '';
    if (name !== '') sink.named(name);
    const told = (what: string, value: unknown): Value => ({
      name: what,
      kind: 'string',
      text: JSON.stringify(value),
    });
    const own = [
      ...(extensions.length === 0 ? [] : [told(NAMES.extensions, extensions)]),
      ...(classifiers.length === 0 ? [] : [told(NAMES.classifiers, classifiers)]),
      ...(Object.keys(globals).length === 0 ? [] : [told(NAMES.globals, globals)]),
    ];
    sink.about([...log, ...own]);
    this.note();
  }

  private note(): void {
    const { classifiers, globals, sink } = this;
    if (classifiers.length > 0) {
      const each = classifiers.map(({ name, keys }) => [name, keys] as const);
      sink.note((told) => told.classifiers(each));
    }
    for (const [scope, values] of Object.entries(globals)) {
      const names = values.map(({ name }) => name);
      sink.note((told) => told.globals(scope, names));
    }
  }
}

function classifierOf(attributes: Readonly<Record<string, string>>): Classifier {
  const { name = '', keys = '', scope = 'event' } = attributes;
  return { name, keys, scope };
}

/** Keys that hold blanks stand in quotes. */
function keysOf(keys: string): string[] {
  return (keys.match(/'[^']*'|\S+/gu) ?? []).map((key) => key.replace(/^'(.*)'$/u, '$1'));
}

function textIn(values: readonly Value[], name: string): string | null {
  return values.find((value) => value.name === name)?.text ?? null;
}

const Pairs = z.array(z.tuple([z.string(), z.string()]));

/** All objects of an event, where we wrote them ourselves. */
function ownObjects(text: string): Named[] {
  if (text === '') return [];
  const pairs = Pairs.safeParse(jsonOf(text));
  return pairs.success ? pairs.data.map(([type, id]) => ({ type, id, qualifier: '' })) : [];
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
