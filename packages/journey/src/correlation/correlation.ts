import type { CorrelationAnswer, CorrelationQuestion } from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import { inquire, metaOf, type Asked, type Inquiry } from '../answer/inquiry.js';
import { matchLabel } from '../answer/match-label.js';
import type { AskOptions } from '../answer/reader.js';
import { attributeNames, factors, youngCount, type FactorRow } from './correlation.sql.js';
import { listHaving } from './list.js';
import { judge, type Counted, type Totals } from './judge.js';
import { planCorrelation, traitsOf, type CorrelationPlan } from './plan.js';
import type { Words } from '../words/words.js';

/**
 * What those who reached the goal did, or were, that the others did and were not. Of a journey that reaches the goal only
 * what comes before it counts, of the others all that was seen. Odds ratios by Woolf 1955, p-values by the pooled z-test or
 * by Fisher's, corrected for all comparisons. A period takes the journeys that start in it.
 *
 * @throws QuestionError where the question names an object type, a period or a property that cannot be, or there is no goal,
 * or the list is of half a factor.
 * @throws StoreError `unknown-shop`, `cancelled`, …
 */
export async function askCorrelation(
  store: EventStore,
  asked: Asked<CorrelationQuestion>,
  options: AskOptions = {},
): Promise<CorrelationAnswer> {
  const inquiry = await inquire(store, asked, options);
  const { question, reader } = inquiry;
  const plan = planCorrelation(inquiry);
  const { totals, counted } = await count(inquiry, plan);
  const { young } = await reader.row<{ young: number }>(youngCount(plan));
  const judged = comparable(totals) ? judge(counted, totals, plan.least) : [];
  return {
    kind: 'correlation',
    goal: matchLabel(plan.goal),
    ...totals,
    young,
    factors: judged.slice(0, question.limit),
    tested: judged.length,
    cut: Math.max(0, judged.length - question.limit),
    ...(question.list && { list: await listHaving(reader, plan, question.list) }),
    ...(!comparable(totals) && { why: whyNot(totals, inquiry.words) }),
    meta: metaOf(inquiry, { journeys: totals.journeys, types: [question.object] }),
  };
}

async function count(
  { reader, question, facts }: Inquiry<CorrelationQuestion>,
  plan: CorrelationPlan,
): Promise<{ totals: Totals; counted: Counted[] }> {
  const attributes =
    question.by === undefined ? (await reader.row<{ names: string[] }>(attributeNames(plan))).names : [];
  let totals: Totals = { journeys: 0, converted: 0 };
  const counted: Counted[] = [];
  for (const trait of traitsOf(question, attributes)) {
    for (const { value, n, converted } of await reader.rows<FactorRow>(factors(plan, trait))) {
      if (value === '') totals = trait.of === 'activity' ? { journeys: n, converted } : totals;
      else if (trait.of !== 'activity') counted.push({ by: trait.path, value, n, converted });
      else counted.push({ by: 'activity', value: facts.nameOf.get(Number(value)) ?? value, n, converted });
    }
  }
  return { totals, counted: question.by === undefined ? counted.filter(isNoTwin) : counted };
}

const OF_OBJECT = 'object.text.';

/** What an object says of itself and its events say as well, of the same journeys, is one thing and not two. */
function isNoTwin(one: Counted, _at: number, all: readonly Counted[]): boolean {
  return !all.some(
    ({ by, value, n, converted }) =>
      one.by === OF_OBJECT + by && one.value === value && one.n === n && one.converted === converted,
  );
}

const comparable = ({ journeys, converted }: Totals) => converted > 0 && converted < journeys;

function whyNot({ journeys, converted }: Totals, { untold }: Words): string {
  if (journeys === 0) return untold.noJourneys;
  return converted === 0 ? untold.noneReached : untold.allReached;
}
