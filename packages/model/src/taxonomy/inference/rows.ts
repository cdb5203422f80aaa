import type { ActivityDefinition } from '../definition.js';
import type { Evidence, Neighbour } from './evidence.js';
import type { SystemKind } from './lexicon/systems.js';
import { systemKind } from './words.js';

/** How far apart in the taxonomy's order (0 … 1000) events that follow each other usually are. */
const STEP_FORWARD = 120;
/** Steps back are rarer than steps forward. */
const STEP_BACK = 60;
const STEP_WEIGHT = 2;
const POSITION_SCALE = 300;
/** Log-odds for an object type that the row names, for one that it does not, and for a missing main one. */
const OBJECT_HIT = 0.8;
const OBJECT_MISS = -0.8;
const MAIN_OBJECT_MISSING = -1;
const SAME_SYSTEM = 1.2;
const OTHER_SYSTEM = -0.6;
/** A log that has this activity under its own name has little use for a second one. */
const ALREADY_THERE = -1.5;

const supportKinds = new Map<string, SystemKind | null>();

function supportKind(row: ActivityDefinition): SystemKind | null {
  if (row.support === undefined) return null;
  const known = supportKinds.get(row.support);
  if (known !== undefined) return known;
  const kind = systemKind(row.support);
  supportKinds.set(row.support, kind);
  return kind;
}

/** Log-likelihood, up to a constant, of what is known of an activity if it were this row of the taxonomy. */
export function rowFit(row: ActivityDefinition, evidence: Evidence, present: ReadonlySet<string>): number {
  return (
    objectFit(row, evidence.context.objects ?? []) +
    systemFit(row, evidence.kinds) +
    sequenceFit(row, evidence) +
    (present.has(row.name) ? ALREADY_THERE : 0)
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

function systemFit(row: ActivityDefinition, kinds: readonly SystemKind[]): number {
  const own = supportKind(row);
  if (own === null || kinds.length === 0) return 0;
  return kinds.includes(own) ? SAME_SYSTEM : OTHER_SYSTEM;
}

function sequenceFit(row: ActivityDefinition, { before, after, expected }: Evidence): number {
  const steps = (neighbours: readonly Neighbour[], direction: 1 | -1): number =>
    neighbours.reduce((sum, { order, weight }) => sum + weight * stepFit((row.order - order) * direction), 0);
  const position = expected === null ? 0 : -Math.abs(row.order - expected) / POSITION_SCALE;
  return STEP_WEIGHT * (steps(before, 1) + steps(after, -1)) + position;
}

/** Laplace log-density of a step in the taxonomy's order, steeper backwards. */
function stepFit(step: number): number {
  return step >= 0 ? -step / STEP_FORWARD : step / STEP_BACK;
}
