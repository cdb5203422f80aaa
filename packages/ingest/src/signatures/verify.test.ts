import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  type SignedRequest,
  type Verify,
  verifyKlaviyo,
  verifyShopify,
  verifyStandard,
  verifyStripe,
  verifyWoocommerce,
  verifyZendesk,
} from './verify.js';

const RAW = Buffer.from('{"id":1,"note":"café"}');
/** 24 November 2025, 16:00 UTC. */
const AT = 1_764_000_000_000;

interface Case {
  readonly verify: Verify;
  readonly secret: string;
  readonly headers: Record<string, string>;
  readonly raw?: Buffer;
  readonly at?: number;
  readonly timed: boolean;
}

/** Signatures that another implementation of HMAC made; that of Standard Webhooks is the example of its specification. */
const CASES: Record<string, Case> = {
  shopify: {
    verify: verifyShopify,
    secret: 'shpss_secret',
    headers: { 'x-shopify-hmac-sha256': 'YYxms+OwQsEBHOsPvPnj/x68vktE+rBOOASPs9qLKsg=' },
    timed: false,
  },
  woocommerce: {
    verify: verifyWoocommerce,
    secret: 'shpss_secret',
    headers: { 'x-wc-webhook-signature': 'YYxms+OwQsEBHOsPvPnj/x68vktE+rBOOASPs9qLKsg=' },
    timed: false,
  },
  stripe: {
    verify: verifyStripe,
    secret: 'whsec_stripe',
    headers: {
      'stripe-signature':
        't=1764000000,v1=0d76e7bd1b1ee0c2791b63de68607e19f66d03ca89ad745e57e876bccba8b683,v0=00',
    },
    timed: true,
  },
  zendesk: {
    verify: verifyZendesk,
    secret: 'zsecret',
    headers: {
      'x-zendesk-webhook-signature': '8d/5/G9mmwof8GS95pwylC9d6LZxDXzJ7yiI+5HBqDw=',
      'x-zendesk-webhook-signature-timestamp': '2025-11-24T16:00:00Z',
    },
    timed: true,
  },
  klaviyo: {
    verify: verifyKlaviyo,
    secret: 'klaviyo-secret-key',
    headers: {
      'klaviyo-signature': '22e2de350673be9e254894f7c28008ae054734a0943e024404b4cb7226c046b9',
      'klaviyo-timestamp': '2025-11-24T16:00:00+00:00',
    },
    timed: true,
  },
  standard: {
    verify: verifyStandard,
    secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
    headers: {
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    },
    raw: Buffer.from('{"test": 2432232314}'),
    at: 1_614_265_330_000,
    timed: true,
  },
};

describe.each(Object.entries(CASES))(
  '%s',
  (_name, { verify, secret, headers, raw = RAW, at = AT, timed }) => {
    const verdict = (changes: Partial<SignedRequest> = {}, secrets = [secret]) =>
      verify({ headers, raw, at, ...changes }, secrets);

    test('takes what was signed, with the old secret or the new one', () => {
      expect(verdict()).toEqual({ ok: true });
      expect(verdict({}, ['another', secret])).toEqual({ ok: true });
      expect(verdict({}, [secret, 'another'])).toEqual({ ok: true });
    });

    test('refuses another body, another secret, no secret', () => {
      const wrong = { ok: false, why: { code: 'wrong' } };
      expect(verdict({ raw: Buffer.concat([raw, Buffer.from(' ')]) })).toMatchObject(wrong);
      expect(verdict({}, ['another'])).toMatchObject(wrong);
      expect(verdict({}, [])).toMatchObject(wrong);
    });

    test.each(Object.keys(headers))(
      'names the header %s where it is missing, and bears anything in it',
      (name) => {
        const without = { ...headers, [name]: '' };
        expect(verdict({ headers: without })).toEqual({ ok: false, why: { code: 'noHeader', about: name } });
        for (const value of ['x', '=', 't=,v1=', 'v1,', '\u0000', 'é'.repeat(5000), 't=1e9', 'v1,==== v1,'])
          expect(verdict({ headers: { ...headers, [name]: value } }).ok).toBe(false);
      },
    );

    test('refuses what is older than five minutes, or from further ahead', () => {
      const later = verdict({ at: at + 301_000 });
      expect(later).toEqual(timed ? { ok: false, why: { code: 'old' } } : { ok: true });
      expect(verdict({ at: at - 301_000 }).ok).toBe(!timed);
      expect(verdict({ at: at + 299_000 })).toEqual({ ok: true });
    });
  },
);

test('Stripe signs with both secrets while one replaces the other', () => {
  const sign = (secret: string) =>
    createHmac('sha256', secret).update('1764000000.').update(RAW).digest('hex');
  const headers = { 'stripe-signature': `t=1764000000,v1=${sign('old')},v1=${sign('new')}` };
  for (const secret of ['old', 'new'])
    expect(verifyStripe({ headers, raw: RAW, at: AT }, [secret])).toEqual({ ok: true });
  expect(verifyStripe({ headers, raw: RAW, at: AT }, ['other']).ok).toBe(false);
});
