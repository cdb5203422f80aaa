import {
  EventProperty,
  JourneyProperty,
  millisecondsOf,
  type FunnelQuestion,
  type FunnelStep,
} from '@throughline/model';
import { orderOf, type Inquiry } from '../answer/inquiry.js';
import { stagesOf } from '../answer/stages.js';
import type { AskOptions } from '../answer/reader.js';
import type { Split } from '../source/split.sql.js';
import { matchOf, type Match } from '../source/match.js';
import type { JourneyOrder } from '../source/order.js';
import { requireExclusions, requireOptional, requirePlace, requireSame, requireSplit } from './refusals.js';
import type { AttemptRules, Exclusion } from './rules.js';

/** What all steps of an attempt share. */
export type Same = { readonly property: EventProperty } | { readonly related: string };

/**
 * How the answer is split: by what is known of the journey as a whole (`journey`); by what the events of its steps say
 * (`events`: the first or last of them that says something); by the event of one step (`step`); or by each value by
 * itself (`parts`).
 */
export interface FunnelSplit extends Split {
  readonly kind: 'journey' | 'events' | 'step' | 'parts';
}

/** All that is needed to answer a funnel. */
export interface FunnelPlan {
  readonly order: JourneyOrder;
  readonly rules: AttemptRules;
  /** What the bits of an event's mark mean: the steps, then the exclusions. */
  readonly matches: readonly Match[];
  /** Only journeys whose first step in the period is the first that the object ever did. */
  readonly firstEver: boolean;
  readonly same: Same | null;
  readonly split: FunnelSplit | null;
  readonly withAmounts: boolean;
}

/**
 * @throws QuestionError where steps, exclusions, breakdown or list do not fit each other.
 */
export async function planFunnel(inquiry: Inquiry<FunnelQuestion>, options: AskOptions): Promise<FunnelPlan> {
  const { question, facts } = inquiry;
  requireOptional(question);
  requireExclusions(question);
  if (question.list !== undefined) requirePlace(question, question.list);
  const matches = [...question.steps, ...(question.exclusions ?? [])].map((each) => matchOf(each, facts));
  return {
    order: orderOf(inquiry, question.object, 'events'),
    rules: rulesOf(question, matches),
    matches,
    firstEver: question.entry === 'first-ever',
    same: question.same === undefined ? null : await sameOf(inquiry, question.same),
    split: await splitOf(inquiry, options),
    withAmounts: question.include?.includes('amounts') ?? false,
  };
}

function rulesOf(question: FunnelQuestion, matches: readonly Match[]): AttemptRules {
  const { steps, order, window, windowFrom, entry } = question;
  return {
    order,
    optional: steps.map(({ optional = false }) => optional),
    window: millisecondsOf(window),
    windowFrom,
    entry: entry === 'every' ? 'every' : 'first',
    exclusions: exclusionsOf(question),
    rivals: steps.map((_, at) => rivalsOf(matches, at)),
  };
}

function exclusionsOf({ steps, exclusions = [] }: FunnelQuestion): Exclusion[] {
  return exclusions.map(({ from = 1, to = steps.length }, at) => ({ from, to, bit: steps.length + at }));
}

function rivalsOf(matches: readonly Match[], at: number): number {
  const own = matches[at];
  return matches.slice(0, at).filter((other) => own !== undefined && mayShare(own, other)).length;
}

/** Whether an event can be one of both, as far as activities tell. */
function mayShare(a: Match, b: Match): boolean {
  return a.ways.some((way) =>
    b.ways.some(
      (other) =>
        way.numbers === null ||
        other.numbers === null ||
        way.numbers.some((number) => other.numbers?.includes(number)),
    ),
  );
}

async function sameOf(inquiry: Inquiry<FunnelQuestion>, same: string): Promise<Same> {
  await requireSame(inquiry, same);
  return EventProperty.safeParse(same).success ? { property: same } : { related: same };
}

async function splitOf(inquiry: Inquiry<FunnelQuestion>, options: AskOptions): Promise<FunnelSplit | null> {
  const { question, facts, store } = inquiry;
  const { breakdown } = question;
  if (breakdown === undefined) return null;
  const kind = splitKind(breakdown);
  requireSplit(question, kind);
  const split = {
    breakdown: kind === 'journey' ? { ...breakdown, attribution: 'first' as const } : breakdown,
    kind,
  };
  return breakdown.by === 'stage' ? { ...split, stages: await stagesOf(store, facts, options) } : split;
}

/** What only journeys say (segments, the object's attributes, how long it took) needs no attribution. */
function splitKind({ by, attribution }: NonNullable<FunnelQuestion['breakdown']>): FunnelSplit['kind'] {
  const ofEvents = by === 'stage' || (by !== 'segment' && EventProperty.safeParse(by).success);
  if (!ofEvents) return 'journey';
  if (attribution === 'first' && JourneyProperty.safeParse(by).success) return 'journey';
  if (typeof attribution === 'object') return 'step';
  return attribution === 'all' ? 'parts' : 'events';
}

/** What a step is called: its activities as the question names them. */
export function labelOf(step: FunnelStep): string {
  const ways = 'any' in step ? step.any : [step];
  return [...new Set(ways.flatMap(({ activity = 'any event' }) => activity))].join(' or ');
}
