import { type HandMadeLog, way } from './log.js';

const HOUR = 3_600;
const DAY = 24 * HOUR;

const browse = 'Session Started > Product List Viewed > Product Viewed';
const buy = 'Product Added > Cart Viewed > Checkout Started > Delivery Info Entered > Payment Info Entered';
const paid = 'Order Completed';
const ship =
  'Payment Authorised > Order Confirmed > Stock Reserved > Item Picked > Parcel Packed > Parcel Handed Over';
const bring = 'Parcel In Transit > Parcel Out for Delivery > Parcel Delivered';

/** A whole shop in a month: visits, orders, parcels, tickets and returns. */
export const WHOLE_SHOP: HandMadeLog = {
  ways: {
    session: [
      way(14_200, 'Session Started'),
      way(6_100, 'Session Started > Product List Viewed'),
      way(9_800, browse),
      way(2_900, `Session Started > Products Searched > Product Viewed`),
      way(2_050, `${browse} > Product Viewed > Product Viewed`),
      way(900, `Ad Clicked > Session Started > Product Viewed`),
      way(3_300, `Ad Clicked > Session Started`),
      way(1_850, `${browse} > Product Added`),
      way(640, `${browse} > Product Added > Product Removed`),
      way(980, `${browse} > Product Added > Cart Viewed`),
      way(620, `${browse} > Product Added > Cart Viewed > Checkout Started`),
      way(410, `${browse} > Product Added > Cart Viewed > Checkout Started > Delivery Info Entered`),
      way(160, `${browse} > ${buy}`),
      way(330, `${browse} > ${buy} > Payment Failed`),
      way(840, `${browse} > ${buy} > ${paid}`),
      way(260, `Session Started > Products Searched > Product Viewed > ${buy} > ${paid}`),
      way(190, `Ad Clicked > ${browse} > ${buy} > ${paid}`),
      way(150, `${browse} > ${buy} > Payment Failed > Payment Info Entered > ${paid}`),
      way(
        90,
        `${browse} > Product Added > Cart Viewed > Coupon Entered > Checkout Started > Delivery Info Entered > Payment Info Entered > ${paid}`,
      ),
      way(120, `Message Opened > Session Started > Product Viewed > ${buy} > ${paid}`),
    ],
    customer: [
      way(3_900, 'Session Started > Product Viewed'),
      way(1_050, `Session Started > Product Viewed > ${paid} > Parcel Delivered`),
      way(180, `Session Started > Product Viewed > ${paid} > Parcel Delivered > Review Posted`),
      way(
        130,
        `Session Started > Product Viewed > ${paid} > Parcel Delivered > Review Posted > Message Opened > Session Started > Product Viewed > ${paid}`,
      ),
      way(70, `Session Started > ${paid} > Ticket Opened > Parcel Delivered > Survey Answered`),
      way(90, `Session Started > ${paid} > Parcel Delivered > Return Requested`),
    ],
    order: [
      way(1_240, `${paid} > ${ship} > Parcel Delivered`),
      way(
        110,
        `${paid} > Payment Authorised > Order Confirmed > Item Out of Stock > Item Restocked > Item Picked > Parcel Packed > Parcel Handed Over > Parcel Delivered`,
      ),
      way(60, `${paid} > Payment Authorised > Order Confirmed > Order Cancelled > Payment Refunded`),
      way(150, `${paid} > ${ship} > Parcel Delivered > Return Requested > Return Received > Return Refunded`),
      way(90, `${paid} > ${ship}`),
    ],
    parcel: [
      way(1_310, `Parcel Packed > Parcel Handed Over > ${bring}`),
      way(
        140,
        `Parcel Packed > Parcel Handed Over > Parcel In Transit > Parcel Out for Delivery > Delivery Failed > Parcel Out for Delivery > Parcel Delivered`,
      ),
      way(
        50,
        `Parcel Packed > Parcel Handed Over > Parcel In Transit > Parcel Delayed > Parcel Out for Delivery > Parcel Delivered`,
      ),
      way(60, 'Parcel Packed > Parcel Handed Over > Parcel In Transit'),
    ],
    ticket: [
      way(210, 'Ticket Opened > Ticket Replied > Ticket Solved'),
      way(60, 'Ticket Opened > Ticket Replied > Ticket Reopened > Ticket Replied > Ticket Solved'),
      way(30, 'Ticket Opened > Ticket Replied'),
    ],
    return: [
      way(150, 'Return Requested > Return Received > Return Inspected > Return Refunded'),
      way(20, 'Return Requested'),
    ],
  },
  seconds: {
    'Product Viewed': 38,
    'Cart Viewed': 25,
    'Checkout Started': 130,
    'Payment Info Entered': 95,
    'Payment Failed': 7,
    'Order Completed': 42,
    'Payment Authorised': 3,
    'Order Confirmed': 4 * 60,
    'Stock Reserved': 20,
    'Item Picked': 31 * HOUR,
    'Parcel Packed': 2 * HOUR,
    'Parcel Handed Over': 5 * HOUR,
    'Parcel In Transit': 6 * HOUR,
    'Parcel Out for Delivery': 22 * HOUR,
    'Parcel Delivered': 7 * HOUR,
    'Item Restocked': 4 * DAY,
    'Ticket Replied': 9 * HOUR,
    'Ticket Solved': 21 * HOUR,
    'Return Requested': 6 * DAY,
    'Return Received': 5 * DAY,
    'Return Inspected': 8 * HOUR,
    'Return Refunded': 2 * DAY,
    'Review Posted': 9 * DAY,
    'Message Opened': 20 * DAY,
  },
  systems: {
    'Payment Authorised': ['stripe'],
    'Payment Failed': ['stripe'],
    'Item Picked': ['warehouse'],
    'Parcel Packed': ['warehouse'],
    'Parcel In Transit': ['dhl'],
    'Ticket Opened': ['zendesk'],
  },
  amounts: { 'Order Completed': 68.2, 'Return Refunded': -54, 'Payment Refunded': -71, 'Product Added': 41 },
};
