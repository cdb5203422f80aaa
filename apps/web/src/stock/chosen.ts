import type { ForecastAnswer } from '@throughline/model';
import type { QuestionOf } from '../api/queries.js';

/** The property of products that puts them together. */
export const BY = 'category';

/** What is forecast: the whole shop's orders or revenue, the products of a category, or one product. */
export type Chosen =
  | { readonly of: 'orders' | 'revenue' }
  | { readonly of: 'category'; readonly value: string }
  | { readonly of: 'product'; readonly product: string };

const CATEGORY = `${BY}~`;

/** As the address has it: `orders`, `revenue`, `category~Tents`, or the id of a product. */
export function chosenIn(said: string | null): Chosen {
  if (said === null || said === 'orders' || said === 'revenue') return { of: said ?? 'orders' };
  if (said.startsWith(CATEGORY)) return { of: 'category', value: said.slice(CATEGORY.length) };
  return { of: 'product', product: said };
}

export const saidCategory = (value: string): string => `${CATEGORY}${value}`;

/** What the question has to say beside whose orders over how long. */
export function measureOf(chosen: Chosen): Pick<QuestionOf<'forecast'>, 'measure' | 'by' | 'only'> {
  switch (chosen.of) {
    case 'orders':
    case 'revenue':
      return { measure: chosen.of };
    case 'category':
      return { measure: 'units', by: BY, only: [chosen.value] };
    case 'product':
      return { measure: 'units', only: [chosen.product] };
  }
}

type Series = ForecastAnswer['series'][number];

/** The series of an answer that was chosen; undefined where nothing of it was sold. */
export function seriesOf(chosen: Chosen, series: readonly Series[]): Series | undefined {
  switch (chosen.of) {
    case 'orders':
    case 'revenue':
      return series[0];
    case 'category':
      return series.find(({ value }) => value === chosen.value);
    case 'product':
      return series.find(({ product }) => product === chosen.product);
  }
}
