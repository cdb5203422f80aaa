import type { Amount, ObjectRef, ObjectRelation, ShopObject } from '@throughline/model';
import { eventOutcome } from '../http/facts/event.js';
import { keep, noProperties } from '../http/facts/properties.js';
import { timeOf } from '../http/facts/time.js';
import { type Outcome, type Reception, rejected } from '../http/outcome.js';
import type { Buyer } from './buyer.js';
import { type Delivery, withoutPeople } from './delivery.js';

/** Something that happened, as a record of a vendor tells it. */
export interface Fact {
  /**
   * What it is about and which of its facts it is (`order/1001/created`): the same however often and by whatever record it
   * is told, so that it is one event.
   */
  readonly id: string;
  /** UTC, or with its offset. */
  readonly time: unknown;
  readonly activity: string;
  readonly objects: readonly ObjectRef[];
  readonly buyer?: Buyer;
  readonly amount?: Amount | undefined;
  readonly channel?: string;
  /** What is told of it besides. */
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly relations?: readonly ObjectRelation[];
  readonly about?: readonly ShopObject[];
}

/** Where a fact was told, and when. */
export interface Telling {
  readonly vendor: string;
  readonly delivery: Delivery;
  readonly reception: Reception;
}

/** The event of a fact. */
export function factOutcome(fact: Fact, { vendor, delivery, reception }: Telling): Outcome {
  const { time, buyer, objects, relations = [] } = fact;
  const item = withoutPeople(delivery);
  if (time === undefined || time === null || time === '') return rejected('factWithoutTime', item, fact.id);
  const properties = noProperties();
  for (const [name, value] of Object.entries(fact.properties ?? {})) keep(properties, name, value);
  return eventOutcome(
    {
      id: `${vendor}:${fact.id}`.slice(0, 256),
      time: timeOf(time, undefined, reception.at),
      activity: fact.activity,
      system: vendor,
      channel: fact.channel ?? '',
      device: '',
      userAgent: '',
      amount: fact.amount,
      properties,
      objects: [...objects, ...(buyer?.refs ?? [])],
      relations: [...relations, ...ordersOfBuyer(objects, buyer), ...(buyer?.same ?? [])],
      ...(fact.about === undefined ? {} : { about: fact.about }),
    },
    item,
  );
}

/** Who asks about an order need not be who bought it. */
function ordersOfBuyer(objects: readonly ObjectRef[], buyer: Buyer | undefined): ObjectRelation[] {
  const [to] = buyer?.refs ?? [];
  if (to === undefined || objects.some(({ type }) => type === 'ticket')) return [];
  return objects.filter(({ type }) => type === 'order').map((from) => ({ from, to, qualifier: 'of' }));
}
