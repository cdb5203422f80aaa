import type { OpenAnswer, OpenCutOff, OpenJourney, OpenObjects, OpenQuestion } from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import { inquire, metaOf, type Asked } from '../answer/inquiry.js';
import type { AskOptions, Reader } from '../answer/reader.js';
import { readTeams } from '../teams/teams.js';
import { backtest } from './backtest.js';
import { CutOffs } from './cut-off.js';
import { readDues } from './due.js';
import { learn, type Learnt } from './learnt.js';
import { MOST_SEEN, openJourneys, openSteps, type OpenRow, type StepRow } from './open.sql.js';
import { planOpen, type OpenPlan } from './plan.js';
import { shapeJourneys, shapeLate, shapeSteps, worstFirst } from './shape.js';
import { shapeTurns, standingOf, takersOf } from './turn.js';
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
  const looked: Looked[] = [];
  for (const plan of plans) looked.push(await lookAt(reader, plan));
  const objects = Object.fromEntries(looked.map(({ object, found }) => [object, found]));
  const journeys = looked.reduce((sum, { found }) => sum + found.open, 0);
  return {
    kind: 'open',
    currency: facts.settings.currency,
    at: at === null ? null : now.toISOString(),
    objects,
    worst: pageOf(
      looked.flatMap(({ object, seen }) => seen.map((journey) => ({ object, ...journey }))).sort(worstFirst),
      question,
    ),
    meta: metaOf(inquiry, { journeys, types: Object.keys(objects) }),
  };
}

function pageOf<Each>(all: readonly Each[], { offset, limit }: OpenQuestion): Each[] {
  return all.slice(offset, offset + limit);
}

interface Looked {
  readonly object: string;
  readonly found: OpenObjects;
  /** Those that are meant, listed or not, the worst first. */
  readonly seen: readonly OpenJourney[];
}

async function lookAt(reader: Reader, plan: OpenPlan): Promise<Looked> {
  const { question, order } = plan;
  const learnt = await learn(reader, plan);
  const { rule, fates, ranks, predictor, left } = learnt;
  const steps = asksAll(question) || isOfSome(question) ? await stepsOf(reader, plan, learnt) : [];
  const takers = takersOf(
    plan,
    predictor,
    steps.map(({ activity }) => activity),
  );
  const standing = standingOf(question, takers);
  const rows = await reader.rows<OpenRow>(
    openJourneys(plan, { rule, ranks, standing, all: fates.open <= MOST_SEEN }),
  );
  const promising = rows.map(({ id, begun, opened }) => ({ id, begun: Date.parse(begun), opened }));
  const cutOffs = new CutOffs(plan, { predictor, left });
  const foresight = { predictor, cutOffs, dues: await readDues(reader, plan, promising) };
  const shaped = shapeJourneys(plan, rows, foresight);
  const next = cutOffs.next(shaped);
  const seen = question.leaving ? shaped.filter((journey) => isLeaving(journey, next)) : shaped;
  const meant = standing === null ? fates.open : openAt(steps, standing);
  const open = question.leaving ? seen.length : meant;
  const journeys = pageOf(seen, question);
  const found = {
    ...fates,
    open,
    ...(asksAll(question) ? shapeLate(seen) : { late: null, atRisk: null }),
    journeys,
    cut: open - journeys.length,
    unseen: meant - rows.length,
    ...(asksAll(question)
      ? {
          turns: shapeTurns(steps, takers),
          cutOffs: next,
          ...(await overall(reader, plan, { ...learnt, steps, standing })),
        }
      : NOT_ASKED),
  };
  return { object: order.objectType, found, seen };
}

/** Who asks about some objects alone does not wait for what is told of all. */
const asksAll = ({ ids }: OpenQuestion): boolean => ids === undefined;

const isOfSome = ({ turn, team }: OpenQuestion): boolean => turn !== undefined || team !== undefined;

function isLeaving({ cutOff }: OpenJourney, next: readonly OpenCutOff[]): boolean {
  return cutOff !== null && next.some(({ team, at }) => team === cutOff.team && at === cutOff.at);
}

function openAt(steps: readonly StepRow[], standing: readonly number[]): number {
  return steps.reduce((sum, { activity, journeys }) => sum + (standing.includes(activity) ? journeys : 0), 0);
}

async function stepsOf(reader: Reader, plan: OpenPlan, { rule, ranks }: Learnt): Promise<StepRow[]> {
  return reader.rows<StepRow>(openSteps(plan, rule, ranks));
}

type Overall = Pick<OpenObjects, 'steps' | 'backtest' | 'weeks' | 'work'>;

const NOT_ASKED: Overall & Pick<OpenObjects, 'turns' | 'cutOffs'> = {
  turns: [],
  cutOffs: [],
  steps: [],
  backtest: null,
  weeks: 0,
  work: null,
};

interface Standing extends Learnt {
  /** Of all that are open. */
  readonly steps: readonly StepRow[];
  /** Where those stand that are meant; null for anywhere. */
  readonly standing: readonly number[] | null;
}

async function overall(reader: Reader, plan: OpenPlan, stands: Standing): Promise<Overall> {
  const { steps, standing, past } = stands;
  const meant = standing === null ? steps : steps.filter(({ activity }) => standing.includes(activity));
  return {
    steps: shapeSteps(plan, meant),
    backtest: past === null ? null : await backtest(reader, plan, past),
    ...(await workOf(reader, plan, stands)),
  };
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
