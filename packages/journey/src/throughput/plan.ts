import { millisecondsOf, type ThroughputExtra, type ThroughputQuestion } from '@throughline/model';
import { type Inquiry } from '../answer/inquiry.js';
import { stepsOf } from '../answer/steps.js';
import type { ShopFacts } from '../shop/facts.js';
import { requireProperty } from '../shop/properties.js';
import { goalNumbersOf, type GoalNumbers } from '../outcome/goal.js';
import { matchOf } from '../source/match.js';
import type { JourneyOrder } from '../source/order.js';
import { readTeams, type Teams } from '../teams/teams.js';
import type { BatchRule } from './batches.sql.js';

/** In which all events of the journeys lie, in milliseconds since 1970. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

/** All that is settled before journeys are read. */
export interface ThroughputPlan {
  readonly question: ThroughputQuestion;
  readonly facts: ShopFacts;
  readonly order: JourneyOrder;
  readonly teams: Teams;
  readonly goal: GoalNumbers | null;
  readonly extras: ReadonlySet<ThroughputExtra>;
  readonly batch: BatchRule;
  /** The order with marks of starts (bit 0) and completions (bit 1), where the question tells them apart. */
  readonly lifecycle: JourneyOrder | null;
  /** The order with who carried out each event, where the question says what tells that. */
  readonly people: JourneyOrder | null;
}

/** @throws QuestionError where the question names an object type, a period or a property that cannot be. */
export async function planThroughput(inquiry: Inquiry<ThroughputQuestion>): Promise<ThroughputPlan> {
  const { store, question, facts, reader } = inquiry;
  const { resource, batch, object, include = [] } = question;
  const order = stepsOf(inquiry, object, 'starting');
  if (resource !== undefined) await requireProperty(store, facts, { path: resource, field: 'resource' });
  return {
    question,
    facts,
    order,
    teams: await readTeams(reader, facts),
    goal: goalNumbersOf(object, facts),
    extras: new Set(include),
    batch: { within: millisecondsOf(batch.within), least: batch.least, resource },
    lifecycle: lifecycleOf(question, order),
    people: resource === undefined ? null : { ...order, value: resource },
  };
}

function lifecycleOf({ lifecycle }: ThroughputQuestion, order: JourneyOrder): JourneyOrder | null {
  if (lifecycle === undefined) return null;
  const { property, start, complete } = lifecycle;
  const marks = [start, complete].map((value) =>
    matchOf({ where: [{ property, operator: 'is', value }] }, order.facts),
  );
  return { ...order, marks };
}
