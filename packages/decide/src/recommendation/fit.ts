import { CannotEstimate } from '../cannot-estimate.js';
import type { Neighbours } from './neighbours.js';
import { nextNeighbours } from './next-item.js';
import { type Popularity, popularityOf } from './popularity.js';
import { type Histories, historiesOf, type Purchase } from './purchases.js';
import { Recommender } from './recommender.js';
import { type RecommenderInput, timeOf } from './schema.js';
import { itemNeighbours } from './similarity.js';

/** A recommender in memory, and what it was learned from. */
export interface FittedRecommender {
  readonly histories: Histories;
  readonly popularity: Popularity;
  readonly recommender: Recommender;
}

/**
 * Learns from purchases which items to recommend; `recommender.recommend` then answers from memory.
 * @throws CannotEstimate where there is nothing to learn from.
 */
export function fitRecommender(input: RecommenderInput): FittedRecommender {
  const purchases = input.purchases.map((each): Purchase => ({ ...each, time: timeOf(each.time) }));
  const histories = historiesOf(purchases);
  if (histories.orders.size < 2 || histories.items.length < 2)
    throw CannotEstimate.because(({ goods }) =>
      goods.fewBuyers(histories.orders.size, histories.items.length),
    );
  const popularity = popularityOf(
    purchases,
    histories.numberOf,
    (customer) => input.segments[customer] ?? null,
  );
  const own = input.method === 'popular' ? 0 : input.again;
  return {
    histories,
    popularity,
    recommender: new Recommender(neighboursOf(histories, input), popularity, own),
  };
}

function neighboursOf(histories: Histories, input: RecommenderInput): Neighbours {
  switch (input.method) {
    case 'item-item':
      return itemNeighbours(histories, { ...input, measure: input.similarity });
    case 'next-item':
      return nextNeighbours(histories, input);
    case 'popular':
      return {
        start: new Uint32Array(histories.items.length + 1),
        items: new Uint32Array(0),
        scores: new Float64Array(0),
      };
  }
}
