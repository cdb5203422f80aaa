import type { ObjectRelation, ShopEvent, ShopObject } from '@throughline/model';
import { type Reason, type ReasonCode, reasonIn } from '../words/reason.js';
import type { Sentences } from '../words/sentences.js';
import { type Problem, ToldError } from '../words/told-error.js';

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
  | ({ readonly kind: 'dropped' } & Because)
  /** Not usable as it is; kept with the reason, to be mended and sent again. */
  | ({ readonly kind: 'rejected'; readonly item: unknown } & Because);

/** Why an item gives nothing: in English, as it is stored and logged, and as what it can be told by in any language. */
interface Because {
  readonly reason: string;
  readonly why: Reason;
}

export type Taken = Extract<Outcome, { kind: 'taken' }>;

/** From the request of one protocol to an outcome for each of its items, in their order. */
export type Adapter = (request: WireRequest, reception: Reception) => Outcome[];

/** @param about what goes into the reason's sentence */
export function rejected(code: ReasonCode, item: unknown, about?: Reason['about']): Outcome {
  return { kind: 'rejected', ...because(code, about), item };
}

export function dropped(code: ReasonCode, about?: Reason['about']): Outcome {
  return { kind: 'dropped', ...because(code, about) };
}

function because(code: ReasonCode, about: Reason['about']): Because {
  const why = about === undefined ? { code } : { code, about };
  return { reason: reasonIn('en', why), why };
}

/** A request that cannot be read at all, so that no item of it can be told apart. */
export class PayloadError extends ToldError {
  override readonly name = 'PayloadError';

  constructor(
    /** An HTTP status: 400 or 413. */
    readonly status: number,
    tell: (problems: Sentences['payload']) => Problem,
  ) {
    super(({ payload }) => tell(payload));
  }
}
