import type { ActivityDefinition } from '../definition.js';
import { TAXONOMY } from '../table/index.js';
import { emittersOf } from './emitters.js';
import type { Evidence } from './evidence.js';
import { rankOf } from './rank.js';
import { commonness, usuallyFollows } from './reference.js';

/** Rows of the taxonomy between events that follow each other: half as likely at this distance. */
const STEP_FORWARD = 4;
/** Steps back are rarer than steps forward. */
const STEP_BACK = 3;
const STEP_BACK_COST = 0.6;
const UNUSUAL_STEP = 1.5;
const STEP_WEIGHT = 2;
const POSITION_SCALE = 20;
/** Log-odds for an object type that the row names, for one that it does not, and for a missing main one. */
const OBJECT_HIT = 0.4;
const OBJECT_MISS = -0.4;
const MAIN_OBJECT_MISSING = -0.8;
const USUAL_SYSTEM = 1.6;
const OTHER_SYSTEM = -1.6;
/** A log that has this activity under its own name has little use for a second one. */
const ALREADY_THERE = -2.5;

/** Log-likelihood, up to a constant, of what is known of an activity if it were this row of the taxonomy. */
export function rowFit(row: ActivityDefinition, evidence: Evidence): number {
  return (
    commonness(row) +
    objectFit(row, evidence.context.objects ?? []) +
    systemFit(row, evidence) +
    sequenceFit(row, evidence) +
    ALREADY_THERE * (evidence.taken.get(row) ?? 0)
  );
}

function objectFit(row: ActivityDefinition, objects: readonly string[]): number {
  if (objects.length === 0) return 0;
  const hits = objects.filter((type) => row.objects.includes(type)).length;
  const [main = ''] = row.objects;
  return (
    hits * OBJECT_HIT +
    (objects.length - hits) * OBJECT_MISS +
    (objects.includes(main) ? 0 : MAIN_OBJECT_MISSING)
  );
}

function systemFit(row: ActivityDefinition, { kinds }: Evidence): number {
  if (kinds.length === 0) return 0;
  const usual = emittersOf(row);
  return kinds.some(({ id }) => usual.includes(id)) ? USUAL_SYSTEM : OTHER_SYSTEM;
}

function sequenceFit(row: ActivityDefinition, { before, after, expected }: Evidence): number {
  const rank = rankOf(row);
  const position = expected === null ? 0 : -Math.abs(rank - expected) / POSITION_SCALE;
  let steps = 0;
  for (const other of before) steps += other.share * stepFit(other.rank, rank);
  for (const other of after) steps += other.share * stepFit(rank, other.rank);
  return STEP_WEIGHT * steps + position;
}

/** Log-likelihood of each step between rows, by their ranks. */
const steps = TAXONOMY.map((from) => Float64Array.from(TAXONOMY, (to) => logStep(from, to)));

function stepFit(from: number, to: number): number {
  return steps[from]?.[to] ?? 0;
}

/** Usual steps first, else by distance, with heavy tails, since ways skip most rows. */
function logStep(from: ActivityDefinition, to: ActivityDefinition): number {
  if (usuallyFollows(from, to)) return 0;
  const step = rankOf(to) - rankOf(from);
  return step >= 0
    ? -UNUSUAL_STEP - Math.log1p(step / STEP_FORWARD)
    : -UNUSUAL_STEP - STEP_BACK_COST - Math.log1p(-step / STEP_BACK);
}
