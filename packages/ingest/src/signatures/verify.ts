import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Doubt } from '../words/reason.js';

/** A request whose sender is in doubt. */
export interface SignedRequest {
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body, byte by byte as it came: the signature is over these. */
  readonly raw: Buffer;
  /** When it came: UTC, milliseconds. */
  readonly at: number;
}

export type Verdict = { readonly ok: true } | { readonly ok: false; readonly why: Doubt };

/** @param secrets what the sender may have signed with; several while one replaces the other. */
export type Verify = (request: SignedRequest, secrets: readonly string[]) => Verdict;

const OK: Verdict = { ok: true };

/** How far the time of a signature may lie from ours, where one is signed: five minutes, as Stripe and Standard Webhooks advise. */
const TOLERANCE_MS = 5 * 60_000;

const refused = (why: Doubt): Verdict => ({ ok: false, why });

/**
 * Shopify: base64 of HMAC-SHA256 over the body, with the app's client secret (or the key that the shop's notification
 * settings show). No time is signed.
 * Source: shopify.dev/docs/apps/build/webhooks/verify-deliveries.
 */
export const verifyShopify: Verify = (request, secrets) => plain('x-shopify-hmac-sha256', request, secrets);

/**
 * WooCommerce: base64 of HMAC-SHA256 over the body, with the webhook's secret. No time is signed.
 * Source: developer.woocommerce.com/docs/apis/rest-api/v3/webhooks.
 */
export const verifyWoocommerce: Verify = (request, secrets) =>
  plain('x-wc-webhook-signature', request, secrets);

/**
 * Stripe: `t=…,v1=…` with hexadecimal HMAC-SHA256 over time, a dot and the body; several `v1` while a secret is being
 * replaced. Other schemes than `v1` are left aside.
 * Source: docs.stripe.com/webhooks/signature.
 */
export const verifyStripe: Verify = (request, secrets) => {
  const header = request.headers['stripe-signature'] ?? '';
  if (header === '') return missing('stripe-signature');
  const parts = header.split(',').map((part): [string, string] => {
    const at = part.indexOf('=');
    return [part.slice(0, at).trim(), part.slice(at + 1).trim()];
  });
  const time = parts.find(([name]) => name === 't')?.[1] ?? '';
  const given = parts.filter(([name]) => name === 'v1').map(([, value]) => Buffer.from(value, 'hex'));
  const late = untimely(secondsOf(time), request.at);
  if (late !== null) return late;
  const keys = secrets.map((secret) => Buffer.from(secret, 'utf8'));
  return matched(given, keys, [`${time}.`, request.raw]);
};

/**
 * Zendesk: base64 of HMAC-SHA256 over the time in its header and the body, with the webhook's signing secret.
 * Source: developer.zendesk.com/documentation/webhooks/verifying.
 */
export const verifyZendesk: Verify = (request, secrets) => {
  const header = request.headers['x-zendesk-webhook-signature'] ?? '';
  const time = request.headers['x-zendesk-webhook-signature-timestamp'] ?? '';
  if (header === '') return missing('x-zendesk-webhook-signature');
  if (time === '') return missing('x-zendesk-webhook-signature-timestamp');
  const late = untimely(/^\d{4}-/u.test(time) ? Date.parse(time) : Number.NaN, request.at);
  if (late !== null) return late;
  const keys = secrets.map((secret) => Buffer.from(secret, 'utf8'));
  return matched([Buffer.from(header, 'base64')], keys, [time, request.raw]);
};

/**
 * Klaviyo's system webhooks: hexadecimal HMAC-SHA256 over the body and, behind it, the time in its header.
 * Source: developers.klaviyo.com/en/docs/working_with_system_webhooks.
 */
export const verifyKlaviyo: Verify = (request, secrets) => {
  const header = request.headers['klaviyo-signature'] ?? '';
  const time = request.headers['klaviyo-timestamp'] ?? '';
  if (header === '') return missing('klaviyo-signature');
  if (time === '') return missing('klaviyo-timestamp');
  const sent = secondsOf(time);
  const late = untimely(Number.isNaN(sent) ? Date.parse(time) : sent, request.at);
  if (late !== null) return late;
  const keys = secrets.map((secret) => Buffer.from(secret, 'utf8'));
  return matched([Buffer.from(header, 'hex')], keys, [request.raw, time]);
};

/**
 * Standard Webhooks: `v1,` and base64 of HMAC-SHA256 over id, time and body with dots between; the secret is base64 behind
 * `whsec_`. Several signatures with spaces between them while a secret is being replaced.
 * Source: github.com/standard-webhooks/standard-webhooks, spec/standard-webhooks.md.
 */
export const verifyStandard: Verify = (request, secrets) => {
  const id = request.headers['webhook-id'] ?? '';
  const time = request.headers['webhook-timestamp'] ?? '';
  const header = request.headers['webhook-signature'] ?? '';
  for (const name of ['webhook-id', 'webhook-timestamp', 'webhook-signature'])
    if ((request.headers[name] ?? '') === '') return missing(name);
  const late = untimely(secondsOf(time), request.at);
  if (late !== null) return late;
  const given = header
    .split(' ')
    .filter((each) => each.startsWith('v1,'))
    .map((each) => Buffer.from(each.slice(3), 'base64'));
  return matched(given, secrets.map(standardKey), [`${id}.${time}.`, request.raw]);
};

/** A secret that is not written as the specification has it is taken as it is. */
function standardKey(secret: string): Buffer {
  return secret.startsWith('whsec_') ? Buffer.from(secret.slice(6), 'base64') : Buffer.from(secret, 'utf8');
}

function plain(name: string, { headers, raw }: SignedRequest, secrets: readonly string[]): Verdict {
  const header = headers[name] ?? '';
  if (header === '') return missing(name);
  const keys = secrets.map((secret) => Buffer.from(secret, 'utf8'));
  return matched([Buffer.from(header, 'base64')], keys, [raw]);
}

function missing(name: string): Verdict {
  return refused({ code: 'noHeader', about: name });
}

function secondsOf(text: string): number {
  return /^\d{1,12}$/u.test(text) ? Number(text) * 1000 : Number.NaN;
}

function untimely(time: number, at: number): Verdict | null {
  if (!Number.isFinite(time)) return refused({ code: 'unreadTime' });
  if (at - time > TOLERANCE_MS) return refused({ code: 'old' });
  if (time - at > TOLERANCE_MS) return refused({ code: 'ahead' });
  return null;
}

/** Every key and every signature is looked at, each in the same time whatever it holds. */
function matched(
  given: readonly Buffer[],
  keys: readonly Buffer[],
  signed: readonly (string | Buffer)[],
): Verdict {
  let found = false;
  for (const key of keys) {
    const hmac = createHmac('sha256', key);
    for (const part of signed) hmac.update(part);
    const wanted = hmac.digest();
    for (const each of given)
      found = (each.length === wanted.length && timingSafeEqual(each, wanted)) || found;
  }
  return found ? OK : refused({ code: 'wrong' });
}
