/** The number by which an item says how many pieces of its product it is; an item that does not say it is one. */
export const QUANTITY = 'quantity';

/** The text by which an order says how many pieces of each product it holds, as JSON: `{"SKU-1": 6}`. It is no trait of the order. */
export const QUANTITIES = 'quantities';
