import type { ObjectRelation, ShopEvent, ShopObject } from '@throughline/model';

/** A request as an adapter sees it: decoded, and otherwise as it came. */
export interface WireRequest {
  /** Parameters of the address. */
  readonly query: Readonly<Record<string, string>>;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** What the JSON of the body said, a text where it was none, null where there was nothing. */
  readonly body: unknown;
}

/** What an adapter has to be told besides: it reads no clock and draws no ids. */
export interface Reception {
  /** When the request came: UTC, milliseconds. */
  readonly at: number;
  /** For amounts that bring none (ISO 4217). */
  readonly currency: string;
  /** An id for an item that brings none. */
  readonly newId: () => string;
  /** The country of an IP address, or with '' of who sent the request: ISO 3166-1 alpha-2; '' where it is not known. */
  readonly countryOf: (address: string) => string;
}

/** What one item of a request turned into. */
export type Outcome =
  | {
      readonly kind: 'taken';
      readonly events: readonly ShopEvent[];
      readonly objects: readonly ShopObject[];
      readonly relations: readonly ObjectRelation[];
    }
  /** Understood, and nothing in it that the shop's process is made of. */
  | { readonly kind: 'dropped'; readonly reason: string }
  /** Not usable as it is; kept with the reason, to be mended and sent again. */
  | { readonly kind: 'rejected'; readonly reason: string; readonly item: unknown };

export type Taken = Extract<Outcome, { kind: 'taken' }>;

/** From the request of one protocol to an outcome for each of its items, in their order. */
export type Adapter = (request: WireRequest, reception: Reception) => Outcome[];

export function rejected(reason: string, item: unknown): Outcome {
  return { kind: 'rejected', reason, item };
}

export function dropped(reason: string): Outcome {
  return { kind: 'dropped', reason };
}

/** A request that cannot be read at all, so that no item of it can be told apart. */
export class PayloadError extends Error {
  constructor(
    /** An HTTP status: 400 or 413. */
    readonly status: number,
    message: string,
    /** What to do about it, as one sentence. */
    readonly hint: string,
  ) {
    super(message);
    this.name = 'PayloadError';
  }
}
