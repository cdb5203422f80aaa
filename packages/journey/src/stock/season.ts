import { type Deciding, stock } from '@throughline/decide';
import type { StockedProduct, StockQuestion } from '@throughline/model';
import { estimated } from '../answer/estimated.js';

interface Demand {
  readonly demand?: { readonly mean: number; readonly sd: number } | undefined;
}

/** How many to buy once for a season: the newsvendor's quantity, of demand as it was on days in stock. */
export async function seasonOf(
  decide: Deciding,
  products: readonly Demand[],
  season: StockQuestion['season'],
): Promise<StockedProduct['season'][]> {
  if (season === undefined) return [];
  const { days, price, cost, salvage } = season;
  const one = async ({ demand }: Demand): Promise<StockedProduct['season']> => {
    if (demand === undefined) return null;
    const [mean, sd] = [demand.mean * days, demand.sd * Math.sqrt(days)];
    const input = { model: 'newsvendor', mean, price, cost, salvage, ...(sd > 0 ? { sd } : {}) };
    const { estimate } = await estimated(() => decide(stock, stock.input.parse(input)));
    if (estimate?.model !== 'newsvendor') return null;
    const { quantity, expectedProfit, fillRate } = estimate;
    return { quantity, expectedProfit, fillRate };
  };
  return Promise.all(products.map(one));
}
