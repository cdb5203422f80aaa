import { preset } from './preset.js';

const order = { type: 'order', id: '$InvoiceNo' } as const;
const customer = { type: 'customer', id: '$CustomerID' } as const;

/** UCI's Online Retail: lines of invoices become orders; an invoice whose number starts with C is a cancellation. */
export const uciOnlineRetail = preset({
  name: 'uci-online-retail',
  title: 'UCI Online Retail (lines of invoices)',
  signatures: { lines: ['InvoiceNo', 'StockCode', 'Quantity', 'InvoiceDate', 'UnitPrice', 'CustomerID'] },
  mapping: {
    shop: { name: 'UCI Online Retail', currency: 'GBP', zone: 'Europe/London' },
    tables: {
      lines: {
        group: {
          by: ['$InvoiceNo'],
          columns: {
            total: { sum: { multiply: ['$Quantity', '$UnitPrice'] } },
            lines: { count: 'rows' },
            pieces: { sum: '$Quantity' },
            products: { countDistinct: '$StockCode' },
          },
          objects: [{ type: 'product', id: '$StockCode' }],
        },
        events: [
          {
            activity: {
              when: [
                { if: { value: '$InvoiceNo', startsWith: 'C' }, then: 'Order Cancelled' },
                // Invoices with an A are the accountant's ("Adjust bad debt"), not a customer's.
                { if: { value: '$InvoiceNo', startsWith: 'A' }, then: 'Account Adjusted' },
              ],
              else: 'Order Completed',
            },
            // The Z that some copies write after the time is wrong: it is British local time.
            time: { value: '$InvoiceDate', ignoreOffset: true },
            amount: '$total',
            text: { country: '$Country' },
            numbers: { lines: '$lines', pieces: '$pieces', products: '$products' },
            objects: [order, customer],
          },
        ],
        objects: [{ type: 'customer', id: '$CustomerID', text: { country: '$Country' } }],
        relations: [{ from: order, to: customer }],
      },
    },
  },
});
