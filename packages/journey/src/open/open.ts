import type { OpenAnswer, OpenObjects, OpenQuestion } from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import { inquire, metaOf, type Asked } from '../answer/inquiry.js';
import type { AskOptions, Reader } from '../answer/reader.js';
import { outcomeRule } from '../outcome/outcome.js';
import type { OutcomeRule } from '../outcome/outcome.sql.js';
import { journeySource } from '../source/source.js';
import { readTeams } from '../teams/teams.js';
import { meanLeft, ranksOf, type LeftRow, type Past, type Ranks } from './advance.sql.js';
import { backtest } from './backtest.js';
import { readDues } from './due.js';
import { countOpen, openJourneys, openSteps, type FateRow, type OpenRow, type StepRow } from './open.sql.js';
import { visits, type VisitsRow } from './past.sql.js';
import { planOpen, type OpenPlan } from './plan.js';
import { Predictor } from './predict.js';
import { shapeJourneys, shapeSteps } from './shape.js';
import { expectedWork } from './work.js';

/**
 * What is going on now: journeys that are neither at their goal nor called off nor so old that the map calls them lost
 * (see `askMap`), where they stand, since when, by when they are promised, when they will be done, and what work comes.
 * Predictions come from journeys of the past; the answer says how well they would have done.
 *
 * @throws QuestionError where the object type that is asked for has no goal.
 * @throws StoreError `unknown-shop`, `cancelled`, …
 */
export async function askOpen(
  store: EventStore,
  asked: Asked<OpenQuestion>,
  options: AskOptions = {},
): Promise<OpenAnswer> {
  const inquiry = await inquire(store, asked, options);
  const { facts, question, reader } = inquiry;
  const at = question.at ?? facts.log.to;
  const now = new Date(at ?? 0);
  const plans = planOpen(inquiry, now, await readTeams(reader, facts));
  const objects: Record<string, OpenObjects> = {};
  for (const plan of plans) objects[plan.order.objectType] = await lookAt(reader, plan);
  const journeys = Object.values(objects).reduce((sum, { open }) => sum + open, 0);
  return {
    kind: 'open',
    currency: facts.settings.currency,
    at: at === null ? null : now.toISOString(),
    objects,
    meta: metaOf(inquiry, { journeys, types: Object.keys(objects) }),
  };
}

async function lookAt(reader: Reader, plan: OpenPlan): Promise<OpenObjects> {
  const { order, goal, now, question } = plan;
  const found = await outcomeRule(reader, { source: journeySource(order), goalNumbers: goal, now });
  const rule: OutcomeRule = found ?? { goal, openSince: null };
  const { all, ...fates } = await reader.row<FateRow>(countOpen(plan, rule));
  const past = pastOf(plan, rule, all);
  const ranks = ranksOf(plan, past === null ? [] : await reader.rows<LeftRow>(meanLeft(plan, past)));
  const steps = await reader.rows<StepRow>(openSteps(plan, rule, ranks));
  const rows = await reader.rows<OpenRow>(openJourneys(plan, rule, ranks));
  const learnt = past === null ? [] : await reader.rows<VisitsRow>(visits(plan, past, ranks));
  const promising = rows.map(({ id, begun, opened }) => ({ id, begun: Date.parse(begun), opened }));
  const foresight = { predictor: new Predictor(learnt), dues: await readDues(reader, plan, promising) };
  const journeys = shapeJourneys(plan, rows, foresight).slice(0, question.limit);
  return {
    ...fates,
    steps: shapeSteps(plan, steps),
    journeys,
    cut: fates.open - journeys.length,
    unseen: fates.open - rows.length,
    backtest: past === null ? null : await backtest(reader, plan, past),
    ...(await workOf(reader, plan, { rule, ranks, steps })),
  };
}

/** Past journeys that are learnt from, about; more of them would not tell more. */
const ENOUGH = 20_000;

/** Journeys that are old enough for all that is not done to count as lost; null where none is. */
function pastOf({ facts }: OpenPlan, { openSince }: OutcomeRule, all: number): Past | null {
  if (openSince === null || facts.log.from === null) return null;
  const oneIn = Math.max(1, Math.floor(all / ENOUGH));
  return { from: Date.parse(facts.log.from), to: openSince.getTime() + 1, oneIn };
}

interface Standing {
  readonly rule: OutcomeRule;
  readonly ranks: Ranks;
  readonly steps: readonly StepRow[];
}

async function workOf(
  reader: Reader,
  plan: OpenPlan,
  { rule, ranks, steps }: Standing,
): Promise<Pick<OpenObjects, 'weeks' | 'work'>> {
  if (rule.openSince === null) return { weeks: 0, work: null };
  const young = plan.now.getTime() - rule.openSince.getTime();
  return expectedWork(reader, plan, { young, ranks, steps });
}
