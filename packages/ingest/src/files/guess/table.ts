import { canonicalName } from '@throughline/model';
import { FileError } from '../file-error.js';
import type { FileShape } from '../inspect/shape.js';
import type { MappingInput } from '../mapping/schema.js';
import { columnTemplate } from '../mapping/template.js';
import type { GuessColumn, ObjectColumn, Roles, Words } from './roles.js';
import { rolesOf } from './roles.js';

type TableInput = MappingInput['tables'][string];
type EventInput = NonNullable<TableInput['events']>[number];
type ObjectInput = NonNullable<EventInput['objects']>[number];

export interface GuessedTable {
  readonly table: TableInput;
  readonly notes: readonly string[];
}

/** What is noted while guessing, and the language it is noted in. */
interface Noting {
  readonly notes: string[];
  readonly words: Words;
}

/** Guesses one table: a log with an activity column, or a row per thing with a column per time. */
export function guessTable(shape: FileShape, words: Words): GuessedTable {
  const roles = rolesOf(shape, words);
  if (roles.byRole.time === undefined) {
    throw new FileError(shape.name, ({ noTime }) => noTime(namesOf(roles)));
  }
  const wide = roles.times.length > 1 && !saysWhatHappened(roles);
  const notes = roles.notes.flatMap(({ role, told }) => (wide && role === 'activity' ? [] : [told]));
  const activity = wide ? null : activityOf(shape, roles, { notes, words });
  const objects = objectsOf(shape, roles, { notes, words, activity });
  const times = timesOf(roles, { notes, words });
  const events = wide
    ? wideEvents(roles, objects, { notes, words })
    : [logEvent(roles, objects, activity ?? '')];
  const table: TableInput = { ...times, events, ...(wide ? attributesOf(roles, objects) : {}) };
  return { table: collected(table, roles, { notes, words }), notes };
}

/** A status beside several times is what became of the row; what happened is said by the times. */
function saysWhatHappened(roles: Roles): boolean {
  const { activity } = roles.byRole;
  return activity !== undefined && !/status|statut|zustand|situa[cç][aã]o/iu.test(activity);
}

const namesOf = ({ columns }: Roles): string[] => columns.map(({ name }) => name);

/** By name; else the column of texts that repeat the most. */
function activityOf(shape: FileShape, roles: Roles, { notes, words }: Noting): string {
  const named = roles.byRole.activity;
  if (named !== undefined) return named;
  const texts = roles.columns
    .filter(({ look }) => look.numbers < 0.5 && look.times < 0.5 && look.filled > 0.9 && look.distinct < 0.5)
    .filter(({ name }) => !roles.objects.some((object) => object.name === name));
  const best = texts.sort((a, b) => b.look.distinct - a.look.distinct)[0];
  if (best === undefined) {
    throw new FileError(shape.name, ({ noActivity }) => noActivity(namesOf(roles)));
  }
  notes.push(words.byRepeats(best.name));
  return best.name;
}

interface Known extends Noting {
  readonly activity: string | null;
}

function objectsOf(shape: FileShape, roles: Roles, known: Known): ObjectInput[] {
  const named = roles.byRole.case;
  const objects = roles.objects
    .filter(({ name }) => name !== named && name !== known.activity)
    .map(objectInput);
  for (const { name, type } of roles.objects) known.notes.push(known.words.names(name, type));
  if (named !== undefined) objects.unshift({ type: 'case', id: columnTemplate(named) });
  if (objects.length > 0 || roles.byRole.objectId !== undefined) return objects;
  const best = idColumn(roles, known.activity);
  if (best === null) {
    throw new FileError(shape.name, ({ noCase }) => noCase(namesOf(roles)));
  }
  known.notes.push(known.words.isCase(best));
  return [{ type: 'case', id: columnTemplate(best) }];
}

function objectInput({ name, type, lists }: ObjectColumn): ObjectInput {
  const template = columnTemplate(name);
  return lists ? { type, ids: template } : { type, id: template };
}

function idColumn(roles: Roles, activity: string | null): string | null {
  const ids = roles.columns.filter(
    ({ name, look }) =>
      name !== activity &&
      look.times < 0.5 &&
      look.filled > 0.9 &&
      (/(^|[^a-z])(id|key|no|nr|number)$/iu.test(name) || name.endsWith('Id')),
  );
  return (ids[0] ?? null)?.name ?? null;
}

function timesOf(roles: Roles, { notes, words }: Noting): Pick<TableInput, 'times'> {
  const column = roles.columns.find(({ name }) => name === roles.byRole.time);
  const look = column?.look;
  if (look === undefined || look.format === 'auto') return {};
  const name = column?.name ?? '';
  notes.push(look.ambiguous ? words.dayFirst(name) : words.written(name, look.format));
  return { times: look.format };
}

function logEvent(roles: Roles, objects: ObjectInput[], activity: string): EventInput {
  const { byRole } = roles;
  const field = (name: string | undefined) => (name === undefined ? undefined : columnTemplate(name));
  return pruned({
    activity: columnTemplate(activity),
    time: columnTemplate(byRole.time ?? ''),
    id: field(byRole.objectId === undefined ? byRole.id : undefined),
    channel: field(byRole.channel),
    device: field(byRole.device),
    system: field(byRole.system),
    amount: amountOf(roles),
    ...propertiesOf(roles, [activity]),
    objects,
  });
}

function amountOf(roles: Roles): EventInput['amount'] {
  const { amount, currency } = roles.byRole;
  if (amount === undefined) return undefined;
  const value = columnTemplate(amount);
  return currency === undefined ? value : { value, currency: columnTemplate(currency) };
}

/** One event for each column of times, called by the column. */
function wideEvents(roles: Roles, objects: ObjectInput[], { notes, words }: Noting): EventInput[] {
  notes.push(words.columnsOfTimes(roles.times.length));
  const names = roles.times.map(activityName);
  const called = isOfOrders(objects) ? asOfOrders(names) : names;
  return roles.times.map((time, at) => ({
    activity: called[at] ?? activityName(time),
    time: columnTemplate(time),
    objects,
  }));
}

/** What may stand beside an order in its row: a row that names more than these is of that, as one of a parcel is. */
const BESIDE_ORDERS: ReadonlySet<unknown> = new Set(['order', 'customer', 'session', 'campaign']);

function isOfOrders(objects: readonly ObjectInput[]): boolean {
  return objects.some(({ type }) => type === 'order') && objects.every(({ type }) => BESIDE_ORDERS.has(type));
}

/**
 * `placed_at` of orders says that an order was placed, and by that name it is known what that is. Of several times that would
 * be the same, such as when it was created and when it was placed, the first alone is called by it: an order is one order.
 */
function asOfOrders(names: readonly string[]): readonly string[] {
  const taken = new Set(names.map((name) => canonicalName(name)));
  return names.map((name) => {
    const canonical = canonicalName(`Order ${name}`);
    if (canonicalName(name) !== null || canonical === null || taken.has(canonical)) return name;
    taken.add(canonical);
    return `Order ${name}`;
  });
}

/** What else such a row says is so now, not when something happened: it belongs to the thing, not to its events. */
function attributesOf(roles: Roles, objects: readonly ObjectInput[]): Pick<TableInput, 'objects'> {
  const thing = objects.find(({ id }) => id !== undefined);
  if (thing?.id === undefined) return {};
  const { time } = roles.byRole;
  const only: Roles = { ...roles, byRole: time === undefined ? {} : { time } };
  return { objects: [{ type: thing.type, id: thing.id, ...propertiesOf(only, []) }] };
}

/** `order_approved_at` → `Order Approved` */
function activityName(column: string): string {
  const words = column
    .replace(/([a-z])([A-Z])/gu, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !/^(at|on|date|time|timestamp|datetime|datum|am)$/iu.test(word));
  const named = words.length === 0 ? [column] : words;
  return named.map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()).join(' ');
}

function propertiesOf(roles: Roles, besides: readonly string[]): Pick<EventInput, 'text' | 'numbers'> {
  const taken = new Set([
    ...Object.values(roles.byRole),
    ...roles.objects.map(({ name }) => name),
    ...roles.times,
    ...besides,
  ]);
  const rest = roles.columns.filter(({ name, look }) => !taken.has(name) && look.filled > 0);
  const fields = (columns: readonly GuessColumn[]) =>
    columns.length === 0
      ? undefined
      : Object.fromEntries(columns.map(({ name }) => [name, columnTemplate(name)]));
  const isNumber = ({ name, look }: GuessColumn) => look.numbers > 0.95 && !/id$|code|zip|plz/iu.test(name);
  return pruned({
    text: fields(rest.filter((column) => !isNumber(column))),
    numbers: fields(rest.filter(isNumber)),
  });
}

/** A table with one row for each event and object: the rows of one event become one. */
function collected(table: TableInput, roles: Roles, { notes, words }: Noting): TableInput {
  const { objectId, objectType, id } = roles.byRole;
  const repeated = id ?? roles.columns.find(({ name }) => /^(ocel:)?e(vent_?)?id$/iu.test(name))?.name;
  if (objectId === undefined || objectType === undefined || repeated === undefined) return table;
  notes.push(words.rowsOfOne(repeated));
  const objects = [{ type: columnTemplate(objectType), id: columnTemplate(objectId) }];
  return { ...table, group: { by: [columnTemplate(repeated)], objects }, events: table.events };
}

/** Without the fields that are undefined: a guess is shown and saved as it is. */
function pruned<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields;
}
