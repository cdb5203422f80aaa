import { createHmac } from 'node:crypto';
import { Failure } from '../failure.js';

/** A message as it goes out. */
export interface Message {
  /** Stays the same from try to try, so that whoever takes it can leave a repeated one out. */
  readonly id: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
  readonly body: string;
}

const PREFIX = 'whsec_';

/**
 * The key of a secret: `whsec_` and base64 of 24 to 64 bytes, as Standard Webhooks has it.
 * @throws Failure 400 where it is none.
 */
export function keyOf(secret: string): Buffer {
  const key = Buffer.from(secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : '', 'base64');
  if (key.length >= 24 && key.length <= 64) return key;
  throw Failure.because({ status: 400, field: 'body.secret' }, ({ sending }) => sending.noSecret);
}

/** The headers of Standard Webhooks (standardwebhooks.com, version 1): HMAC-SHA256 of id, timestamp and body. */
export function signed({ id, timestamp, body }: Message, key: Buffer): Record<string, string> {
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': `v1,${signature}`,
  };
}
