import {
  canonicalName,
  placeActivities,
  type Lane,
  type OpenQuestion,
  type OpenTurn,
  type OpenTurns,
  type ShopSettings,
} from '@throughline/model';
import type { StepRow } from './open.sql.js';
import type { OpenPlan } from './plan.js';
import type { Predictor } from './predict.js';

/** What carriers do, wherever customers see it; and what customers do meanwhile, which brings no parcel on. */
const BY_CARRIERS: ReadonlySet<string> = new Set([
  'Parcel In Transit',
  'Parcel Tracked',
  'Parcel Delayed',
  'Parcel Out for Delivery',
  'Delivery Failed',
  'Parcel Ready for Collection',
  'Parcel Delivered',
  'Parcel Lost',
  'Parcel Returned to Sender',
]);

const BY_LANE: Readonly<Record<Lane, OpenTurn>> = {
  evidence: 'customer',
  customer: 'customer',
  frontstage: 'shop',
  backstage: 'shop',
  support: 'provider',
};

/**
 * Who carries out an activity: a team of the shop where one is said to, else whoever the activity's name or its lane on
 * the blueprint says.
 */
export function turnOf(activity: string, ofTeam: boolean, settings: ShopSettings): OpenTurn {
  if (ofTeam) return 'shop';
  if (BY_CARRIERS.has(canonicalName(activity, settings) ?? '')) return 'carrier';
  const lane = placeActivities([{ activity }], settings).get(activity)?.lane;
  return lane === undefined ? 'shop' : BY_LANE[lane];
}

/** What often comes in between and brings nothing on: whoever waits for a mail to be opened waits for nothing. */
const BESIDE: ReadonlySet<string> = new Set(['Message Opened', 'Message Clicked']);
/** Mails may be opened again and again. */
const MOST_BESIDE = 5;

/** What most often comes next of what brings a journey on; null where nothing is known. */
function nextStep({ facts }: OpenPlan, predictor: Predictor, activity: number): number | null {
  const isBeside = (next: number) =>
    BESIDE.has(canonicalName(facts.nameOf.get(next) ?? '', facts.settings) ?? '');
  let next = predictor.nextOf(activity);
  for (let passed = 0; next !== null && isBeside(next); passed += 1)
    next = passed < MOST_BESIDE ? predictor.nextOf(next) : null;
  return next;
}

/** Who brings on what stands at an activity; all null where nothing is known to come next. */
export interface Taker {
  readonly next: string | null;
  readonly turn: OpenTurn | null;
  /** The team's id. */
  readonly team: string | null;
}

/** By where journeys stand. */
export type Takers = ReadonlyMap<number, Taker>;

const NOBODY: Taker = { next: null, turn: null, team: null };

/** Told once of each activity: to place one that the taxonomy does not know takes time. */
export function takersOf(plan: OpenPlan, predictor: Predictor, standing: readonly number[]): Takers {
  const { facts, teams } = plan;
  const known = new Map<number, Taker>();
  const takerOf = (next: number): Taker => {
    const name = facts.nameOf.get(next);
    if (name === undefined) return NOBODY;
    const team = teams.get(next)?.id ?? null;
    return { next: name, turn: turnOf(name, team !== null, facts.settings), team };
  };
  const taker = (activity: number): Taker => {
    const next = nextStep(plan, predictor, activity);
    if (next === null) return NOBODY;
    const found = known.get(next) ?? takerOf(next);
    known.set(next, found);
    return found;
  };
  return new Map([...new Set(standing)].map((activity) => [activity, taker(activity)]));
}

/** Where journeys stand that somebody has to bring on; null where the question is about all of them. */
export function standingOf({ turn, team }: OpenQuestion, takers: Takers): readonly number[] | null {
  if (turn === undefined && team === undefined) return null;
  return [...takers].flatMap(([activity, taker]) =>
    (turn ?? taker.turn) === taker.turn && (team ?? taker.team) === taker.team ? [activity] : [],
  );
}

/** Open journeys by who has to bring them on, the most first. */
export function shapeTurns(steps: readonly StepRow[], takers: Takers): OpenTurns[] {
  const counted = new Map<string, OpenTurns>();
  for (const { activity, journeys } of steps) {
    const { turn, team } = takers.get(activity) ?? NOBODY;
    const key = `${turn} ${team}`;
    counted.set(key, { turn, team, open: (counted.get(key)?.open ?? 0) + journeys });
  }
  return [...counted.values()].sort((a, b) => b.open - a.open);
}
