import { z } from 'zod';
import type { LogKinds } from '../native/kinds.js';
import type { TimedValue } from '../read/log.js';
import { type Kind, type Value } from '../values/kinds.js';
import { NAMES } from '../values/names.js';
import type { StoredEvent, StoredLog, StoredObject, StoredRef } from './stored.js';
import { declaredOf, jsonOf, kindOfAttribute, kindsOf, ownValues, valuesOf } from './values.js';

/** OCEL 2.0's word for “from the beginning”. */
const BEGINNING = '1970-01-01T00:00:00Z';

/** An event as every OCEL has it: objects by ids that are unique within the log. */
export interface OutEvent {
  readonly id: string;
  readonly type: string;
  readonly time: string;
  readonly values: readonly Value[];
  readonly objects: readonly { readonly id: string; readonly qualifier: string }[];
}

export interface OutObject {
  readonly id: string;
  readonly type: string;
  readonly values: readonly TimedValue[];
  readonly objects: readonly { readonly id: string; readonly qualifier: string }[];
}

export type OutTypes = ReadonlyMap<string, ReadonlyMap<string, Kind>>;

const Qualified = z.array(z.tuple([z.string(), z.string(), z.string()]));
const Changes = z.array(z.tuple([z.string(), z.string(), z.string()]));

/**
 * What a shop holds, in the form of OCEL. A format without qualifiers and without values that change keeps both as
 * attributes of our own, so that nothing is lost on the way out and in again.
 */
export class OutLog {
  private readonly kinds: LogKinds;
  private readonly native: boolean;
  private readonly withoutEvent: ReadonlySet<string>;
  private readonly withoutObject: ReadonlySet<string>;

  constructor(
    private readonly log: StoredLog,
    { native }: { readonly native: boolean },
  ) {
    this.kinds = kindsOf(log.logs);
    this.native = native;
    this.withoutEvent = new Set(native ? [NAMES.qualifiers] : []);
    this.withoutObject = new Set(native ? [NAMES.changes] : []);
  }

  eventTypes(): OutTypes {
    return declaredOf(this.log.eventTypes, this.kinds.event, new Set([...this.withoutEvent, NAMES.eventId]));
  }

  objectTypes(): OutTypes {
    const types = declaredOf(this.log.objectTypes, this.kinds.object, this.withoutObject);
    const shared = this.log.sharedIds.size > 0;
    return shared
      ? new Map([...types].map(([type, row]) => [type, new Map([...row, [NAMES.ownId, 'string'] as const])]))
      : types;
  }

  async *events(): AsyncIterable<OutEvent> {
    for await (const event of this.log.events()) yield this.eventOf(event);
  }

  async *objects(): AsyncIterable<OutObject> {
    for await (const object of this.log.objects()) yield this.objectOf(object);
  }

  private eventOf(event: StoredEvent): OutEvent {
    const told = event.text[NAMES.eventId] ?? '';
    const known = told !== '' && !this.log.sharedEventIds.has(told);
    const without = known ? new Set([...this.withoutEvent, NAMES.eventId]) : this.withoutEvent;
    const values = valuesOf(event, this.kinds.event, { type: event.activity, without });
    return {
      id: known ? told : `throughline:${event.id}`,
      type: event.activity,
      time: event.time,
      values: [...values, ...ownValues(event)],
      objects: this.objectsOf(event),
    };
  }

  private objectsOf({ text, objects }: StoredEvent): OutEvent['objects'] {
    const told = this.native ? Qualified.safeParse(jsonOf(text[NAMES.qualifiers] ?? '')) : null;
    if (told?.success === true)
      return told.data.map(([type, id, qualifier]) => ({ id: this.idOf({ type, id }), qualifier }));
    return objects.map((ref) => ({ id: this.idOf(ref), qualifier: '' }));
  }

  private objectOf(object: StoredObject): OutObject {
    const { type, id, text, relations } = object;
    const own = this.idOf(object);
    const values = valuesOf(object, this.kinds.object, { type, without: this.withoutObject });
    const timed = this.native ? this.timed(type, values, text[NAMES.changes] ?? '') : values.map(always);
    return {
      id: own,
      type,
      values: own === id ? timed : [...timed, always({ name: NAMES.ownId, kind: 'string', text: id })],
      objects: relations.map((each) => ({ id: this.idOf(each), qualifier: each.qualifier })),
    };
  }

  /** Attributes that changed, with all their values; the others as they are. */
  private timed(type: string, values: readonly Value[], changes: string): TimedValue[] {
    const told = Changes.safeParse(jsonOf(changes));
    if (!told.success) return values.map(always);
    const changed = new Set(told.data.map(([name]) => name));
    const numbers = new Set(
      values.filter(({ kind }) => kind === 'float' || kind === 'integer').map(({ name }) => name),
    );
    return [
      ...values.filter(({ name }) => !changed.has(name)).map(always),
      ...told.data.map(([name, time, text]) => {
        const kind = kindOfAttribute(this.kinds.object, { type, name, number: numbers.has(name) });
        return { name, kind, text, time: time === '' ? BEGINNING : time };
      }),
    ];
  }

  /** Within a log an id is one object's, whatever its type. */
  private idOf({ type, id }: StoredRef): string {
    return this.log.sharedIds.has(id) ? `${type}/${id}` : id;
  }
}

function always(value: Value): TimedValue {
  return { ...value, time: BEGINNING };
}
