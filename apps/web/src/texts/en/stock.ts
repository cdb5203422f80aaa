export const stock = {
  title: 'Demand and stock',
  of: 'Forecast of',
  orders: 'orders of the whole shop',
  revenue: 'revenue of the whole shop',
  none: 'This cannot be told yet.',
  noSales: 'No orders yet: what sells is counted from them.',
  addOrders: 'Add orders',
  forecast: 'What comes next',
  forecastNote: (thing: string, level: string) =>
    `${thing} a day; the band holds ${level} of the days to come`,
  perDay: { orders: 'orders', units: 'units', revenue: 'revenue' },
  things: {
    orders: ({ said, count }: { readonly said: string; readonly count: number }) =>
      `${said} ${count === 1 ? 'order' : 'orders'}`,
    units: ({ said, count }: { readonly said: string; readonly count: number }) =>
      `${said} ${count === 1 ? 'unit' : 'units'}`,
    revenue: ({ said }: { readonly said: string; readonly count: number }) => `${said} of revenue`,
  },
  said: (days: string, total: string, before: string) =>
    `Expected over the next ${days} days: **${total}**, after ${before} in the ${days} before.`,
  better: (days: string, share: string, out: string, naive: string) =>
    `Held against the last ${days} days: out by ${out} a day, ${share} less than the naive forecast (the same day a week before), which is out by ${naive}.`,
  worse: (days: string, share: string, out: string, naive: string) =>
    `Held against the last ${days} days: out by ${out} a day, ${share} more than the naive forecast (the same day a week before), which is out by ${naive}. Trust the naive one rather.`,
  notHeld: 'The past is too short to hold the forecast against it.',
  day: 'Day',
  came: 'Came',
  expected: 'Expected',
  between: 'Between',
  range: (low: string, high: string) => `${low}–${high}`,
  asTable: 'As a table',
  reorder: 'What to order when',
  reorderNote: (level: string) => `so that ${level} of the waits for a delivery pass without running out`,
  lost: (units: string) => `About **${units}** units were not sold while products were out of stock.`,
  lostWorth: (units: string, worth: string) =>
    `About **${units}** units, worth **${worth}** at their prices, were not sold while products were out of stock.`,
  wholeShop: 'Whole shop',
  categories: 'Categories',
  products: 'Products',
  chosen: 'Chosen',
  nothingSold: 'Nothing of that name is sold',
  more: 'Show more',
  listing: 'Listing more …',
  lostNone: 'No sale was lost to an empty shelf, as far as reports tell.',
  now: 'now',
  later: 'in over a year',
  uncounted: (some: string, all: string) =>
    `${some} of the ${all} products listed have no stock count, so nothing says when they run out. Counts in reports on products (“on hand”, “stock” or “inventory”) fill this.`,
  heads: {
    product: 'Product',
    risk: 'Chance to run out',
    onHand: 'In stock',
    onOrder: 'On its way',
    perDay: 'Sells a day',
    cover: 'Lasts, days',
    orderBy: 'Order by',
    quantity: 'How many',
    lost: 'Not sold',
    worth: 'Worth of it',
  },
};
