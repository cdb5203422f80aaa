import { QuestionError, WORKED_ON } from '@throughline/journey';
import type { Answer, Answers, QuestionKind, RelatedObject, TimelineAnswer } from '@throughline/model';
import { askShop } from '../answers/ask-shop.js';
import type { Card } from '../routes.js';
import type { Services } from '../services.js';
import type { Looking } from './find.js';

/** Steps and products on a card; more belong on the page of the customer. */
const STEPS = 8;
const PRODUCTS = 3;
/** As many objects as the question what is open can be asked about. */
const MOST_THEIRS = 200;

/** What is put together for a card, each null where the shop's data cannot tell it. */
interface Told {
  readonly value: Answers['lifetime-value'] | null;
  readonly open: Answers['open'] | null;
  readonly offered: Answers['recommendation'] | null;
}

/** One customer as a support desk sees them: who, what they are worth, what is under way, what happened last, what to offer. */
export async function cardOf(
  services: Pick<Services, 'store' | 'asking'>,
  looking: Looking,
  person: TimelineAnswer,
): Promise<Card> {
  const { id, text, numbers } = person.object;
  const ask = asker(services, looking);
  const worked = person.related.filter(({ type }) => WORKED_ON.includes(type));
  const theirs = worked.map(({ id: other }) => other).slice(0, MOST_THEIRS);
  const [value, open, offered] = await Promise.all([
    // As on the customer's page: mbg-nbd lets customers leave after their first order too.
    ask('lifetime-value', { model: 'mbg-nbd', horizon: '365d', customers: [id], limit: 1 }),
    theirs.length === 0 ? null : ask('open', { ids: theirs }),
    ask('recommendation', { to: { customers: [id] }, limit: PRODUCTS }),
  ]);
  const { name, zone, currency } = looking.shop.settings;
  return {
    shop: { name, zone, currency },
    customer: { id, events: person.count, text: needed(text), numbers: needed(numbers) },
    ...shapeCard({ value, open, offered }, person),
  };
}

/**
 * What a desk needs to know of a customer to speak with them. Sources may tell of anything, and a card is seen without an account: what is
 * not named here stays in the shop.
 */
const NEEDED = new Set([
  'country',
  'currency',
  'group',
  'language',
  'level',
  'locale',
  'plan',
  'points',
  'segment',
  'status',
  'tier',
]);

function needed<Value>(told: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(told).filter(([name]) => NEEDED.has(name.toLowerCase())));
}

/** @param person with what is related to them. */
function shapeCard({ value, open, offered }: Told, person: TimelineAnswer): Omit<Card, 'shop' | 'customer'> {
  return {
    worth: worthOf(value),
    worthless: value?.cannotEstimate?.reason ?? null,
    open: openOf(open, person.related),
    at: open?.at ?? null,
    steps: stepsOf(person),
    next: (offered?.recommended[0]?.products ?? []).map(({ product, because }) => ({ product, because })),
    names: offered?.names ?? {},
  };
}

type Asker = <Kind extends QuestionKind>(kind: Kind, question: object) => Promise<Answers[Kind] | null>;

/** A shop without orders, goals or products still has a card: what cannot be asked of it is left out. */
function asker(services: Pick<Services, 'store' | 'asking'>, { shop, signal }: Looking): Asker {
  return async (kind, question) => {
    try {
      const answer = await askShop(services, { shop: shop.id, question: { kind, ...question }, signal });
      return isOf(kind, answer) ? answer : null;
    } catch (thrown) {
      if (thrown instanceof QuestionError) return null;
      throw thrown;
    }
  };
}

function isOf<Kind extends QuestionKind>(kind: Kind, answer: Answer): answer is Answers[Kind] & Answer {
  return answer.kind === kind;
}

function worthOf(answer: Told['value']): Card['worth'] {
  const valued = answer?.listed[0];
  if (answer === null || valued === undefined) return null;
  const { orders, first, last, value, alive, next } = valued;
  return { orders, first, last, value, leaving: 1 - alive, next: next.median, basis: answer.customers };
}

function openOf(answer: Told['open'], related: readonly RelatedObject[]): Card['open'] {
  const theirs = new Set(related.map(({ type, id }) => `${type} ${id}`));
  const found = Object.entries(answer?.objects ?? {}).flatMap(([type, { journeys }]) =>
    journeys
      .filter(({ id }) => theirs.has(`${type} ${id}`))
      .map(({ id, step, since, due, late, risk }) => ({ type, id, step, since, due, late, risk })),
  );
  return found.sort(
    (one, other) => Number(other.late) - Number(one.late) || (other.risk ?? 0) - (one.risk ?? 0),
  );
}

function stepsOf({ events, object }: TimelineAnswer): Card['steps'] {
  return events
    .toReversed()
    .slice(0, STEPS)
    .map(({ id, time, activity, system, channel, amount, objects }) => {
      const about = objects.filter(({ type, id: other }) => type !== object.type || other !== object.id);
      return { id, time, activity, system, channel, amount, about };
    });
}
