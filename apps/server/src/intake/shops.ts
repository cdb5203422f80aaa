import { Privacy, ShopId, type ShopSettings } from '@throughline/model';
import type { EventStore, Intake } from '@throughline/stores';
import { DEFAULT_SHOP, DEMO_SHOP } from '../shops/names.js';

/** For how long the list of shops is taken from memory. */
const KEPT_MS = 1000;

/** Where incoming events go, and the currency of amounts that bring none. */
export interface Destination {
  readonly shop: string;
  readonly currency: string;
  readonly privacy: Privacy;
}

/** Shops by their ids; those of which nothing is stored yet have no settings. */
type Known = ReadonlyMap<string, ShopSettings | null>;

const NOTHING_SET = Privacy.parse({});

interface DestinationParts {
  readonly store: Pick<EventStore, 'shops'>;
  readonly intake: Pick<Intake, 'known'>;
  readonly now: () => number;
}

/**
 * Which shop the events of a request belong to: the one that it names; the one that has its write key as its id; the
 * only one that there is beside the demo. Where there is none, a new one that has the write key as its id, or is named
 * `shop` where the key cannot be one. A shop is there once an event of it was acknowledged.
 */
export class Destinations {
  readonly #parts: DestinationParts;
  #stored: { readonly at: number; readonly shops: Promise<Known> } | null = null;

  constructor(parts: DestinationParts) {
    this.#parts = parts;
  }

  async of(named: string | undefined, key: string): Promise<Destination> {
    const stored = await this.#shops();
    const known = new Set([...stored.keys(), ...this.#parts.intake.known()]);
    const shop = named ?? chosen(known, key);
    const settings = stored.get(shop);
    return { shop, currency: settings?.currency ?? 'EUR', privacy: settings?.privacy ?? NOTHING_SET };
  }

  #shops(): Promise<Known> {
    const now = this.#parts.now();
    if (this.#stored === null || now - this.#stored.at > KEPT_MS) {
      const shops = this.#parts.store
        .shops()
        .then((all): Known => new Map(all.map(({ id, settings }) => [id, settings])));
      this.#stored = { at: now, shops };
      shops.catch(() => {
        this.#stored = null;
      });
    }
    return this.#stored.shops;
  }
}

function chosen(known: ReadonlySet<string>, key: string): string {
  if (known.has(key)) return key;
  const [only, another] = [...known].filter((id) => id !== DEMO_SHOP);
  if (only !== undefined) return another === undefined ? only : DEFAULT_SHOP;
  return ShopId.safeParse(key).success && key !== DEMO_SHOP ? key : DEFAULT_SHOP;
}
