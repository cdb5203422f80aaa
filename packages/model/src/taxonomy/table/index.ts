import type { ActivityDefinition } from '../definition.js';
import { BROWSING } from './browsing.js';
import { CART } from './cart.js';
import { CHECKOUT } from './checkout.js';
import { DELIVERY } from './delivery.js';
import { FEEDBACK } from './feedback.js';
import { MARKETING } from './marketing.js';
import { PAYMENT } from './payment.js';
import { RETURNS } from './returns.js';
import { SERVICE } from './service.js';
import { SITE } from './site.js';
import { STOCK } from './stock.js';
import { WAREHOUSE } from './warehouse.js';

/** The parts of the taxonomy, as `docs/taxonomy.md` lists them. */
export const TAXONOMY_PARTS: Readonly<Record<string, readonly ActivityDefinition[]>> = {
  Site: SITE,
  Browsing: BROWSING,
  'Cart, wishlist and coupons': CART,
  'Checkout and order': CHECKOUT,
  Payment: PAYMENT,
  Stock: STOCK,
  Warehouse: WAREHOUSE,
  Delivery: DELIVERY,
  Returns: RETURNS,
  'Tickets and chats': SERVICE,
  Feedback: FEEDBACK,
  'Marketing and loyalty': MARKETING,
};

/** Every canonical activity, in the order of a whole journey. */
export const TAXONOMY: readonly ActivityDefinition[] = Object.values(TAXONOMY_PARTS)
  .flat()
  .sort((a, b) => a.order - b.order || (a.name < b.name ? -1 : 1));
