import type { Expression } from '../mapping/expression.js';
import { preset } from './preset.js';
import { quantitiesOf } from './quantities.js';

const order = { type: 'order', id: '$InvoiceNo' } as const;
const customer = { type: 'customer', id: '$CustomerID' } as const;
/** The Z that some copies write after the time is wrong: it is British local time. */
const time = { value: '$InvoiceDate', ignoreOffset: true };
const worth: Expression = { multiply: ['$Quantity', '$UnitPrice'] };
const POSTAGE = ['POST', 'DOT', 'C2'];
const cancels = { value: '$InvoiceNo', startsWith: 'C' };
/** Invoices of one line that are no goods. */
const only = (...codes: string[]) => ({ value: '$codes', in: codes.map((code) => JSON.stringify([code])) });

/** What an invoice is: most are orders, but the accountant and the warehouse write invoices too. */
const activity: Expression = {
  when: [
    { if: { value: '$InvoiceNo', startsWith: 'A' }, then: 'Account Adjusted' },
    {
      if: {
        all: [
          { value: '$CustomerID', empty: true },
          { value: '$total', in: ['0', '-0', ''] },
        ],
      },
      then: 'Stock Adjusted',
    },
    { if: only('D'), then: 'Discount Given' },
    { if: only('AMAZONFEE', 'BANK CHARGES', 'CRUK'), then: 'Fee Settled' },
    { if: { all: [cancels, only('M', 'S')] }, then: 'Order Refunded' },
    { if: only('M', 'S'), then: 'Charge Added' },
    { if: cancels, then: 'Order Cancelled' },
  ],
  else: 'Order Completed',
};

const signature = ['InvoiceNo', 'StockCode', 'Quantity', 'InvoiceDate', 'UnitPrice', 'CustomerID'];

/**
 * UCI's Online Retail: lines of invoices become orders, an invoice whose number starts with C takes one back.
 * Postage is a line too; it becomes an event of its own, so that every penny stands on exactly one event.
 */
export const uciOnlineRetail = preset({
  name: 'uci-online-retail',
  title: 'UCI Online Retail (lines of invoices)',
  signatures: { invoices: signature, postage: signature },
  mapping: {
    shop: {
      name: 'UCI Online Retail',
      currency: 'GBP',
      zone: 'Europe/London',
      placements: {
        'Postage Charged': { stage: 'fulfilment', lane: 'backstage' },
        'Charge Added': { stage: 'fulfilment', lane: 'frontstage' },
        'Stock Adjusted': { stage: 'fulfilment', lane: 'support' },
        'Discount Given': { stage: 'retention', lane: 'frontstage' },
        'Postage Refunded': { stage: 'retention', lane: 'backstage' },
        'Fee Settled': { stage: 'retention', lane: 'support' },
        'Account Adjusted': { stage: 'retention', lane: 'support' },
      },
    },
    tables: {
      invoices: {
        where: { value: '$StockCode', notIn: POSTAGE },
        group: {
          by: ['$InvoiceNo'],
          columns: {
            total: { sum: worth },
            lines: { count: 'rows' },
            pieces: { sum: '$Quantity' },
            quantities: quantitiesOf('$StockCode', '$Quantity'),
            codes: { list: '$StockCode' },
            products: { countDistinct: '$StockCode' },
          },
          objects: [{ type: 'product', id: '$StockCode' }],
        },
        events: [
          {
            activity,
            time,
            amount: '$total',
            text: { country: '$Country' },
            numbers: { lines: '$lines', pieces: '$pieces', products: '$products' },
            objects: [order, customer],
          },
        ],
        objects: [
          { ...customer, text: { country: '$Country' } },
          // What an invoice takes back was sold by another, which it does not name.
          { ...order, if: { not: cancels }, text: { quantities: '$quantities' } },
        ],
        relations: [{ from: order, to: customer }],
      },
      postage: {
        where: { value: '$StockCode', in: POSTAGE },
        group: { by: ['$InvoiceNo'], columns: { total: { sum: worth } } },
        events: [
          {
            activity: { when: [{ if: cancels, then: 'Postage Refunded' }], else: 'Postage Charged' },
            time,
            amount: '$total',
            objects: [order, customer],
          },
        ],
        relations: [{ from: order, to: customer }],
      },
    },
  },
});
