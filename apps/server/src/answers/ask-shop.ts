import { type Answer, Question } from '@throughline/model';
import type { Services } from '../services.js';
import { chooseShop } from '../shops/choose.js';
import { parse } from '../http/validate.js';

interface Asked {
  readonly shop: string;
  /** As it was kept: read here, so that one that makes no sense (any more) is told as a mistake in it. */
  readonly question: unknown;
  readonly signal: AbortSignal;
}

/**
 * The answer to a question that was kept, as the shop is now.
 * @throws Failure 404 where there is no such shop, 400 where the question cannot be read.
 */
export async function askShop(
  { store, asking }: Pick<Services, 'store' | 'asking'>,
  { shop: id, question, signal }: Asked,
): Promise<Answer> {
  const shop = await chooseShop(store, id);
  const read = parse(Question, question, 'question');
  return JSON.parse(await asking.ask({ ...read, shop: shop.id }, shop.version, signal)) as Answer;
}
