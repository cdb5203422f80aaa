import { useAnswer, type QuestionOf } from '../api/queries.js';
import type { Exploring } from '../explore/Explore.js';
import { narrowedSegment } from './draft.js';
import { segmentConditions } from './question.js';
import type { Baseline } from './sizing.js';

/** Whole weeks, so that every weekday counts alike. */
export const DAYS_WATCHED = 28;
const DAY = 86_400_000;
const ORDERED = 'Order Completed';

export interface Met {
  readonly exploring: Exploring;
  /** Whose experiment it is; customers', visits' … */
  readonly object: string;
  /** The activity at which they meet the change; null: wherever they are. */
  readonly seenAt: string | null;
  /** What counts after that, as the plan's primary measure says; an order where null. */
  readonly activity: string | null;
  /** How long after that it counts; null: as long as was watched. */
  readonly within: string | null;
  /** Those who take part, besides what the address narrows to. */
  readonly segment: Readonly<Record<string, string>>;
}

export interface Watched {
  /** Null where nobody orders there, or all do: nothing can be planned. Undefined while it is asked for. */
  readonly baseline: Baseline | null | undefined;
  /** Whether the figures are still those of what was asked before. */
  readonly isBefore: boolean;
  readonly error: Error | null;
  readonly again: () => void;
}

type Asking = Omit<Met, 'exploring'> & { readonly exploring: Pick<Exploring, 'state'> };

/** How many get there, and which share of them does what counts. */
export function baselineFunnel({
  exploring,
  object,
  seenAt,
  activity,
  within,
  segment,
}: Asking): QuestionOf<'funnel'> {
  return {
    kind: 'funnel',
    ...watchedOf({ exploring, segment }),
    object,
    steps: [seenAt === null ? {} : { activity: seenAt }, { activity: activity ?? ORDERED }],
    entry: 'first',
    window: within ?? `${DAYS_WATCHED}d`,
  };
}

function watchedOf({ exploring, segment }: Pick<Asking, 'exploring' | 'segment'>) {
  // What exposures cannot tell narrows no experiment, and so not what it is planned from.
  const all = segmentConditions({ ...segment, ...narrowedSegment(exploring.state) });
  return {
    period: { last: `${DAYS_WATCHED}d`, take: 'events' },
    ...(all.length === 0 ? {} : { where: all }),
  } as const;
}

/** What those do today who would see the experiment: counted as it will be, from the first time that they get there. */
export function useBaseline(met: Met): Watched {
  const { exploring, activity } = met;
  const way = useAnswer(exploring.asked, baselineFunnel(met));
  const kpis = useAnswer(exploring.asked, { kind: 'kpis', ...watchedOf(met) });
  const again = (): void => void Promise.all([way.refetch(), kpis.refetch()]);
  const error = way.error ?? kpis.error;
  const isBefore = way.isPlaceholderData || kpis.isPlaceholderData;
  if (way.data === undefined || kpis.data === undefined)
    return { baseline: undefined, isBefore, error, again };
  const { overall, steps } = way.data;
  const arrived = steps[0]?.journeys ?? 0;
  // What another activity is worth cannot be told.
  const isOrder = activity === null || activity === ORDERED;
  const orderValue = isOrder ? kpis.data.figures.averageOrderValue.value : null;
  const perDay = arrived / daysOf(exploring);
  const isUsable = overall.rate > 0 && overall.rate < 1 && perDay >= 1;
  const baseline = isUsable ? { rate: overall.rate, perDay, orderValue } : null;
  return { baseline, isBefore, error, again };
}

/** The days that were watched: of a shop that began later, as many as there are. */
function daysOf({ map: { log } }: Exploring): number {
  const days = (Date.parse(log.to ?? '') - Date.parse(log.from ?? '')) / DAY;
  return Number.isFinite(days) ? Math.min(DAYS_WATCHED, Math.max(1, days)) : DAYS_WATCHED;
}
