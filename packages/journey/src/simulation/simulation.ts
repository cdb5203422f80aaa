import { simulate, simulating, type SimulateInput, type SimulateOutput } from '@throughline/decide';
import type { SimulationAnswer, SimulationQuestion } from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import { inquire, metaOf, type Asked } from '../answer/inquiry.js';
import { cannotEstimate as refusal, estimated } from '../answer/estimated.js';
import type { AskOptions } from '../answer/reader.js';
import { changeOf } from './changes.js';
import { drive } from './drive.js';
import { requireGroups } from './groups.js';
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
  if (rows !== null) requireGroups(question.changes, groupNames(rows));
  const { estimate: output, cannotEstimate } = await estimated(() => played(plan, rows, options));
  return {
    kind: 'simulation',
    currency: facts.settings.currency,
    goal: goal.reach.flatMap((number) => facts.nameOf.get(number) ?? []),
    ...stretches(plan, window, rows),
    young: extent.young,
    segments: window?.by && rows !== null ? groupNames(rows) : [],
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

/** Too few journeys to learn anything from. */
const LEAST = 20;

/** @throws CannotEstimate where the journeys tell nothing of it. */
async function played(
  plan: SimulationPlan,
  rows: SimulationRows | null,
  options: AskOptions,
): Promise<SimulateOutput> {
  const { window, question, extent, words } = plan;
  if (window === null || rows === null || extent.journeys < LEAST)
    throw refusal(words.reasons.tooFew(extent.journeys, LEAST));
  if (plan.goal.reach.length === 0) throw refusal(words.reasons.noGoal);
  const input = {
    ...statisticsOf(plan, window, rows),
    changes: question.changes.map((change) => changeOf(change, plan)),
    journeys: question.journeys,
    level: question.level,
    seed: question.seed,
    locale: question.locale ?? ('en' as const),
  };
  return run(input, options);
}

/** In a thread of its own where there are some; else here, letting others have their turn. */
function run(input: SimulateInput, options: AskOptions): Promise<SimulateOutput> {
  const { decide } = options;
  return decide === undefined ? drive(simulating(input), options) : decide(simulate, input);
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

function groupNames({ groups }: SimulationRows): string[] {
  return [...new Set(groups.map(({ grp }) => grp))];
}
