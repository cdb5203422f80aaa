import type { Reader } from '../answer/reader.js';
import { outcomeRule } from '../outcome/outcome.js';
import type { OutcomeRule } from '../outcome/outcome.sql.js';
import type { ShopFacts } from '../shop/facts.js';
import { journeySource } from '../source/source.js';
import { meanLeft, ranksOf, type LeftRow, type Past, type Ranks } from './advance.sql.js';
import { countOpen, type FateRow } from './open.sql.js';
import { visits, type VisitsRow } from './past.sql.js';
import type { OpenPlan } from './plan.js';
import { Predictor } from './predict.js';

/** What the journeys of one object type tell, whichever of them are listed. */
export interface Learnt {
  readonly rule: OutcomeRule;
  readonly fates: Omit<FateRow, 'all'>;
  readonly ranks: Ranks;
  /** Mean milliseconds from each activity to the goal. */
  readonly left: ReadonlyMap<number, number>;
  /** Null where no journey is old enough to learn from. */
  readonly past: Past | null;
  readonly predictor: Predictor;
}

interface Kept {
  readonly learnt: Learnt;
  /** With what was asked for it: an answer shows it, whoever asked first. */
  readonly reader: Reader;
}

/** By the facts that it was learnt under, which are others in each version of a shop; then by object type and bots. */
const known = new WeakMap<ShopFacts, Map<string, Kept>>();

/** Learns from the past. Of all journeys as they are now, which cards ask for again and again, it is kept. */
export async function learn(reader: Reader, plan: OpenPlan): Promise<Learnt> {
  const { facts, question, order } = plan;
  if (question.at !== undefined || (question.where ?? []).length > 0) return study(reader, plan);
  const key = `${order.objectType} ${order.bots}`;
  const before = known.get(facts)?.get(key);
  const kept = before ?? (await studied(reader.fork(), plan));
  known.set(facts, (known.get(facts) ?? new Map<string, Kept>()).set(key, kept));
  reader.join([kept.reader]);
  return kept.learnt;
}

async function studied(reader: Reader, plan: OpenPlan): Promise<Kept> {
  return { learnt: await study(reader, plan), reader };
}

async function study(reader: Reader, plan: OpenPlan): Promise<Learnt> {
  const { order, goal, now } = plan;
  const found = await outcomeRule(reader, { source: journeySource(order), goalNumbers: goal, now });
  const rule: OutcomeRule = found ?? { goal, openSince: null };
  const { all, ...fates } = await reader.row<FateRow>(countOpen(plan, rule));
  const past = pastOf(plan, rule, all);
  const rows = past === null ? [] : await reader.rows<LeftRow>(meanLeft(plan, past));
  const ranks = ranksOf(plan, rows);
  const stood = past === null ? [] : await reader.rows<VisitsRow>(visits(plan, past, ranks));
  const left = new Map(rows.map((row) => [row.activity, row.left]));
  return { rule, fates, ranks, left, past, predictor: new Predictor(stood) };
}

/** Past journeys that are learnt from, about; more of them would not tell more. */
const ENOUGH = 20_000;

/** Journeys that are old enough for all that is not done to count as lost; null where none is. */
function pastOf({ facts }: OpenPlan, { openSince }: OutcomeRule, all: number): Past | null {
  if (openSince === null || facts.log.from === null) return null;
  const oneIn = Math.max(1, Math.floor(all / ENOUGH));
  return { from: Date.parse(facts.log.from), to: openSince.getTime() + 1, oneIn };
}
