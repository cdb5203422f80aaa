import type { OutEvent, OutLog, OutObject, OutTypes } from './entities.js';
import { xmlText as x } from './xml-text.js';

/** OCEL 2.0 in JSON, piece by piece: types and objects first, as readers like them best. */
export async function* ocel2Json(log: OutLog): AsyncIterable<string> {
  const types = { objectTypes: typesOf(log.objectTypes()), eventTypes: typesOf(log.eventTypes()) };
  yield `${JSON.stringify(types).slice(0, -1)},\n"objects":[`;
  yield* listed(log.objects(), ({ id, type, values, objects }) => ({
    id,
    type,
    attributes: values.map(({ name, time, text }) => ({ name, time, value: text })),
    relationships: relationsOf(objects),
  }));
  yield '],\n"events":[';
  yield* listed(log.events(), ({ id, type, time, values, objects }) => ({
    id,
    type,
    time,
    attributes: values.map(({ name, text }) => ({ name, value: text })),
    relationships: relationsOf(objects),
  }));
  yield ']}\n';
}

function typesOf(types: OutTypes) {
  return [...types].map(([name, row]) => ({
    name,
    attributes: [...row].map(([attribute, kind]) => ({ name: attribute, type: ocelKind(kind) })),
  }));
}

/** XES's own kinds are texts in OCEL. */
export function ocelKind(kind: string): string {
  return ['id', 'list', 'container'].includes(kind) ? 'string' : kind;
}

function relationsOf(objects: OutEvent['objects']) {
  return objects.map(({ id, qualifier }) => ({ objectId: id, qualifier }));
}

async function* listed<Item>(
  items: AsyncIterable<Item>,
  form: (item: Item) => object,
): AsyncIterable<string> {
  let first = true;
  for await (const item of items) {
    yield `${first ? '\n' : ',\n'}${JSON.stringify(form(item))}`;
    first = false;
  }
}

/** OCEL 2.0 in XML, piece by piece. */
export async function* ocel2Xml(log: OutLog): AsyncIterable<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<log>\n`;
  yield xmlTypes('object', log.objectTypes());
  yield xmlTypes('event', log.eventTypes());
  yield '<objects>\n';
  for await (const object of log.objects()) yield xmlObject(object);
  yield '</objects>\n<events>\n';
  for await (const event of log.events()) yield xmlEvent(event);
  yield '</events>\n</log>\n';
}

function xmlTypes(of: 'event' | 'object', types: OutTypes): string {
  const each = [...types].map(([name, row]) => {
    const attributes = [...row].map(
      ([attribute, kind]) => `<attribute name="${x(attribute)}" type="${ocelKind(kind)}"/>`,
    );
    return `<${of}-type name="${x(name)}"><attributes>${attributes.join('')}</attributes></${of}-type>\n`;
  });
  return `<${of}-types>\n${each.join('')}</${of}-types>\n`;
}

function xmlObject({ id, type, values, objects }: OutObject): string {
  const attributes = values.map(
    ({ name, time, text }) => `<attribute name="${x(name)}" time="${time}">${x(text)}</attribute>`,
  );
  return `<object id="${x(id)}" type="${x(type)}"><attributes>${attributes.join('')}</attributes>${xmlRelations(objects)}</object>\n`;
}

function xmlEvent({ id, type, time, values, objects }: OutEvent): string {
  const attributes = values.map(({ name, text }) => `<attribute name="${x(name)}">${x(text)}</attribute>`);
  return `<event id="${x(id)}" type="${x(type)}" time="${time}"><attributes>${attributes.join('')}</attributes>${xmlRelations(objects)}</event>\n`;
}

function xmlRelations(objects: OutEvent['objects']): string {
  if (objects.length === 0) return '';
  const each = objects.map(
    ({ id, qualifier }) => `<relationship object-id="${x(id)}" qualifier="${x(qualifier)}"/>`,
  );
  return `<objects>${each.join('')}</objects>`;
}
