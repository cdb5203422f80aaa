import type { Amount, ObjectRef, ObjectRelation, ShopEvent, ShopObject } from '@throughline/model';
import { type Outcome, rejected } from '../outcome.js';
import { botsAmong, clientOf } from './client.js';
import { once, toldOfOrders } from './objects.js';
import type { Properties } from './properties.js';
import type { Timed } from './time.js';

/** All that an adapter found out of one event. */
export interface Told {
  readonly id: string;
  readonly time: Timed;
  readonly activity: string;
  readonly system: string;
  readonly channel: string;
  /** As the client says it; seen from the user agent where left out. */
  readonly device?: string;
  readonly userAgent: string;
  readonly amount: Amount | undefined;
  readonly properties: Properties;
  readonly objects: readonly ObjectRef[];
  readonly relations?: readonly ObjectRelation[];
  /** How many pieces of each product are told: kept of an order that the event places. */
  readonly pieces?: { readonly quantities?: string };
  /** What is told of objects beside the event. */
  readonly about?: readonly ShopObject[];
}

const LONGEST = { activity: 256, word: 128 } as const;

/**
 * An event of the model from what an adapter found, or why there is none.
 * @param item what came, for whoever mends it.
 */
export function eventOutcome(told: Told, item: unknown): Outcome {
  if ('why' in told.time) return rejected(told.time.why, item);
  if (told.activity === '') return rejected('unnamed', item);
  if (told.activity.length > LONGEST.activity) return rejected('longName', item);
  const objects = once(told.objects);
  if (objects.length === 0) return rejected('noJourney', item);
  const event = eventOf(told, told.time.at, objects);
  const bots = botsAmong(objects, told.userAgent);
  return {
    kind: 'taken',
    events: [event],
    objects: [...(told.about ?? []), ...toldOfOrders(told.activity, objects, told.pieces), ...bots],
    relations: told.relations ?? [],
  };
}

function eventOf(told: Told, at: number, objects: ObjectRef[]): ShopEvent {
  const { activity, properties, amount } = told;
  const word = (text: string) => (text.length > LONGEST.word ? text.slice(0, LONGEST.word) : text);
  return {
    id: told.id,
    time: new Date(at).toISOString(),
    activity,
    system: word(told.system),
    channel: word(told.channel),
    device: word(told.device ?? clientOf(told.userAgent).device),
    ...(amount === undefined ? {} : { amount }),
    text: properties.text,
    numbers: properties.numbers,
    objects,
  };
}

/** An item that says who somebody is or what belongs together, and nothing that happened. */
export function toldOnly(objects: readonly ShopObject[], relations: readonly ObjectRelation[]): Outcome {
  return { kind: 'taken', events: [], objects, relations };
}
