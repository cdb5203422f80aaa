import { idOf } from '../../http/facts/ids.js';
import { firstText, type Json, recordOf } from '../../http/facts/json.js';
import { productsIn } from '../../http/facts/objects.js';
import { instantOf } from '../../http/facts/time.js';
import { buyerOf } from '../buyer.js';
import type { Fact } from '../fact.js';
import { named, PRODUCT_NAMES } from './of-order.js';

/** That a checkout was begun. What comes of it is told by its order, which names the same checkout. */
export function checkoutFacts(checkout: Json, currency: string): Fact[] {
  const token = idOf(checkout['token']);
  if (token === '') return [];
  const customer = recordOf(checkout['customer']);
  return [
    {
      id: `checkout/${token}/created`,
      time: checkout['created_at'],
      activity: 'Checkout Started',
      objects: [
        { type: 'checkout', id: token },
        ...named('cart', checkout['cart_token']),
        ...productsIn(checkout['line_items'], PRODUCT_NAMES),
      ],
      buyer: buyerOf(firstText(checkout['email'], customer['email']), customer['id']),
      channel: firstText(checkout['source_name']),
      properties: {
        value: Number(firstText(checkout['total_price']) || 0),
        currency: firstText(checkout['currency']) || currency,
      },
    },
  ];
}

/** That something was put into a cart, or that a cart was changed: each change has a time of its own. */
export function cartFacts(topic: string, cart: Json): Fact[] {
  const token = idOf(cart['token'] ?? cart['id']);
  if (token === '') return [];
  const objects = [{ type: 'cart', id: token }, ...productsIn(cart['line_items'], PRODUCT_NAMES)];
  if (topic === 'carts/create')
    return [
      {
        id: `cart/${token}/created`,
        time: cart['created_at'] ?? cart['updated_at'],
        activity: 'Product Added',
        objects,
      },
    ];
  const time = cart['updated_at'];
  return [{ id: `cart/${token}/${instantOf(time)}`, time, activity: 'Cart Updated', objects }];
}
