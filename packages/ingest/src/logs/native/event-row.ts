import type { LogEvent, Named } from '../read/log.js';
import { instantOf } from '../values/instant.js';
import type { Value } from '../values/kinds.js';
import { NAMES } from '../values/names.js';
import { noProperties, type Properties, put } from './properties.js';
import type { Rejected } from './rejected.js';
import type { Known } from './types.js';

/** An event as a line of JSON holds it (`stage.ts` reads it), but for its objects. */
export interface EventRow extends Properties {
  /** What makes it the same event when it is told again; '' where the log gives it no id. */
  readonly key: string;
  readonly time: string;
  readonly activity: string;
  readonly position: number;
  system: string;
  channel: string;
  device: string;
  amount: string;
  currency: string;
  objects: readonly { readonly type: string; readonly id: string }[];
}

/** Ids that we gave ourselves: 16 bytes in hexadecimal digits. */
export const OWN_ID = /^throughline:[0-9a-f]{32}$/u;

/** The row of an event, or why there can be none. */
export function eventRow(event: LogEvent): EventRow | Rejected {
  const instant = instantOf(event.time);
  if ('problem' in instant) return instant.problem;
  if (event.activity === '') return 'activity';
  if (event.objects.length === 0) return 'objects';
  const row: EventRow = {
    key: keyOf(event, instant.iso),
    time: instant.iso,
    activity: event.activity,
    position: event.record,
    system: '',
    channel: '',
    device: '',
    amount: '',
    currency: '',
    ...noProperties(),
    objects: [],
  };
  for (const value of event.values) if (!ownField(row, value)) put(row, value);
  if (event.id !== '' && !OWN_ID.test(event.id)) row.text[NAMES.eventId] = event.id;
  return row;
}

/** Logs number their events alike: an id alone would make two of different logs the same. */
function keyOf({ id, activity }: LogEvent, time: string): string {
  return id === '' || OWN_ID.test(id) ? id : JSON.stringify([id, activity, time]);
}

function ownField(row: EventRow, { name, text }: Value): boolean {
  switch (name) {
    case NAMES.system:
      row.system = text;
      return true;
    case NAMES.channel:
      row.channel = text;
      return true;
    case NAMES.device:
      row.device = text;
      return true;
    case NAMES.amount:
      row.amount = /^-?\d{1,14}(\.\d{1,4})?$/u.test(text) ? text : '';
      return true;
    case NAMES.currency:
      row.currency = text;
      return true;
    default:
      return false;
  }
}

/** The row with its objects, and as what it names them where the log says so; null where none is known. */
export function withObjects(
  row: EventRow,
  named: readonly Named[],
  find: (id: string) => Known | null,
): EventRow | null {
  const pairs = named.flatMap(({ id, type, qualifier }) => {
    const known = type === undefined ? find(id) : { type, id };
    return known === null || known.id === '' || known.type === '' ? [] : [{ ...known, qualifier }];
  });
  if (pairs.length === 0) return null;
  row.objects = pairs.map(({ type, id }) => ({ type, id }));
  if (pairs.some(({ qualifier }) => qualifier !== ''))
    row.text[NAMES.qualifiers] = JSON.stringify(
      pairs.map(({ type, id, qualifier }) => [type, id, qualifier]),
    );
  return row;
}
