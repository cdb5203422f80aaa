import { useAnswer, type QuestionOf } from '../api/queries.js';
import type { Exploring } from '../explore/Explore.js';
import { narrowed } from '../explore/narrowed.js';
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
  /** How long after that an order counts; null: as long as was watched. */
  readonly within: string | null;
  /** Those who take part, besides what the address narrows to. */
  readonly segment: Readonly<Record<string, string>>;
}

export interface Watched {
  /** Null where nobody orders there, or all do: nothing can be planned. Undefined while it is asked for. */
  readonly baseline: Baseline | null | undefined;
  readonly error: Error | null;
  readonly again: () => void;
}

/** What those do today who would see the experiment: counted as it will be, from the first time that they get there. */
export function useBaseline({ exploring, object, seenAt, within, segment }: Met): Watched {
  const { where = [] } = narrowed(exploring.state);
  const all = [...where, ...segmentConditions(segment)];
  const asked = {
    period: { last: `${DAYS_WATCHED}d`, take: 'events' },
    ...(all.length === 0 ? {} : { where: all }),
  } as const;
  const funnel: QuestionOf<'funnel'> = {
    kind: 'funnel',
    ...asked,
    object,
    steps: [seenAt === null ? {} : { activity: seenAt }, { activity: ORDERED }],
    entry: 'first',
    window: within ?? `${DAYS_WATCHED}d`,
  };
  const way = useAnswer(exploring.asked, funnel);
  const kpis = useAnswer(exploring.asked, { kind: 'kpis', ...asked });
  const again = (): void => void Promise.all([way.refetch(), kpis.refetch()]);
  const error = way.error ?? kpis.error;
  if (way.data === undefined || kpis.data === undefined) return { baseline: undefined, error, again };
  const { overall, steps } = way.data;
  const met = steps[0]?.journeys ?? 0;
  const orderValue = kpis.data.figures.averageOrderValue.value;
  const perDay = met / daysOf(exploring);
  const isUsable = overall.rate > 0 && overall.rate < 1 && perDay >= 1;
  const baseline = isUsable ? { rate: overall.rate, perDay, orderValue } : null;
  return { baseline, error, again };
}

/** The days that were watched: of a shop that began later, as many as there are. */
function daysOf({ map: { log } }: Exploring): number {
  const days = (Date.parse(log.to ?? '') - Date.parse(log.from ?? '')) / DAY;
  return Number.isFinite(days) ? Math.min(DAYS_WATCHED, Math.max(1, days)) : DAYS_WATCHED;
}
