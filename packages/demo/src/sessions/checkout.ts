import { centsOf, decimalText, quoted, refText } from '../output/jsonText.js';
import { streamOf, type Stream } from '../random/stream.js';
import type { Shop } from '../shop/shop.js';
import { inStock } from '../shop/stock.js';
import { priceText } from './browse.js';
import { pay } from './payment.js';
import { dwell, type Session, tell } from './session.js';

export const STEPS = ['address', 'delivery', 'payment'] as const;
export type Step = (typeof STEPS)[number];

/** What a checkout would cost. */
export interface Bill {
  readonly goods: number;
  readonly discount: number;
  readonly delivery: number;
  readonly total: number;
}

const GOES_TO_CART = 0.72;
const GOES_TO_CHECKOUT = 0.68;
const LEAVES_AT: Readonly<Record<Step, number>> = { address: 0.13, delivery: 0.09, payment: 0.07 };
const SECONDS_AT: Readonly<Record<Step, number>> = { address: 70, delivery: 22, payment: 40 };
const MISTYPES = 0.05;
const FIELDS: Readonly<Record<Step, string>> = {
  address: 'postcode',
  delivery: 'parcel locker',
  payment: 'card number',
};
export const COUPON = { valid: 'TRAIL10', expired: 'SUMMER25', entered: 0.13, denied: 0.3, rate: 0.1 };

/** Looks at the cart, takes things out, and perhaps goes to the checkout. Gives whether an order came of it. */
export function shopCart(shop: Shop, session: Session): boolean {
  const stream = streamOf(session.key, 'cart');
  const looks = stream.chance(GOES_TO_CART);
  const goes = stream.chance(GOES_TO_CHECKOUT);
  if (!looks) return false;
  dwell(session, stream, 30);
  tell(shop, session, 'Cart Viewed', { numbers: `"cart items":${session.cart.length}` });
  tidyCart(shop, session, stream);
  if (session.cart.length === 0 || !goes) return false;
  const rate = enterCoupon(shop, session, stream);
  return checkOut(shop, session, rate);
}

/** What has sold out since it was added cannot be ordered; some things are thought over. */
function tidyCart(shop: Shop, session: Session, stream: Stream): void {
  const regret = stream.chance(0.16) ? stream.whole(0, session.cart.length - 1) : -1;
  const kept = session.cart.filter((product, index) => {
    if (index !== regret && inStock(shop, product, session)) return true;
    dwell(session, stream, 12);
    tell(shop, session, 'Product Removed', {
      objects: product.ref,
      text: `${product.text},"reason":"${index === regret ? 'second thoughts' : 'out of stock'}"`,
      numbers: priceText(product),
    });
    return false;
  });
  session.cart = kept;
}

/** Gives the discount as a share of the goods. */
function enterCoupon(shop: Shop, session: Session, stream: Stream): number {
  const enters = stream.chance(COUPON.entered);
  const denied = stream.chance(COUPON.denied);
  if (!enters) return 0;
  dwell(session, stream, 25);
  const coupon = denied ? COUPON.expired : COUPON.valid;
  const details = { text: `"coupon":"${coupon}"`, objects: refText('coupon', coupon) };
  tell(shop, session, 'Coupon Entered', details);
  dwell(session, stream, 1);
  tell(shop, session, denied ? 'Coupon Denied' : 'Coupon Applied', details);
  return denied ? 0 : COUPON.rate;
}

export function billOf(shop: Shop, session: Session, rate: number): Bill {
  const { fee, freeFrom } = shop.world.config.shipping;
  const goods = session.cart.reduce((sum, product) => sum + product.cents, 0);
  const discount = Math.round(goods * rate);
  const usual = goods - discount >= centsOf(freeFrom) ? 0 : centsOf(fee);
  const delivery = usual + shop.problems.extraFee(session);
  return { goods, discount, delivery, total: goods - discount + delivery };
}

function checkOut(shop: Shop, session: Session, rate: number): boolean {
  const stream = streamOf(session.key, 'checkout');
  dwell(session, stream, 15);
  const dealt = shop.trials.deal(session, session.customer.key);
  session.spared = dealt?.spared ?? null;
  tell(shop, session, 'Checkout Started', {
    numbers: `"cart items":${session.cart.length}`,
    ...(dealt && { text: dealt.text }),
  });
  const bill = billOf(shop, session, rate);
  for (const [index, step] of STEPS.entries()) {
    if (!passStep(shop, session, { step, number: index + 1, bill })) return false;
  }
  return pay(shop, session, bill);
}

interface StepVisit {
  readonly step: Step;
  readonly number: number;
  readonly bill: Bill;
}

/** Draws everything before it is decided who leaves, so that a planted error shifts nothing after it. */
function passStep(shop: Shop, session: Session, { step, number, bill }: StepVisit): boolean {
  const stream = streamOf(session.key, 'checkout', number);
  const text = `"step":"${step}"`;
  const details = { text, numbers: `"step":${number}` };
  const leaves = stream.chance(leavingShare(session, step, bill));
  const mistypes = stream.chance(MISTYPES);
  dwell(session, stream, 6);
  tell(
    shop,
    session,
    'Checkout Step Viewed',
    step === 'delivery' ? { text, numbers: feeText(number, bill) } : details,
  );
  dwell(session, stream, SECONDS_AT[step]);
  if (mistypes) mistype(shop, session, { step, number, stream });
  if (!fillConfusingForm(shop, session, { step, number }) || leaves) return false;
  dwell(session, stream, 4);
  tell(shop, session, 'Checkout Step Completed', details);
  return true;
}

function feeText(number: number, bill: Bill): string {
  return `"step":${number},"delivery fee":${decimalText(bill.delivery)}`;
}

/** People leave where delivery turns out dear for what they buy. */
function leavingShare(session: Session, step: Step, bill: Bill): number {
  const usual = LEAVES_AT[step] / session.screen.device.ease;
  if (step !== 'delivery') return usual;
  return Math.min(0.9, usual + (1.6 * bill.delivery) / Math.max(1, bill.goods));
}

interface FieldError {
  readonly step: Step;
  readonly number: number;
  readonly field: string;
}

function failField(shop: Shop, session: Session, { step, number, field }: FieldError): void {
  tell(shop, session, 'Form Field Failed', {
    text: `"step":"${step}","field":${quoted(field)}`,
    numbers: `"step":${number}`,
  });
}

/** A slip that is put right. */
function mistype(
  shop: Shop,
  session: Session,
  at: Omit<FieldError, 'field'> & { readonly stream: Stream },
): void {
  failField(shop, session, { step: at.step, number: at.number, field: FIELDS[at.step] });
  dwell(session, at.stream, 12);
}

const MOST_TRIES = 4;

/** Gives whether the visitor is still there after the errors that a planted form shows. */
function fillConfusingForm(shop: Shop, session: Session, at: Omit<FieldError, 'field'>): boolean {
  for (let attempt = 1; attempt <= MOST_TRIES; attempt += 1) {
    const planted = shop.problems.formError(session, at.step, attempt);
    if (!planted) return true;
    const stream = streamOf(session.key ^ planted.key, 'problem', attempt);
    failField(shop, session, { ...at, field: planted.config.field });
    session.declined += 1;
    if (stream.chance(planted.config.leave)) return false;
    dwell(session, stream, 28);
  }
  return true;
}
