/** Who takes payments on pages of their own and sends the customer back, as they name themselves in addresses and referrers. */
const PAYMENT_PROVIDERS = [
  '2checkout',
  '3dsecure',
  'adyen',
  'afterpay',
  'alipay',
  'authorize.net',
  'bancontact',
  'braintree',
  'cardinalcommerce',
  'checkout.com',
  'clearpay',
  'ebanx',
  'giropay',
  'ifthenpay',
  'klarna',
  'mbway',
  'mercadopago',
  'mollie',
  'pagseguro',
  'payfast',
  'paypal',
  'paysafecard',
  'payu',
  'przelewy24',
  'razorpay',
  'sezzle',
  'sofort',
  'stripe',
  'trustly',
  'worldpay',
] as const;

/** Finds the name of a payment provider as a word of its own in lower-case text; as RE2 and JavaScript both take it. */
export const PAYMENT_PROVIDER_PATTERN = `(^|[^a-z0-9])(${PAYMENT_PROVIDERS.join('|').replaceAll('.', '[.]')})([^a-z0-9]|$)`;

const PATTERN = new RegExp(PAYMENT_PROVIDER_PATTERN, 'u');

/**
 * Whether a channel is a payment provider, such as `paypal`, `paypal.com / referral` or `checkout.stripe.com`: who comes back from
 * paying was brought by nobody.
 */
export const isPaymentProvider = (channel: string): boolean => PATTERN.test(channel.toLowerCase());
