import { z } from 'zod';
import { type Kind, KINDS, type Value } from '../values/kinds.js';
import { NAMES, nestedPath, TRACE_TYPE } from '../values/names.js';
import type { StoredEvent, StoredLog, StoredObject } from './stored.js';
import { jsonOf, kindsOf, ownValues, valuesOf } from './values.js';
import { xmlText as x } from './xml-text.js';

const TAGS: Readonly<Record<Kind, string>> = {
  string: 'string',
  integer: 'int',
  float: 'float',
  boolean: 'boolean',
  time: 'date',
  id: 'id',
  list: 'list',
  container: 'container',
};

const EXTENSIONS = [
  { name: 'Concept', prefix: 'concept', uri: 'http://www.xes-standard.org/concept.xesext' },
  { name: 'Time', prefix: 'time', uri: 'http://www.xes-standard.org/time.xesext' },
];
const Named = z.array(z.record(z.string(), z.string()));
const Globals = z.record(
  z.string(),
  z.array(z.object({ name: z.string(), kind: z.enum(KINDS), text: z.string() })),
);

const OWN = new Set<string>([NAMES.kinds, NAMES.extensions, NAMES.classifiers, NAMES.globals]);
const NONE: ReadonlySet<string> = new Set();

/**
 * XES (IEEE 1849-2016), piece by piece: the objects of one type are the traces. What else an event touches goes along as an
 * attribute of ours, so it is not lost; objects of other types without events are.
 */
export async function* xes(log: StoredLog, type: string): AsyncIterable<string> {
  const kinds = kindsOf(log.logs);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<log xes.version="1849-2016" xes.features="nested-attributes" xmlns="http://www.xes-standard.org/">\n';
  yield head(log);
  let open = false;
  for await (const next of log.traces(type)) {
    if ('trace' in next) {
      yield `${open ? '</trace>\n' : ''}<trace>\n${traceHead(next.trace, valuesOf(next.trace, kinds.object, { type, without: NONE }))}`;
      open = true;
      continue;
    }
    const { event } = next;
    yield eventText(event, valuesOf(event, kinds.event, { type: event.activity, without: NONE }));
  }
  yield `${open ? '</trace>\n' : ''}</log>\n`;
}

/** What the log says of itself, where the shop holds one log that did. */
function head({ logs }: StoredLog): string {
  const [log, ...more] = logs;
  if (log === undefined || more.length > 0)
    return EXTENSIONS.map((each) => element('extension', each)).join('');
  const named = (name: string) => Named.safeParse(jsonOf(log.text[name] ?? '')).data ?? [];
  const globals = Globals.safeParse(jsonOf(log.text[NAMES.globals] ?? '')).data ?? {};
  const extensions = named(NAMES.extensions);
  const kinds = kindsOf(logs).object;
  const own = valuesOf(log, kinds, { type: 'log', without: OWN });
  return [
    ...(extensions.length === 0 ? EXTENSIONS : extensions).map((each) => element('extension', each)),
    ...Object.entries(globals).map(
      ([scope, values]) => `<global scope="${x(scope)}">${attributes(values)}</global>\n`,
    ),
    ...named(NAMES.classifiers).map((each) => element('classifier', each)),
    attributes(own),
  ].join('');
}

function element(name: string, attributesOf: Readonly<Record<string, string>>): string {
  const each = Object.entries(attributesOf).map(([key, value]) => ` ${key}="${x(value)}"`);
  return `<${name}${each.join('')}/>\n`;
}

const plain = (name: string, text: string, kind: Kind = 'string'): Value => ({ name, kind, text });

function traceHead({ type, id }: StoredObject, values: readonly Value[]): string {
  const own = type === TRACE_TYPE ? [] : [plain(NAMES.ownType, type)];
  return `${attributes([plain('concept:name', id), ...own, ...values])}\n`;
}

function eventText(event: StoredEvent, values: readonly Value[]): string {
  const { id, activity, time, objects } = event;
  const told = [
    plain('concept:name', activity),
    plain('time:timestamp', time, 'time'),
    plain(NAMES.ownId, `throughline:${id}`),
    ...(objects.length < 2
      ? []
      : [plain(NAMES.objects, JSON.stringify(objects.map((each) => [each.type, each.id])))]),
  ];
  return `<event>${attributes([...told, ...values, ...ownValues(event)])}</event>\n`;
}

interface Node {
  readonly key: string;
  readonly within: Map<string, Node>;
  kind: Kind | null;
  text: string;
}

const nodeOf = (key: string): Node => ({ key, within: new Map(), kind: null, text: '' });

/** Attributes as elements, nested ones within those that their names name. */
function attributes(values: readonly Value[]): string {
  const root = nodeOf('');
  for (const { name, kind, text } of values) {
    let node = root;
    for (const key of nestedPath(name)) {
      const next = node.within.get(key) ?? nodeOf(key);
      node.within.set(key, next);
      node = next;
    }
    node.kind = kind;
    node.text = text;
  }
  return [...root.within.values()].map((node) => nodeText(node, node.key)).join('');
}

function nodeText({ kind, text, within }: Node, key: string): string {
  // What nests others and is told nowhere itself holds them as a container does.
  const is = kind ?? 'container';
  const holds = is === 'list' || is === 'container';
  const inner = (holds ? inOrder(within) : [...within.values()].map((node) => ({ node, key: node.key })))
    .map((each) => nodeText(each.node, each.key))
    .join('');
  const value = holds ? '' : ` value="${x(text)}"`;
  const open = `<${TAGS[is]} key="${x(key)}"${value}`;
  return inner === '' ? `${open}/>` : `${open}>${inner}</${TAGS[is]}>`;
}

/** What a list holds, by the numbers that stand before the names. */
function inOrder(within: ReadonlyMap<string, Node>): { node: Node; key: string }[] {
  return [...within.values()]
    .map((node) => {
      const [, number = '', key = node.key] = /^(\d+):(.*)$/su.exec(node.key) ?? [];
      return { node, key, number: Number(number) };
    })
    .toSorted((a, b) => a.number - b.number);
}
