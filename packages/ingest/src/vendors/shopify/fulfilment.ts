import type { ObjectRelation } from '@throughline/model';
import { idOf } from '../../http/facts/ids.js';
import { firstText, type Json, listOf } from '../../http/facts/json.js';
import { productsIn } from '../../http/facts/objects.js';
import { NOBODY } from '../buyer.js';
import type { Fact } from '../fact.js';
import { type OfOrder, PRODUCT_NAMES } from './of-order.js';

/** What a carrier tells of a parcel, as the taxonomy names it. */
const STATUS: Readonly<Record<string, string>> = {
  label_printed: 'Shipping Label Created',
  label_purchased: 'Shipping Label Created',
  carrier_picked_up: 'Parcel In Transit',
  in_transit: 'Parcel In Transit',
  delayed: 'Parcel Delayed',
  out_for_delivery: 'Parcel Out for Delivery',
  attempted_delivery: 'Delivery Failed',
  failure: 'Delivery Failed',
  ready_for_pickup: 'Parcel Ready for Collection',
  picked_up: 'Parcel Collected',
  delivered: 'Parcel Delivered',
};

/** A fulfilment that came alone: it names its order and nobody. */
export function ofFulfilment(fulfilment: Json, currency: string): OfOrder {
  const order = idOf(fulfilment['order_id']);
  return { order, refs: order === '' ? [] : [{ type: 'order', id: order }], buyer: NOBODY, currency };
}

/** That a parcel was handed over, and where its carrier says that it is. */
export function fulfilmentFacts(fulfilment: Json, of: OfOrder): Fact[] {
  const id = idOf(fulfilment['id']);
  if (id === '' || ['cancelled', 'error', 'failure'].includes(firstText(fulfilment['status']))) return [];
  return [
    ...handedOver(fulfilment, id, of),
    ...carried(
      { parcel: id, status: firstText(fulfilment['shipment_status']), time: fulfilment['updated_at'] },
      of,
    ),
  ];
}

/** A fulfilment that waits for the warehouse is none yet. */
function handedOver(fulfilment: Json, id: string, of: OfOrder): Fact[] {
  if (firstText(fulfilment['status']) === 'pending') return [];
  return [
    {
      id: `fulfillment/${id}/created`,
      time: fulfilment['created_at'],
      activity: 'Parcel Handed Over',
      objects: [...of.refs, { type: 'parcel', id }, ...productsIn(fulfilment['line_items'], PRODUCT_NAMES)],
      buyer: of.buyer,
      relations: inOrder(id, of),
      properties: {
        carrier: firstText(fulfilment['tracking_company']),
        tracking: firstText(fulfilment['tracking_number'], ...listOf(fulfilment['tracking_numbers'])),
      },
    },
  ];
}

function inOrder(parcel: string, { refs: [order] }: OfOrder): ObjectRelation[] {
  return order === undefined ? [] : [{ from: { type: 'parcel', id: parcel }, to: order, qualifier: 'of' }];
}

interface Carried {
  readonly parcel: string;
  readonly status: string;
  readonly time: unknown;
}

/** Each thing that a carrier tells of a parcel counts once, as the fulfilment or as an event of its own tells it first. */
function carried({ parcel, status, time }: Carried, of: OfOrder): Fact[] {
  const activity = Object.hasOwn(STATUS, status) ? STATUS[status] : undefined;
  if (activity === undefined) return [];
  const objects = [...of.refs, { type: 'parcel', id: parcel }];
  return [{ id: `fulfillment/${parcel}/${status}`, time, activity, objects, buyer: of.buyer }];
}

/** The topic `fulfillment_events/create`: what a carrier tells of a parcel, with its own time. */
export function fulfilmentEventFacts(event: Json, currency: string): Fact[] {
  const parcel = idOf(event['fulfillment_id']);
  if (parcel === '') return [];
  const time = firstText(event['happened_at'], event['created_at']);
  return carried({ parcel, status: firstText(event['status']), time }, ofFulfilment(event, currency));
}
