import type { Details } from './options.js';

/** Money as Shopify's customer events have it. */
interface Price {
  readonly amount?: number;
  readonly currencyCode?: string;
}

interface Merchandise {
  readonly product?: { readonly id?: string };
}

interface Line {
  readonly merchandise?: Merchandise;
  readonly variant?: Merchandise;
  readonly cost?: { readonly totalAmount?: Price };
}

/** What the standard events of the Web Pixels API tell, as far as it is of use here. */
interface Told {
  readonly checkout?: {
    readonly token?: string;
    readonly order?: { readonly id?: string };
    readonly totalPrice?: Price;
    readonly lineItems?: readonly Line[];
  };
  readonly cart?: {
    readonly id?: string;
    readonly lines?: readonly Line[];
    readonly cost?: { readonly totalAmount?: Price };
  };
  readonly cartLine?: Line;
  readonly productVariant?: Merchandise;
  readonly searchResult?: { readonly query?: string };
  readonly alert?: { readonly type?: string; readonly target?: string };
}

/** One event of Shopify's pixel manager. */
export interface CustomerEvent {
  readonly id: string;
  readonly name: string;
  readonly clientId?: string;
  readonly timestamp: string;
  readonly data?: Told;
  readonly context: {
    readonly document: { readonly location: { readonly href: string }; readonly referrer?: string };
  };
}

/** The number at the end of an id, which may stand in an address (`gid://shopify/Order/17`). */
function numberOf(id: string | undefined): string {
  return (id ?? '').replace(/^.*\/|\?.*$/gu, '');
}

function productsOf(lines: readonly Line[]): string[] {
  return [
    ...new Set(lines.map(({ merchandise, variant }) => numberOf((merchandise ?? variant)?.product?.id))),
  ];
}

function amountOf(price: Price | undefined): Pick<Details, 'amount'> {
  const { amount, currencyCode: currency } = price ?? {};
  return amount === undefined || currency === undefined ? {} : { amount: { value: amount, currency } };
}

/** What an event of the Web Pixels API says, in our words. */
export function detailsOf({ id, data = {} }: CustomerEvent): Details {
  const { checkout, cart, cartLine, productVariant, searchResult, alert } = data;
  const text = {
    ...(searchResult?.query && { query: searchResult.query.slice(0, 200) }),
    ...(alert?.type && { alert: alert.type, target: alert.target ?? '' }),
  };
  const lines = checkout?.lineItems ?? cart?.lines ?? [cartLine ?? { merchandise: productVariant ?? {} }];
  return {
    id,
    text,
    products: productsOf(lines),
    order: numberOf(checkout?.order?.id),
    checkout: checkout?.token ?? '',
    cart: numberOf(cart?.id),
    ...amountOf(checkout?.totalPrice ?? cart?.cost?.totalAmount ?? cartLine?.cost?.totalAmount),
  };
}
