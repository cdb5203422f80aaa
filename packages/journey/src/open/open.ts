import type { OpenAnswer, OpenObjects, OpenQuestion } from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import { inquire, metaOf, type Asked } from '../answer/inquiry.js';
import type { AskOptions, Reader } from '../answer/reader.js';
import type { OutcomeRule } from '../outcome/outcome.sql.js';
import { readTeams } from '../teams/teams.js';
import type { Ranks } from './advance.sql.js';
import { backtest } from './backtest.js';
import { readDues } from './due.js';
import { learn, type Learnt } from './learnt.js';
import { openJourneys, openSteps, type OpenRow, type StepRow } from './open.sql.js';
import { planOpen, type OpenPlan } from './plan.js';
import { shapeJourneys, shapeLate, shapeSteps } from './shape.js';
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
  const learnt = await learn(reader, plan);
  const { rule, fates, ranks, predictor } = learnt;
  const rows = await reader.rows<OpenRow>(openJourneys(plan, rule, ranks));
  const promising = rows.map(({ id, begun, opened }) => ({ id, begun: Date.parse(begun), opened }));
  const foresight = { predictor, dues: await readDues(reader, plan, promising) };
  const seen = shapeJourneys(plan, rows, foresight);
  const journeys = seen.slice(0, plan.question.limit);
  return {
    ...fates,
    ...(plan.question.ids === undefined ? shapeLate(seen) : { late: null, atRisk: null }),
    journeys,
    cut: fates.open - journeys.length,
    unseen: fates.open - rows.length,
    ...(plan.question.ids === undefined ? await overall(reader, plan, learnt) : NOT_ASKED),
  };
}

type Overall = Pick<OpenObjects, 'steps' | 'backtest' | 'weeks' | 'work'>;

/** Who asks about some objects alone does not wait for what is told of all. */
const NOT_ASKED: Overall = { steps: [], backtest: null, weeks: 0, work: null };

async function overall(reader: Reader, plan: OpenPlan, learnt: Learnt): Promise<Overall> {
  const { rule, ranks, past } = learnt;
  const steps = await reader.rows<StepRow>(openSteps(plan, rule, ranks));
  return {
    steps: shapeSteps(plan, steps),
    backtest: past === null ? null : await backtest(reader, plan, past),
    ...(await workOf(reader, plan, { rule, ranks, steps })),
  };
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
