import type { Kind, Value } from '../values/kinds.js';
import type { OutLog } from './entities.js';
import { xmlText as x } from './xml-text.js';

/**
 * OCEL 1.0 in JSON, piece by piece. It has no relations between objects: those of the shop are left out. Qualifiers and
 * former values go along as attributes.
 */
export async function* ocel1Json(log: OutLog): AsyncIterable<string> {
  yield `${JSON.stringify({ ...GLOBALS, 'ocel:global-log': globalLog(log) }).slice(0, -1)},\n"ocel:events":{`;
  yield* members(log.events(), ({ id, type, time, values, objects }) => [
    id,
    {
      'ocel:activity': type,
      'ocel:timestamp': time,
      'ocel:omap': objects.map((each) => each.id),
      'ocel:vmap': mapOf(values),
    },
  ]);
  yield '},\n"ocel:objects":{';
  yield* members(log.objects(), ({ id, type, values }) => [
    id,
    { 'ocel:type': type, 'ocel:ovmap': mapOf(values) },
  ]);
  yield '}}\n';
}

const GLOBALS = {
  'ocel:global-event': { 'ocel:activity': '__INVALID__' },
  'ocel:global-object': { 'ocel:type': '__INVALID__' },
};

function globalLog(log: OutLog) {
  const types = [...log.eventTypes().values(), ...log.objectTypes().values()];
  return {
    'ocel:attribute-names': [...new Set(types.flatMap((row) => [...row.keys()]))],
    'ocel:object-types': [...log.objectTypes().keys()],
    'ocel:version': '1.0',
    'ocel:ordering': 'timestamp',
  };
}

async function* members<Item>(
  items: AsyncIterable<Item>,
  form: (item: Item) => readonly [string, object],
): AsyncIterable<string> {
  let first = true;
  for await (const item of items) {
    const [key, value] = form(item);
    yield `${first ? '\n' : ',\n'}${JSON.stringify(key)}:${JSON.stringify(value)}`;
    first = false;
  }
}

/** Attributes as JSON has them. A number keeps its digits where JavaScript can hold them. */
function mapOf(values: readonly Value[]): Record<string, unknown> {
  const map = Object.create(null) as Record<string, unknown>;
  for (const { name, kind, text } of values) map[name] = jsonValue(kind, text);
  return map;
}

function jsonValue(kind: Value['kind'], text: string): unknown {
  if (kind === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  const number = kind === 'integer' || kind === 'float' ? Number(text) : Number.NaN;
  const exact = kind === 'integer' ? Number.isSafeInteger(number) : Number.isFinite(number);
  return exact && String(number) === text ? number : text;
}

const TAGS: Readonly<Record<Kind, string>> = {
  string: 'string',
  integer: 'int',
  float: 'float',
  boolean: 'boolean',
  time: 'date',
  id: 'string',
  list: 'string',
  container: 'string',
};

const tag = (kind: Value['kind'], key: string, text: string) =>
  `<${TAGS[kind]} key="${x(key)}" value="${x(text)}"/>`;
const list = (key: string, inner: string) => `<list key="${key}">${inner}</list>`;

/** OCEL 1.0 in XML, piece by piece. */
export async function* ocel1Xml(log: OutLog): AsyncIterable<string> {
  const { 'ocel:attribute-names': names, 'ocel:object-types': types } = globalLog(log);
  yield `<?xml version="1.0" encoding="UTF-8"?>
<log>
<global scope="event">${tag('string', 'ocel:activity', '__INVALID__')}</global>
<global scope="object">${tag('string', 'ocel:type', '__INVALID__')}</global>
<global scope="log">${list('attribute-names', names.map((name) => tag('string', 'attribute-name', name)).join(''))}${list('object-types', types.map((type) => tag('string', 'object-type', type)).join(''))}${tag('string', 'version', '1.0')}${tag('string', 'ordering', 'timestamp')}</global>
<events>\n`;
  for await (const { id, type, time, values, objects } of log.events()) {
    const fields = `${tag('string', 'id', id)}${tag('time', 'timestamp', time)}${tag('string', 'activity', type)}`;
    const omap = list('omap', objects.map((each) => tag('string', 'object-id', each.id)).join(''));
    yield `<event>${fields}${omap}${list('vmap', tags(values))}</event>\n`;
  }
  yield '</events>\n<objects>\n';
  for await (const { id, type, values } of log.objects())
    yield `<object>${tag('string', 'id', id)}${tag('string', 'type', type)}${list('ovmap', tags(values))}</object>\n`;
  yield '</objects>\n</log>\n';
}

const tags = (values: readonly Value[]) =>
  values.map(({ name, kind, text }) => tag(kind, name, text)).join('');
