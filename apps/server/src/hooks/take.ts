import {
  deliveryOf,
  doubtIn,
  HOOK_PROTOCOLS,
  type HookKind,
  type HookRequest,
  type Outcome,
} from '@throughline/ingest';
import { Failure } from '../failure.js';
import { Remembered } from '../intake/batch.js';
import type { Receiver } from '../intake/receive.js';
import type { HookReceipt } from '../routes.js';
import type { HookBook, KnownSource } from './book.js';

interface DoorParts {
  readonly book: HookBook;
  readonly receiver: Pick<Receiver, 'receive'>;
  readonly now: () => number;
}

/** WooCommerce asks whether an address answers before it keeps it, without signing that. */
const PING = /^webhook_id=\d+$/u;

const NOTHING: HookReceipt = { accepted: 0, rejected: 0, dropped: 0, repeated: false };

/** Takes in the deliveries of webhooks. */
export class HookDoor {
  /** Deliveries that were taken lately. Older ones, and those of an earlier process, are known by what they tell. */
  readonly #taken = new Remembered();
  readonly #parts: DoorParts;

  constructor(parts: DoorParts) {
    this.#parts = parts;
  }

  /**
   * Resolves when what the delivery tells is durable.
   * @throws Failure 404 where there is no such source, 401 where the signature is not right; StoreError `busy`,
   * `disk-full`: then the sender has to send it again.
   */
  async take(shop: string, name: string, request: HookRequest): Promise<HookReceipt> {
    const { book, now } = this.#parts;
    const source = await book.find(shop, name);
    if (source === null) throw noSource(shop, name);
    if (isPing(source, request)) return NOTHING;
    this.#check(source, request);
    const delivery = deliveryOf(request, source);
    const told = HOOK_PROTOCOLS[source.kind].delivery(request.headers, delivery.payload);
    const place = `${shop}/${name}`;
    if (told !== '' && this.#taken.has(place, told)) {
      book.tally.knew(place, now());
      return { ...NOTHING, repeated: true };
    }
    const receipt = await this.#receive(source, delivery);
    if (told !== '') this.#taken.add(place, [told]);
    book.tally.took(place, now());
    return receipt;
  }

  /** Records of a vendor's past, which were asked for and so need no signature. They are read as its webhooks are. */
  async past(shop: string, vendor: HookKind, deliveries: readonly unknown[]): Promise<HookReceipt> {
    const mapping = (await this.#parts.book.find(shop, vendor))?.mapping ?? null;
    const mapped = (each: unknown) => (typeof each === 'object' ? { ...each, mapping } : each);
    const read = mapping === null ? deliveries : deliveries.map(mapped);
    return this.#receive({ shop, kind: vendor, name: vendor }, read);
  }

  #check({ shop, name, kind, secrets }: KnownSource, { headers, raw }: HookRequest): void {
    const at = this.#parts.now();
    const verdict = HOOK_PROTOCOLS[kind].verify({ headers, raw, at }, secrets);
    if (verdict.ok) return;
    const { why } = verdict;
    this.#parts.book.tally.refused(`${shop}/${name}`, at, why);
    throw Failure.because({ status: 401 }, ({ sending }, locale) =>
      sending.notSigned(doubtIn(locale, why), kind === 'signed' ? null : kind),
    );
  }

  async #receive(
    { shop, kind, name }: Pick<KnownSource, 'shop' | 'kind' | 'name'>,
    body: unknown,
  ): Promise<HookReceipt> {
    const request = { query: {}, headers: {}, body };
    const pass = { shop, source: name };
    return counted((await this.#parts.receiver.receive(kind, request, pass)).outcomes);
  }
}

export function counted(outcomes: readonly Outcome[]): HookReceipt {
  const count = (wanted: Outcome['kind']): number => outcomes.filter(({ kind }) => kind === wanted).length;
  return {
    accepted: count('taken'),
    rejected: count('rejected'),
    dropped: count('dropped'),
    repeated: false,
  };
}

function isPing({ kind }: KnownSource, { headers, raw }: HookRequest): boolean {
  const isUnsigned = headers['x-wc-webhook-signature'] === undefined;
  return kind === 'woocommerce' && isUnsigned && raw.length < 64 && PING.test(raw.toString('latin1'));
}

function noSource(shop: string, name: string): Failure {
  return Failure.because({ status: 404 }, ({ sending }) => sending.secretFirst(shop, name));
}
