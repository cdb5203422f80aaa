import type { Amount, ObjectRef } from '@throughline/model';
import { z } from 'zod';
import { amountOf } from '../http/facts/amount.js';
import { hashedEmail } from '../http/facts/email.js';
import { idOf } from '../http/facts/ids.js';
import { firstText, type Json, listOf, numberOf, recordOf } from '../http/facts/json.js';
import { dropped, type Outcome, type Reception, rejected, type WireRequest } from '../http/outcome.js';
import { type Delivery, deliveriesIn, withoutPeople } from './delivery.js';
import { factOutcome } from './fact.js';
import { stripeAmount } from './stripe/money.js';

/** Where a value stands in the body: names with dots between them, `data.order.id`; of a list, a number. */
const Path = z.string().min(1).max(200);

/** How the body of a signed webhook becomes events. */
export const HookMapping = z.strictObject({
  /** The list of records, where a body holds several; the body itself is one where left out. */
  each: Path.optional(),
  /** What happened: the value there, or the activity that `names` gives for it. */
  activity: Path.default('type'),
  /** Activities by the value at `activity`. */
  names: z.record(z.string().min(1), z.string().min(1).max(256)).default({}),
  /** Leaves aside whatever `names` does not name. */
  only: z.boolean().default(false),
  /** When: ISO 8601 or a Unix time. The time of sending where left out. */
  time: Path.optional(),
  /** What makes it the same event when it is told again. The id of the delivery where left out. */
  id: Path.optional(),
  /** Object types and where their ids stand; `lines.*.sku` is each of a list. */
  objects: z.record(z.string().min(1).max(64), Path).default({}),
  /** Where the customer's e-mail address stands: its hash is the customer. */
  email: Path.optional(),
  /** `minor`: the value is in the currency's smallest units. */
  amount: z
    .strictObject({ value: Path, currency: Path.optional(), minor: z.boolean().default(false) })
    .optional(),
  /** Properties and where they stand. */
  properties: z.record(z.string().min(1).max(64), Path).default({}),
});
export type HookMapping = z.infer<typeof HookMapping>;

/**
 * A signed webhook of any sender, read by the mapping that stands beside its payload. The topic of such a delivery is the
 * name of its source. A record that cannot be used is kept with its mapping, so that both can be mended.
 */
export function readSigned(request: WireRequest, reception: Reception): Outcome[] {
  return deliveriesIn(request).flatMap((delivery) => {
    const read = HookMapping.safeParse(delivery.mapping ?? {});
    if (!read.success) return [rejected('mapping', withoutPeople(delivery))];
    const { each, ...mapping } = read.data;
    const id = delivery.id || reception.newId();
    if (each === undefined) return [readRecord(mapping, { ...delivery, id, mapping }, reception)];
    return listOf(at(delivery.payload, each)).map((record, index) =>
      readRecord(
        mapping,
        { ...delivery, payload: recordOf(record), id: `${id}/${index}`, mapping },
        reception,
      ),
    );
  });
}

function readRecord(mapping: HookMapping, delivery: Delivery, reception: Reception): Outcome {
  const { payload } = delivery;
  const told = firstText(at(payload, mapping.activity));
  const named = Object.hasOwn(mapping.names, told) ? mapping.names[told] : undefined;
  if (named === undefined && mapping.only) return dropped('unmapped', told.slice(0, 64));
  const own = mapping.id === undefined ? '' : idOf(at(payload, mapping.id));
  if (mapping.id !== undefined && own === '') return rejected('noIdAt', withoutPeople(delivery), mapping.id);
  const fact = {
    id: own === '' ? (delivery.id ?? '') : `${told}/${own}`,
    time: mapping.time === undefined ? delivery.sent : at(payload, mapping.time),
    activity: named ?? told,
    objects: objectsIn(payload, mapping),
    amount: amountIn(payload, mapping, reception.currency),
    properties: Object.fromEntries(
      Object.entries(mapping.properties).map(([name, path]) => [name, at(payload, path)]),
    ),
  };
  return factOutcome(fact, { vendor: delivery.topic, delivery, reception });
}

function objectsIn(payload: Json, { objects, email }: HookMapping): ObjectRef[] {
  const found = Object.entries(objects).flatMap(([type, path]) => {
    const value = at(payload, path);
    const ids = Array.isArray(value) ? value.slice(0, 200) : [value];
    return ids.map((id) => ({ type, id: idOf(id) }));
  });
  const customer = email === undefined ? '' : hashedEmail(at(payload, email));
  return [...found, { type: 'customer', id: customer }].filter(({ id }) => id !== '');
}

function amountIn(payload: Json, { amount }: HookMapping, fallback: string): Amount | undefined {
  if (amount === undefined) return undefined;
  const value = at(payload, amount.value);
  const currency = amount.currency === undefined ? fallback : at(payload, amount.currency);
  if (!amount.minor) return amountOf(value, currency, fallback);
  return stripeAmount(numberOf(value), currency);
}

/** The value at a path, through own properties alone; undefined where there is none. Within a list, `*` is each of it. */
function at(record: unknown, path: string): unknown {
  let value = record;
  const names = path.split('.');
  for (const [index, name] of names.entries()) {
    if (typeof value !== 'object' || value === null) return undefined;
    if (name === '*') {
      const rest = names.slice(index + 1).join('.');
      return rest === '' ? value : listOf(value).map((each) => at(each, rest));
    }
    value = Object.hasOwn(value, name) ? (value as Json)[name] : undefined;
  }
  return value;
}
