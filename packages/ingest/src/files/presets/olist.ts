import { preset } from './preset.js';

const order = { type: 'order', id: '$order_id' } as const;
const customer = { type: 'customer', id: '$customers.customer_unique_id' } as const;
const item = { type: 'item', id: '${order_id}/${order_item_id}' } as const;

/** The folder that Olist published: orders with a column per time, items, payments, customers, reviews. */
export const olist = preset({
  name: 'olist',
  title: "Olist's folder of CSV files (a Brazilian marketplace)",
  signatures: {
    orders: ['order_id', 'customer_id', 'order_status', 'order_purchase_timestamp'],
    customers: ['customer_id', 'customer_unique_id'],
    items: ['order_id', 'order_item_id', 'product_id', 'seller_id'],
    payments: ['order_id', 'payment_sequential', 'payment_value'],
    reviews: ['review_id', 'order_id', 'review_score'],
    products: ['product_id', 'product_category_name', 'product_weight_g'],
    sellers: ['seller_id', 'seller_city', 'seller_state'],
  },
  mapping: {
    shop: { name: 'Olist', currency: 'BRL', zone: 'America/Sao_Paulo' },
    tables: {
      orders: {
        file: '*orders_dataset.csv',
        join: [
          { table: 'customers', on: [{ this: '$customer_id', that: 'customer_id' }] },
          { table: 'payments', on: [{ this: '$order_id', that: 'order_id' }] },
        ],
        events: [
          {
            activity: 'Order Completed',
            time: '$order_purchase_timestamp',
            id: '${order_id}/purchased',
            amount: '$payments.paid',
            text: { payment: '$payments.payment_type' },
            numbers: { instalments: '$payments.instalments' },
            objects: [order, customer],
          },
          {
            activity: 'Payment Authorised',
            time: '$order_approved_at',
            id: '${order_id}/approved',
            system: 'payment provider',
            text: { payment: '$payments.payment_type' },
            objects: [order, customer],
          },
          {
            activity: 'Parcel Handed Over',
            time: '$order_delivered_carrier_date',
            id: '${order_id}/handed over',
            objects: [order, customer],
          },
          {
            activity: 'Parcel Delivered',
            time: '$order_delivered_customer_date',
            id: '${order_id}/delivered',
            system: 'carrier',
            objects: [order, customer],
          },
        ],
        // A status has no time of its own: it says what became of the order, not when.
        objects: [
          {
            type: 'order',
            id: '$order_id',
            text: { status: '$order_status', promised: '$order_estimated_delivery_date' },
          },
        ],
        relations: [{ from: order, to: customer }],
      },
      customers: {
        file: '*customers_dataset.csv',
        objects: [
          {
            type: 'customer',
            id: '$customer_unique_id',
            text: { city: '$customer_city', state: '$customer_state' },
          },
        ],
      },
      items: {
        file: '*order_items_dataset.csv',
        objects: [{ ...item, numbers: { price: '$price', freight: '$freight_value' } }],
        relations: [
          { from: item, to: order },
          { from: item, to: { type: 'product', id: '$product_id' }, qualifier: 'is a' },
          { from: item, to: { type: 'seller', id: '$seller_id' }, qualifier: 'sold by' },
        ],
      },
      payments: {
        file: '*order_payments_dataset.csv',
        group: {
          by: ['$order_id'],
          columns: { paid: { sum: '$payment_value' }, instalments: { max: '$payment_installments' } },
        },
      },
      reviews: {
        file: '*order_reviews_dataset.csv',
        optional: true,
        join: [{ table: 'orders', on: [{ this: '$order_id', that: 'order_id' }] }],
        events: [
          {
            activity: 'Survey Sent',
            time: '$review_creation_date',
            id: '${review_id}/${order_id}/sent',
            objects: [order, { type: 'customer', id: '$orders.customers.customer_unique_id' }],
          },
          {
            activity: 'Review Posted',
            time: '$review_answer_timestamp',
            id: '${review_id}/${order_id}/answered',
            text: { title: '$review_comment_title', comment: '$review_comment_message' },
            numbers: { score: '$review_score' },
            objects: [order, { type: 'customer', id: '$orders.customers.customer_unique_id' }],
          },
        ],
      },
      products: {
        file: '*products_dataset.csv',
        optional: true,
        objects: [
          {
            type: 'product',
            id: '$product_id',
            text: { category: '$product_category_name' },
            numbers: { 'weight (g)': '$product_weight_g' },
          },
        ],
      },
      sellers: {
        file: '*sellers_dataset.csv',
        optional: true,
        objects: [
          { type: 'seller', id: '$seller_id', text: { city: '$seller_city', state: '$seller_state' } },
        ],
      },
    },
  },
});
