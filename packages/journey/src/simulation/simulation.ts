import { CannotEstimate, InputError, simulating, type SimulateOutput } from '@throughline/decide';
import type { NoEstimate, SimulationAnswer, SimulationQuestion } from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import { inquire, metaOf, type Asked } from '../answer/inquiry.js';
import { QuestionError } from '../answer/question-error.js';
import type { AskOptions } from '../answer/reader.js';
import { changeOf } from './changes.js';
import { drive } from './drive.js';
import { fetchSimulation, type SimulationRows } from './fetch.js';
import { planSimulation, type SimulationPlan } from './plan.js';
import { statisticsOf } from './statistics.js';
import type { Window } from './window.js';

/**
 * What would come of a change: the shop is learned from sums over its journeys, held against the latest part of them, which it
 * did not learn from, and played without and with the change. The model is `simulate` of docs/models.md. A period takes
 * the journeys that start in it; those too young to tell how they end are left out.
 *
 * @throws QuestionError where the question names what the shop has not.
 * @throws StoreError `unknown-shop`, `cancelled`, …
 */
export async function askSimulation(
  store: EventStore,
  asked: Asked<SimulationQuestion>,
  options: AskOptions = {},
): Promise<SimulationAnswer> {
  const inquiry = await inquire(store, asked, options);
  const plan = await planSimulation(inquiry);
  const { question, facts, goal, extent } = plan;
  const { window } = plan;
  const rows = window === null ? null : await fetchSimulation(inquiry.reader, plan, window);
  const { output, cannotEstimate } = await played(plan, rows, options);
  return {
    kind: 'simulation',
    currency: facts.settings.currency,
    goal: goal.reach.flatMap((number) => facts.nameOf.get(number) ?? []),
    ...stretches(plan, window, rows),
    young: extent.young,
    segments: window === null || window.by === null ? [] : groupNames(rows),
    fit: output?.fit ?? null,
    measures: output?.measures ?? [],
    queues: output?.queues ?? [],
    warnings: output?.warnings ?? [],
    outside: output?.outside ?? [],
    assumptions: output?.assumptions ?? [],
    memory: output?.memory ?? null,
    played: output?.played ?? null,
    cannotEstimate,
    meta: metaOf(inquiry, { journeys: extent.journeys, types: [question.object] }),
  };
}

interface Played {
  readonly output: SimulateOutput | null;
  readonly cannotEstimate: NoEstimate | null;
}

/** Too few journeys to learn anything from. */
const LEAST = 20;

async function played(
  plan: SimulationPlan,
  rows: SimulationRows | null,
  options: AskOptions,
): Promise<Played> {
  const { window, question, extent } = plan;
  try {
    if (window === null || rows === null || extent.journeys < LEAST) throw tooFew(extent.journeys);
    if (plan.goal.reach.length === 0) throw noGoal();
    const input = {
      ...statisticsOf(plan, window, rows),
      changes: question.changes.map((change) => changeOf(change, plan.facts)),
      journeys: question.journeys,
      level: question.level,
      seed: question.seed,
    };
    return { output: await drive(simulating(input), options), cannotEstimate: null };
  } catch (thrown) {
    if (thrown instanceof InputError) throw refusal(thrown);
    if (!(thrown instanceof CannotEstimate)) throw thrown;
    return { output: null, cannotEstimate: { reason: thrown.reason, hint: thrown.hint } };
  }
}

function tooFew(journeys: number): CannotEstimate {
  return new CannotEstimate(
    `Only ${journeys} journeys are old enough to tell how they end: at least ${LEAST} are needed.`,
    'Take a longer period, or fewer filters.',
  );
}

function noGoal(): CannotEstimate {
  return new CannotEstimate(
    'Nothing that reaches the goal ever happened in this shop.',
    'Give the question a “goal” that its journeys can reach.',
  );
}

/** A change that names what is not there. */
function refusal({ field, problem }: InputError): QuestionError {
  const place = field.replace(/\.(\d+)/gu, '[$1]');
  return new QuestionError({
    field: place,
    message: `${place}: ${problem}`,
    hint: 'Name one that is there.',
  });
}

function stretches(plan: SimulationPlan, window: Window | null, rows: SimulationRows | null) {
  if (window === null || rows === null) return { learned: null, held: null };
  const journeysOf = (part: 0 | 1) => rows.parts.find(({ held }) => held === part)?.journeys ?? 0;
  const [first, split, last] = [plan.extent.first ?? 0, window.split, plan.extent.last ?? 0];
  const stretch = (from: number | Date, to: number | Date, journeys: number) => ({
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
    journeys,
  });
  return { learned: stretch(first, split, journeysOf(0)), held: stretch(split, last, journeysOf(1)) };
}

function groupNames(rows: SimulationRows | null): string[] {
  return [...new Set((rows?.groups ?? []).map(({ grp }) => grp))];
}
