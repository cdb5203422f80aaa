import * as fc from 'fast-check';
import { objectProperties } from '../native/properties.js';
import type { Kind } from '../values/kinds.js';
import { LOG_TYPE, NAMES } from '../values/names.js';
import type { StoredEvent, StoredLog, StoredObject, StoredProperties, StoredType } from '../write/stored.js';

/** A log in memory, and what it is made of. */
export interface RandomLog {
  readonly stored: StoredLog;
  readonly events: readonly StoredEvent[];
  readonly objects: readonly StoredObject[];
}

/** What attributes are, by their names: an attribute is one thing throughout a log. */
const ATTRIBUTES: Readonly<Record<string, Kind>> = {
  note: 'string',
  'org:resource': 'string',
  'naïve “name” <&>': 'string',
  price: 'float',
  pieces: 'integer',
  huge: 'integer',
  gift: 'boolean',
  promised: 'time',
};

const words = fc.string({ unit: 'grapheme', maxLength: 12 });
const spaced = fc.oneof(words, fc.constantFrom('a\nb', '\ttab', ' x ', 'null', 'true', '12', ']]>', '&amp;'));
const moment = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2200-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const TEXTS: Readonly<Record<Kind, fc.Arbitrary<string>>> = {
  string: spaced,
  float: fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => String(number + 0)),
  integer: fc.maxSafeInteger().map(String),
  boolean: fc.boolean().map(String),
  time: moment,
  id: spaced,
  list: spaced,
  container: spaced,
};

/** Whole numbers beyond what a double holds stay text, so they are an attribute of their own. */
const HUGE = fc.bigInt({ min: 2n ** 53n, max: 2n ** 62n }).map(String);

function told(name: string, times: fc.Arbitrary<string>) {
  const kind = ATTRIBUTES[name] ?? 'string';
  const text = name === 'huge' ? HUGE : TEXTS[kind];
  return fc.record({ name: fc.constant(name), kind: fc.constant(kind), text, time: times });
}

function properties(times: fc.Arbitrary<readonly string[]>): fc.Arbitrary<StoredProperties> {
  return fc
    .subarray(Object.keys(ATTRIBUTES))
    .chain((names) =>
      times.chain((each) =>
        fc.tuple(...names.flatMap((name) => each.map((time) => told(name, fc.constant(time))))),
      ),
    )
    .map((values) => objectProperties(values));
}

const always = fc.constant(['']);
const changing = fc.uniqueArray(moment, { maxLength: 2 }).map((times) => ['', ...times]);

const TYPES = ['order', 'customer', 'Rückgabe & Umtausch'];
const ids = fc.uniqueArray(
  words.filter((id) => id.trim() !== ''),
  { minLength: 1, maxLength: 6 },
);

function objectsOf(names: readonly string[]): fc.Arbitrary<StoredObject[]> {
  const types = fc.array(fc.constantFrom(...TYPES), { minLength: names.length, maxLength: names.length });
  return types.chain((kinds) => {
    const refs = names.map((id, at) => ({ id, type: at === 0 ? 'order' : (kinds[at] ?? 'order') }));
    const relation = fc.record({ to: fc.constantFrom(...refs), qualifier: spaced });
    return fc.tuple(
      ...refs.map((ref) =>
        fc
          .tuple(
            fc.oneof(properties(always), properties(changing)),
            fc.uniqueArray(relation, {
              maxLength: 2,
              selector: ({ to, qualifier }) => JSON.stringify([to, qualifier]),
            }),
          )
          .map(([known, relations]) => ({
            ...ref,
            ...known,
            relations: relations.map(({ to, qualifier }) => ({ ...to, qualifier })),
          })),
      ),
    );
  });
}

function eventOf(objects: readonly StoredObject[], number: number): fc.Arbitrary<StoredEvent> {
  const [first] = objects;
  const others = fc.subarray(objects.slice(1));
  const amount = fc.option(fc.constantFrom('12.5', '-3.0001', '0'), { nil: '' });
  return fc
    .record({
      time: moment,
      activity: fc.constantFrom('Order Completed', 'pay, "now" & <then>', 'É'),
      system: fc.constantFrom('', 'web'),
      channel: fc.constantFrom('', 'search'),
      device: fc.constantFrom('', 'mobile'),
      amount,
      known: properties(always),
      own: fc.boolean(),
      qualified: fc.boolean(),
      qualifier: spaced.filter((text) => text !== ''),
      others,
    })
    .map(({ known, own, qualified, qualifier, others: further, amount: value, ...rest }) => {
      const touched = [...(first === undefined ? [] : [first]), ...further].map(({ type, id }) => ({
        type,
        id,
      }));
      const pairs = touched.map(({ type, id }, at) => [type, id, at === 0 ? qualifier : '']);
      const text = {
        ...known.text,
        ...(own ? { [NAMES.eventId]: `e${number}` } : {}),
        ...(qualified ? { [NAMES.qualifiers]: JSON.stringify(pairs) } : {}),
      };
      const id = number.toString(16).padStart(32, '0');
      const money = { amount: value, currency: value === '' ? '' : 'EUR' };
      return { ...rest, ...money, id, text, numbers: known.numbers, objects: touched };
    });
}

function typesOf(named: readonly (StoredProperties & { readonly name: string })[]): StoredType[] {
  const names = [...new Set(named.map(({ name }) => name))];
  return names.map((name) => {
    const of = named.filter((each) => each.name === name);
    const keys = (which: 'text' | 'numbers') => [...new Set(of.flatMap((each) => Object.keys(each[which])))];
    return { name, text: keys('text'), numbers: keys('numbers') };
  });
}

const FIELDS = [NAMES.system, NAMES.channel, NAMES.device, NAMES.amount, NAMES.currency];

function storedOf(objects: readonly StoredObject[], events: readonly StoredEvent[]): StoredLog {
  const kinds = JSON.stringify({ event: { '': ATTRIBUTES }, object: { '': ATTRIBUTES } });
  const eventTypes = typesOf(events.map((event) => ({ ...event, name: event.activity })));
  return {
    eventTypes: eventTypes.map((type) => ({ ...type, text: [...type.text, ...FIELDS] })),
    objectTypes: typesOf(objects.map((object) => ({ ...object, name: object.type }))),
    logs: [{ id: LOG_TYPE, text: { [NAMES.kinds]: kinds }, numbers: {} }],
    sharedIds: new Set(),
    sharedEventIds: new Set(),
    async *objects() {
      yield* objects;
    },
    async *events() {
      yield* events;
    },
    async *traces(type) {
      for (const trace of objects.filter((object) => object.type === type)) {
        yield { trace };
        const touching = events.filter((event) => event.objects.some((each) => each.id === trace.id));
        for (const event of touching) yield { event };
      }
    },
  };
}

/** Logs with every kind of attribute, attributes that change, qualifiers and relations. All events touch an order. */
export const randomLog: fc.Arbitrary<RandomLog> = ids.chain(objectsOf).chain((objects) =>
  fc
    .integer({ min: 1, max: 6 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, number) => eventOf(objects, number))))
    .map((events) => ({ objects, events, stored: storedOf(objects, events) })),
);
