import { hashedEmail } from '@throughline/ingest';
import { QuestionError } from '@throughline/journey';
import type { TimelineAnswer } from '@throughline/model';
import type { ShopRecord } from '@throughline/stores';
import { askShop } from '../answers/ask-shop.js';
import { Failure } from '../failure.js';
import type { Services } from '../services.js';

/** The last events of a customer, and those of what is theirs, that a card is put together from. */
const EVENTS = 400;

export interface Looking {
  readonly shop: ShopRecord;
  readonly signal: AbortSignal;
}

type Places = Pick<Services, 'store' | 'asking'>;

/**
 * A customer by what a desk has at hand: an id, one that was merged into theirs, an e-mail address (by its hash, which is all
 * that is kept), or an order's id.
 * @throws Failure 404 where nobody is known by it.
 */
export async function findCustomer(places: Places, looking: Looking, said: string): Promise<TimelineAnswer> {
  const hash = hashedEmail(said);
  for (const name of hash === '' ? [said] : [said, hash]) {
    const found =
      (await timeline(places, looking, ['customer', name])) ?? (await merged(places, looking, name));
    if (found !== null) return found;
  }
  const buyer = (await timeline(places, looking, ['order', said]))?.related.find(isCustomer);
  const found = buyer === undefined ? null : await timeline(places, looking, ['customer', buyer.id]);
  if (found !== null) return found;
  throw unknownCustomer(looking.shop);
}

async function merged(places: Places, looking: Looking, name: string): Promise<TimelineAnswer | null> {
  const records = await places.store.person(looking.shop.id, name);
  const into = records?.identities.find(({ told }) => told === name)?.['customer'];
  return typeof into === 'string' && into !== name ? timeline(places, looking, ['customer', into]) : null;
}

/** Null where the shop has no such object. */
async function timeline(
  places: Places,
  { shop, signal }: Looking,
  [object, id]: readonly [object: string, id: string],
): Promise<TimelineAnswer | null> {
  const question = { kind: 'timeline', object, id, limit: EVENTS, keep: 'last' };
  try {
    const answer = await askShop(places, { shop: shop.id, question, signal });
    return answer.kind === 'timeline' ? answer : null;
  } catch (thrown) {
    if (thrown instanceof QuestionError) return null;
    throw thrown;
  }
}

function isCustomer({ type }: { readonly type: string }): boolean {
  return type === 'customer';
}

function unknownCustomer({ settings }: ShopRecord): Failure {
  return new Failure({
    status: 404,
    message: `${settings.name} knows nobody by that.`,
    field: 'customer',
    hint: 'A customer is found by the id, e-mail address or order number that came with their events.',
  });
}
