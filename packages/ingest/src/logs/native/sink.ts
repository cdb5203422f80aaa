import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Reject } from '../../files/import/rejects.js';
import { type ReasonCode, reasonIn } from '../../words/reason.js';
import { wordsIn } from '../../words/words.js';
import type { Declared, LogEvent, LogNote, LogObject, LogRelation, LogSink, Named } from '../read/log.js';
import type { Value } from '../values/kinds.js';
import { LOG_TYPE, NAMES } from '../values/names.js';
import { type EventRow, eventRow, withObjects } from './event-row.js';
import { declare, declareType, noKinds } from './kinds.js';
import { Lines } from './lines.js';
import { noProperties, objectProperties, put } from './properties.js';
import { REJECTED, type Rejected } from './rejected.js';
import { ObjectTypes } from './types.js';

/** What became of a log: files of JSON lines, and what could not be used. */
export interface Converted {
  readonly events: Lines;
  /** How many of the events have ids. */
  readonly keyed: number;
  readonly objects: Lines;
  readonly relations: Lines;
  readonly rejects: readonly Reject[];
  readonly rejected: ReadonlyMap<ReasonCode, number>;
  readonly notes: readonly LogNote[];
}

/** Rejected events that are kept with what they say; all are counted. */
const MOST_KEPT = 100_000;
const MOST_RAW = 2000;

interface Waiting {
  readonly row: EventRow;
  readonly named: readonly Named[];
  readonly line: number | null;
}

/**
 * Writes a log into files of JSON lines, piece by piece, for the engine to read. Events that name objects before the file
 * has described them wait in a file of their own; of the objects, their ids and types alone are held in memory.
 */
export class NativeLog implements LogSink {
  private readonly events: Lines;
  private readonly objects: Lines;
  private readonly relations: Lines;
  private readonly waitingEvents: Lines;
  private readonly waitingRelations: Lines;
  private readonly types = new ObjectTypes();
  private readonly kinds = noKinds();
  private readonly told: Value[] = [];
  /** By what they say, so that each is told once. */
  private readonly notes = new Map<string, LogNote>();
  private readonly rejects: Reject[] = [];
  private readonly rejected = new Map<ReasonCode, number>();
  /** Events read so far. */
  read = 0;
  private complete = false;
  private name: string;
  private strangers = 0;
  private keyed = 0;

  constructor(
    private readonly file: string,
    folder: string,
  ) {
    const lines = (name: string) => new Lines(join(folder, `${name}.jsonl`));
    this.events = lines('events');
    this.objects = lines('objects');
    this.relations = lines('relations');
    this.waitingEvents = lines('waiting-events');
    this.waitingRelations = lines('waiting-relations');
    this.name = file.replace(/(\.(xes|xml|json|sqlite|xmlocel|jsonocel|gz))+$/iu, '');
  }

  event(event: LogEvent): void {
    this.read = event.record;
    const row = eventRow(event);
    if (typeof row === 'string') return this.reject(event, row);
    for (const value of event.values) this.declareUntold('event', event.activity, value);
    if (this.complete) return this.resolve(row, event.objects, event.line);
    const waiting: Waiting = { row, named: event.objects, line: event.line };
    this.waitingEvents.add(JSON.stringify(waiting));
  }

  object({ id, type, values }: LogObject): void {
    if (id === '' || type === '') return;
    const own = values.find(({ name }) => name === NAMES.ownId)?.text ?? id;
    this.types.add(id, type, own);
    const kept = values.filter(({ name }) => name !== NAMES.ownId);
    for (const value of kept) this.declareUntold('object', type, value);
    this.objects.add(JSON.stringify({ type, id: own, ...objectProperties(kept) }));
  }

  relation(relation: LogRelation): void {
    this.waitingRelations.add(JSON.stringify(relation));
  }

  declare(declared: Declared): void {
    declare(this.kinds, declared);
  }

  declareType(of: Declared['of'], type: string): void {
    declareType(this.kinds, of, type);
  }

  objectsTold(): void {
    this.complete = true;
  }

  about(values: readonly Value[]): void {
    this.told.push(...values);
  }

  named(name: string): void {
    this.name = name;
  }

  note(tell: LogNote): void {
    this.notes.set(tell(wordsIn('en').logNotes), tell);
  }

  reject(event: LogEvent, why: Rejected): void {
    const { id, activity, time, record, line } = event;
    const raw = JSON.stringify({ id, activity, time, values: event.values }).slice(0, MOST_RAW);
    this.count({ record, line, raw }, why);
  }

  /** Writes what has gathered in memory. */
  async drain(): Promise<void> {
    for (const lines of [this.events, this.objects, this.waitingEvents, this.waitingRelations])
      await lines.drain();
  }

  /** Resolves what waited, and closes the files. */
  async finish(): Promise<Converted> {
    await this.waitingEvents.close();
    await this.waitingRelations.close();
    await eachLine(this.waitingEvents, async (line) => {
      const { row, named, line: at } = JSON.parse(line) as Waiting;
      this.resolve(row, named, at);
      await this.events.drain();
    });
    await eachLine(this.waitingRelations, async (line) => {
      this.relate(JSON.parse(line) as LogRelation);
      await this.relations.drain();
    });
    this.tellOfItself();
    for (const lines of [this.events, this.objects, this.relations]) await lines.close();
    const { events, keyed, objects, relations, rejects, rejected } = this;
    return { events, keyed, objects, relations, rejects, rejected, notes: [...this.notes.values()] };
  }

  private resolve(row: EventRow, named: readonly Named[], line: number | null): void {
    const whole = withObjects(row, named, (id) => this.types.find(id));
    if (whole !== null) {
      if (whole.key !== '') this.keyed += 1;
      return this.events.add(JSON.stringify(whole));
    }
    const raw = JSON.stringify({ ...row, objects: named }).slice(0, MOST_RAW);
    this.count({ record: row.position, line, raw }, 'strangers');
  }

  private relate({ from, to, qualifier }: LogRelation): void {
    const [one, other] = [this.types.find(from), this.types.find(to)];
    if (one === null || other === null) this.strangers += 1;
    else
      this.relations.add(
        JSON.stringify({
          from_type: one.type,
          from_id: one.id,
          to_type: other.type,
          to_id: other.id,
          qualifier,
        }),
      );
  }

  /** Kinds that no declaration of the file tells are gathered from the values. */
  private declareUntold(of: Declared['of'], type: string, { name, kind }: Value): void {
    if (this.kinds[of][type]?.[name] === undefined) declare(this.kinds, { of, type: '', name, kind });
  }

  private tellOfItself(): void {
    const { strangers } = this;
    if (strangers > 0) this.note((told) => told.strangers(strangers));
    const properties = noProperties();
    for (const value of this.told) {
      put(properties, value);
      this.declareUntold('object', LOG_TYPE, value);
    }
    properties.text[NAMES.kinds] = JSON.stringify(this.kinds);
    this.objects.add(JSON.stringify({ type: LOG_TYPE, id: this.name, ...properties }));
  }

  private count(at: { record: number; line: number | null; raw: string }, why: Rejected): void {
    const code = REJECTED[why];
    this.rejected.set(code, (this.rejected.get(code) ?? 0) + 1);
    if (this.rejects.length >= MOST_KEPT) return;
    this.rejects.push({ file: this.file, reason: reasonIn('en', { code }), why: { code }, ...at });
  }
}

async function eachLine(lines: Lines, take: (line: string) => Promise<void>): Promise<void> {
  if (lines.count === 0) return;
  for await (const line of createInterface({ input: createReadStream(lines.path), crlfDelay: Infinity }))
    await take(line);
}
