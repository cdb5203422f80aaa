import { guarded } from '../guard.js';
import type { Tracker } from '../tracker.js';

/** What Google's tags are told of an e-commerce event. */
interface Commerce {
  readonly transaction_id?: string | number;
  readonly value?: number;
  readonly currency?: string;
  readonly coupon?: string;
  readonly items?: readonly { readonly item_id?: string | number }[];
}

interface Pushed {
  readonly event?: unknown;
  readonly ecommerce?: Commerce;
}

declare global {
  interface Window {
    dataLayer?: unknown[];
  }
}

/** Tells of e-commerce events that the page pushes to the data layer, by the names that it gives them. */
export function watchDataLayer(tracker: Tracker): void {
  const layer = (window.dataLayer ??= []);
  const tell = guarded((pushed: unknown): void => {
    // gtag pushes its arguments: `event`, the name, the parameters.
    const given = pushed as { readonly 0?: unknown; readonly 1?: unknown; readonly 2?: Commerce } & Pushed;
    const [name, commerce] = given[0] === 'event' ? [given[1], given[2]] : [given.event, given.ecommerce];
    if (typeof name !== 'string' || !(commerce?.items ?? commerce?.transaction_id)) return;
    const { transaction_id: id = '', value, currency, coupon = '', items = [] } = commerce;
    const order = String(id);
    tracker.track(name, {
      order,
      products: items.map(({ item_id: id = '' }) => String(id)),
      ...(order !== '' && { id: `${order}.${name}` }),
      ...(currency !== undefined && { amount: { value: value ?? 0, currency } }),
      ...(coupon !== '' && { text: { coupon } }),
    });
  });
  layer.forEach(tell);
  const { push } = layer;
  layer.push = (...pushed) => {
    pushed.forEach(tell);
    return push.apply(layer, pushed);
  };
}
