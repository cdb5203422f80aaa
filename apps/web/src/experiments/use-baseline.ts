import type { ExperimentAnswer } from '@throughline/model';
import { useAnswer, type QuestionOf } from '../api/queries.js';
import type { Exploring } from '../explore/Explore.js';
import { narrowedSegment } from './draft.js';
import { segmentConditions } from './question.js';
import type { Baseline } from './sizing.js';
import type { Metric } from './state.js';

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
  /** What decides: the mean of what they spend is planned from money, all else from a share. */
  readonly metric: Metric;
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

type Asking = Omit<Met, 'exploring' | 'metric'> & { readonly exploring: Pick<Exploring, 'state'> };

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

/** What those spend on average who get there, and how much they differ: everybody in one arm. */
export function spentQuestion({
  exploring,
  object,
  seenAt,
  activity,
  within,
  segment,
}: Asking): QuestionOf<'experiment'> {
  return {
    kind: 'experiment',
    ...watchedOf({ exploring, segment }),
    object,
    exposures: seenAt === null ? {} : { activity: seenAt },
    metric: 'revenue',
    ...(activity === null ? {} : { events: { activity } }),
    ...(within === null ? {} : { within }),
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
  const ofMoney = met.metric === 'revenue';
  const money = useAnswer(ofMoney ? exploring.asked : null, spentQuestion(met));
  const asked = [way, kpis, ...(ofMoney ? [money] : [])];
  const again = (): void => void Promise.all(asked.map(({ refetch }) => refetch()));
  const error = asked.find((each) => each.error !== null)?.error ?? null;
  const isBefore = asked.some(({ isPlaceholderData }) => isPlaceholderData);
  if (way.data === undefined || kpis.data === undefined || (ofMoney && money.data === undefined))
    return { baseline: undefined, isBefore, error, again };
  const { overall, steps } = way.data;
  const arrived = steps[0]?.journeys ?? 0;
  // What another activity is worth cannot be told.
  const isOrder = activity === null || activity === ORDERED;
  const orderValue = isOrder ? kpis.data.figures.averageOrderValue.value : null;
  const perDay = arrived / daysOf(exploring);
  const spent = spentOf(ofMoney ? money.data : undefined);
  const isUsable = overall.rate > 0 && overall.rate < 1 && perDay >= 1 && (!ofMoney || spent !== undefined);
  const ofEach = spent === undefined ? {} : { spent };
  const baseline = isUsable ? { rate: overall.rate, perDay, orderValue, ...ofEach } : null;
  return { baseline, isBefore, error, again };
}

/** Undefined where nobody spends, or all spend the same: nothing can be planned from that. */
function spentOf(answer: ExperimentAnswer | undefined): Baseline['spent'] {
  const { figure, sd } = answer?.arms[0] ?? {};
  return figure == null || sd == null || figure <= 0 || sd <= 0 ? undefined : { mean: figure, sd };
}

/** The days that were watched: of a shop that began later, as many as there are. */
function daysOf({ map: { log } }: Exploring): number {
  const days = (Date.parse(log.to ?? '') - Date.parse(log.from ?? '')) / DAY;
  return Number.isFinite(days) ? Math.min(DAYS_WATCHED, Math.max(1, days)) : DAYS_WATCHED;
}
