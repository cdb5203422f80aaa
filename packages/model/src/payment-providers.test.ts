import { expect, test } from 'vitest';
import { isPaymentProvider } from './payment-providers.js';

test.each([
  'paypal',
  'PayPal',
  'paypal.com / referral',
  'checkout.stripe.com',
  'pay.klarna.com',
  'authorize.net',
])('%s brought nobody', (channel) => expect(isPaymentProvider(channel)).toBe(true));

test.each(['paid search', 'email', 'payment-tips-blog', 'stripes-and-dots.example', 'checkout-com', ''])(
  '%s may have brought somebody',
  (channel) => expect(isPaymentProvider(channel)).toBe(false),
);
