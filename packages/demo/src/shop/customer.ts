import { refText } from '../output/jsonText.js';
import { childKey, type Stream, streamOf } from '../random/stream.js';
import type { Product } from './products.js';
import type { Shop } from './shop.js';
import type { Browser, Device, Region, World } from './world.js';

export interface Screen {
  readonly device: Device;
  readonly browser: Browser;
}

/** A person. What changes with what they live through in the shop stands below the line. */
export interface Customer {
  readonly key: number;
  /** How-manyth visitor of the run. */
  readonly number: number;
  /** The part that all ids of this person's things share: `0012-0345`. */
  readonly stem: string;
  readonly ref: string;
  readonly region: Region;
  /** Bought before the period began. */
  readonly known: boolean;
  /** How ready to buy; 1 is the average of those who look around. */
  readonly keen: number;
  readonly screens: readonly [Screen, ...Screen[]];

  /** 1 as a rule; lower after bad experiences. */
  mood: number;
  orders: number;
  sessions: number;
  messages: number;
  busyUntil: number;
  cart: Product[];
}

const KEENNESS = { passing: 0.22, looking: 1, buying: 3.1 };

function keennessOf(stream: Stream, known: boolean): number {
  const drawn = stream.next();
  const base = drawn < 0.68 ? KEENNESS.passing : drawn < 0.92 ? KEENNESS.looking : KEENNESS.buying;
  return known ? base * 1.7 : base;
}

function screenOf(world: World, stream: Stream): Screen {
  const device = stream.pick(world.devices);
  return {
    device,
    browser: stream.pick(world.browsers.get(device) ?? { items: device.browsers, totals: [1] }),
  };
}

const WITH_TWO_SCREENS = 0.4;

/** Which new visitor somebody is: the `index`-th of a day, the `number`-th of the run. */
export interface Place {
  readonly day: number;
  readonly index: number;
  readonly number: number;
}

/** A new visitor. */
export function customerOf(world: World, { day, index, number }: Place): Customer {
  const key = childKey(childKey(world.key, 'customer', day), 'customer', index);
  const stream = streamOf(key, 'customer');
  const known = stream.chance(world.config.known);
  const first = screenOf(world, stream);
  const second = screenOf(world, stream);
  const stem = `${String(day + 1).padStart(4, '0')}-${String(index + 1).padStart(4, '0')}`;
  return {
    key,
    number,
    stem,
    ref: refText('customer', `C${stem}`),
    region: stream.pick(world.regions),
    known,
    keen: keennessOf(stream, known),
    screens: stream.chance(WITH_TWO_SCREENS) ? [first, second] : [first],
    mood: 1,
    orders: 0,
    sessions: 0,
    messages: 0,
    busyUntil: 0,
    cart: [],
  };
}

/** Says once who a customer is. */
export function declareCustomer(shop: Shop, customer: Customer, since: number): void {
  const text = shop.world.customerText(customer.region, customer.screens[0].device);
  shop.journal.object(
    since,
    customer.ref,
    `"text":{${text},"bought before":"${customer.known ? 'yes' : 'no'}"}`,
  );
}
