import { hashedEmail } from '../http/facts/email.js';
import { firstText, type Json, recordOf } from '../http/facts/json.js';
import { isPrivateName } from '../http/facts/private.js';
import type { WireRequest } from '../http/outcome.js';

/** One record of a vendor's, with what it was sent for: a webhook's delivery, or an item of a page of the past. */
export interface Delivery {
  /** As the vendor names it: `orders/paid`, `order.updated`, `charge.refunded`. */
  readonly topic: string;
  readonly payload: Json;
  /** What the sender tells it from others by, and when it was sent, where only the envelope says so. */
  readonly id?: string;
  readonly sent?: string;
  /** How the payload is to be read, where its vendor does not say so. */
  readonly mapping?: unknown;
}

/** The deliveries in a body: one of them, or a list. */
export function deliveriesIn({ body }: WireRequest): Delivery[] {
  const items: readonly unknown[] = Array.isArray(body) ? body : [body];
  return items.map((item) => {
    const { topic, payload, id, sent, mapping } = recordOf(item);
    const delivery = { topic: firstText(topic), payload: recordOf(payload) };
    if (mapping === undefined) return delivery;
    return { ...delivery, id: firstText(id), sent: firstText(sent), mapping };
  });
}

/** Levels of a record that are kept with what could not be used. */
const DEEPEST = 8;
/** Items of a list that are. */
const MOST = 50;

/**
 * A delivery as it may be kept: without names, addresses and telephone numbers of people, and with e-mail addresses
 * hashed, so that it still says whose it is.
 */
export function withoutPeople(delivery: Delivery): Delivery {
  return { ...delivery, payload: recordOf(stripped(delivery.payload, DEEPEST)) };
}

function stripped(value: unknown, deeper: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (deeper === 0) return undefined;
  if (Array.isArray(value)) return value.slice(0, MOST).map((each) => stripped(each, deeper - 1));
  const kept: Record<string, unknown> = {};
  for (const [name, each] of Object.entries(value)) {
    if (name === '__proto__' || isOfPeople(name)) continue;
    if (isEmail(name)) kept[name] = hashedEmail(each);
    else if (!isPrivateName(name)) kept[name] = stripped(each, deeper - 1);
  }
  return kept;
}

const isEmail = (name: string): boolean => /^(?:receipt_|contact_|customer_)?email$/u.test(name);

const isOfPeople = (name: string): boolean =>
  /address|^(?:client_details|browser_ip|note|description|body|subject)$/u.test(name);
