import { hashedEmail } from '@throughline/ingest';
import { QuestionError } from '@throughline/journey';
import type { TimelineAnswer } from '@throughline/model';
import type { ShopRecord } from '@throughline/stores';
import { askShop } from '../answers/ask-shop.js';
import { Failure } from '../failure.js';
import type { Services } from '../services.js';
import type { CardName } from './sign.js';

/** The last events of a customer, and those of what is theirs, that a card is put together from. */
const EVENTS = 400;

export interface Looking {
  readonly shop: ShopRecord;
  readonly signal: AbortSignal;
}

type Places = Pick<Services, 'store' | 'asking'>;

/** What a desk has at hand of a customer, and what that is. */
interface Said {
  readonly by: CardName;
  readonly customer: string;
}

/**
 * A customer by what a desk has at hand: an id (or one that was merged into theirs), an e-mail address by its hash, which is all that is
 * kept, or an order's id.
 * @throws Failure 404 where nobody is known by it.
 */
export async function findCustomer(places: Places, looking: Looking, said: Said): Promise<TimelineAnswer> {
  const found = await lookFor(places, looking, said);
  if (found !== null) return found;
  throw unknownCustomer(looking.shop, said.by);
}

async function lookFor(
  places: Places,
  looking: Looking,
  { by, customer }: Said,
): Promise<TimelineAnswer | null> {
  switch (by) {
    case 'order':
      return buyer(places, looking, customer);
    case 'customer':
      return known(places, looking, customer);
    case 'email': {
      // Who is known by an e-mail address has its hash for an id. What is no address is nobody's: it may be another's id.
      const hash = hashedEmail(customer);
      return hash === '' ? null : known(places, looking, hash);
    }
  }
}

async function known(places: Places, looking: Looking, id: string): Promise<TimelineAnswer | null> {
  return (await timeline(places, looking, ['customer', id])) ?? (await merged(places, looking, id));
}

async function buyer(places: Places, looking: Looking, order: string): Promise<TimelineAnswer | null> {
  const customer = (await timeline(places, looking, ['order', order]))?.related.find(isCustomer);
  return customer === undefined ? null : timeline(places, looking, ['customer', customer.id]);
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

function unknownCustomer({ settings }: ShopRecord, by: CardName): Failure {
  return Failure.because({ status: 404, field: 'customer' }, ({ cards }) => cards.unknown(settings.name, by));
}
