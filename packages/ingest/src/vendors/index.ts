import {
  type Verify,
  verifyKlaviyo,
  verifyShopify,
  verifyStandard,
  verifyStripe,
  verifyWoocommerce,
  verifyZendesk,
} from '../signatures/verify.js';
import { firstText, parsedRecord } from '../http/facts/json.js';
import { type Adapter, PayloadError } from '../http/outcome.js';
import type { Delivery } from './delivery.js';
import { readKlaviyo } from './klaviyo.js';
import { readSigned } from './mapped.js';
import { readShopify } from './shopify/read.js';
import { readStripe } from './stripe/read.js';
import { readWoocommerce } from './woocommerce.js';
import { readZendesk } from './zendesk/read.js';

/** Whose webhooks are understood without a mapping. */
export const VENDORS = ['shopify', 'woocommerce', 'stripe', 'zendesk', 'klaviyo'] as const;
export type Vendor = (typeof VENDORS)[number];

/** Kinds of sources of webhooks: a vendor's, or any sender that signs as Standard Webhooks says. */
export const HOOK_KINDS = [...VENDORS, 'signed'] as const;
export type HookKind = (typeof HOOK_KINDS)[number];

type Headers = Readonly<Record<string, string>>;

/** How the webhooks of one kind are checked and taken apart. */
export interface HookProtocol {
  readonly verify: Verify;
  /** What the delivery was sent for, by its headers or its body. */
  readonly topic: (headers: Headers, body: Readonly<Record<string, unknown>>) => string;
  /** By which the sender tells one delivery from another; '' where it does not. */
  readonly delivery: (headers: Headers, body: Readonly<Record<string, unknown>>) => string;
}

const header =
  (name: string) =>
  (headers: Headers): string =>
    headers[name] ?? '';

export const HOOK_PROTOCOLS: Readonly<Record<HookKind, HookProtocol>> = {
  shopify: {
    verify: verifyShopify,
    topic: header('x-shopify-topic'),
    delivery: header('x-shopify-webhook-id'),
  },
  woocommerce: {
    verify: verifyWoocommerce,
    topic: header('x-wc-webhook-topic'),
    delivery: header('x-wc-webhook-delivery-id'),
  },
  stripe: {
    verify: verifyStripe,
    topic: (_headers, body) => firstText(body['type']),
    delivery: (_headers, body) => firstText(body['id']),
  },
  zendesk: {
    verify: verifyZendesk,
    topic: (_headers, body) => firstText(body['type']),
    delivery: (_headers, body) => firstText(body['id']),
  },
  // One delivery holds many events, and nothing tells it from another: the events' own ids do.
  klaviyo: { verify: verifyKlaviyo, topic: () => '', delivery: () => '' },
  signed: { verify: verifyStandard, topic: () => '', delivery: header('webhook-id') },
};

/** Readers of deliveries, by the kind of their source. */
export const HOOK_READERS: Readonly<Record<HookKind, Adapter>> = {
  shopify: readShopify,
  woocommerce: readWoocommerce,
  stripe: readStripe,
  zendesk: readZendesk,
  klaviyo: readKlaviyo,
  signed: readSigned,
};

/** The request of a sender, as it came. */
export interface HookRequest {
  /** By lower-case name. */
  readonly headers: Headers;
  readonly raw: Buffer;
}

/** The source that it came to. */
interface From {
  readonly kind: HookKind;
  readonly name: string;
  readonly mapping: unknown;
}

/**
 * The delivery in a request whose signature was checked.
 * @throws PayloadError 400 where the body is no object of JSON.
 */
export function deliveryOf({ headers, raw }: HookRequest, { kind, name, mapping }: From): Delivery {
  const payload = parsedRecord(raw.toString('utf8').replace(/^\uFEFF/u, ''));
  if (Object.keys(payload).length === 0) throw new PayloadError(400, ({ noJson }) => noJson);
  const { topic, delivery } = HOOK_PROTOCOLS[kind];
  const told = kind === 'zendesk' && mapping !== null ? { mapping } : {};
  if (kind !== 'signed') return { topic: topic(headers, payload), payload, ...told };
  const sent = headers['webhook-timestamp'] ?? '';
  return { topic: name, payload, id: delivery(headers, payload), sent, mapping: mapping ?? {} };
}
