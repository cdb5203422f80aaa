import type { Answer, FiguresOf, Question } from '@throughline/model';

const CUSTOMER = 'customer';

/**
 * An answer for those who may look at customers together alone: what is told of many stays, down to how many there are; who
 * they are does not. Lists of customers are empty, and marks that stand for one each bear numbers in place of ids.
 */
export function togetherOnly(question: Question, answer: Answer): Answer {
  if (!isOfCustomers(question, answer)) return answer;
  const compared = 'compared' in answer ? answer.compared : undefined;
  return { ...unnamed(answer), ...(compared && { compared: togetherOnly(question, compared) }) } as Answer;
}

/** Open journeys are of several types, which tell for themselves. */
function isOfCustomers(question: Question, answer: Answer): boolean {
  if (answer.kind === 'open') return true;
  const object = 'object' in answer && typeof answer.object === 'string' ? answer.object : undefined;
  return (object ?? ('object' in question ? question.object : undefined)) === CUSTOMER;
}

function unnamed(answer: Answer): Answer {
  switch (answer.kind) {
    case 'lifetime-value':
    case 'next-order':
      return { ...withoutList(answer), ...groupsOf(answer) };
    case 'segments':
      return withoutList(answer);
    case 'audience':
      return { ...answer, members: [], next: null };
    case 'journeys':
      return { ...answer, journeys: [], next: null };
    case 'recommendation':
      return { ...answer, recommended: answer.recommended.filter(({ customer }) => customer === null) };
    case 'dotted':
      return { ...answer, journeys: answer.journeys.map((each, at) => ({ ...each, id: `${at + 1}` })) };
    case 'text':
      return { ...answer, listed: answer.listed.map((each, at) => ({ ...each, object: `${at + 1}` })) };
    case 'conformance':
      return { ...answer, worst: [], ...withoutIds(answer) };
    case 'funnel':
    case 'retention':
    case 'correlation':
    case 'abandonment':
      return { ...answer, ...withoutIds(answer) };
    case 'open':
      return withoutOpen(answer);
    // Those that name nobody; a timeline of a customer is refused before.
    case 'attribution':
    case 'blueprint':
    case 'budget':
    case 'churn':
    case 'devices':
    case 'effect':
    case 'exits':
    case 'experiment':
    case 'feedback':
    case 'findings':
    case 'forecast':
    case 'friction':
    case 'kpis':
    case 'lifecycle':
    case 'map':
    case 'matrix':
    case 'paths':
    case 'replay':
    case 'simulation':
    case 'stickiness':
    case 'stock':
    case 'throughput':
    case 'timeline':
    case 'variants':
      return answer;
  }
}

interface Listing {
  readonly listed: readonly unknown[];
  readonly other: number;
}

const withoutList = <Told extends Listing>(told: Told): Told => ({
  ...told,
  listed: [],
  other: told.other + told.listed.length,
});

type Parts = Answer & { readonly kind: 'lifetime-value' | 'next-order' };

/** Parts of a breakdown list customers of their own. */
function groupsOf({ groups, rest }: Parts): object {
  const parts = groups as readonly FiguresOf<Parts>[] | undefined;
  return {
    ...(parts && { groups: parts.map(withoutList) }),
    ...(rest && { rest: withoutList(rest) }),
  };
}

interface WithIds {
  readonly list?: { readonly total: number; readonly objects: readonly string[] } | undefined;
}

const withoutIds = ({ list }: WithIds) => (list === undefined ? {} : { list: { ...list, objects: [] } });

type Open = Extract<Answer, { kind: 'open' }>;

function withoutOpen(answer: Open): Open {
  const { [CUSTOMER]: own, ...others } = answer.objects;
  const objects = own === undefined ? others : { ...others, [CUSTOMER]: { ...own, journeys: [] } };
  return { ...answer, objects, worst: answer.worst.filter(({ object }) => object !== CUSTOMER) };
}
