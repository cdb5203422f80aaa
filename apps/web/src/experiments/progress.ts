import type { ExperimentAnswer, FoundExperiment, RegisteredExperiment } from '@throughline/model';

const DAY = 86_400_000;
/** Weekdays buy differently: a whole week holds each of them. */
export const LEAST_DAYS = 7;

/** How far an experiment is on the way that was planned. Visitors are of all variants together. */
export interface Progress {
  readonly have: number;
  /** Null where no size was planned. */
  readonly needed: number | null;
  /** Of what is needed, 0 … 1. */
  readonly share: number | null;
  readonly isEnough: boolean;
  /** Days with exposures since the start, and visitors on each of them. */
  readonly days: number;
  readonly perDay: number;
  /** Whole days until enough have seen it, at that pace; null where that cannot be told, or is so already. */
  readonly daysLeft: number | null;
}

/** Visitors that it takes in all: the variant with the least share has to have as many as each was planned to have. */
export function neededOf({ variants, size }: RegisteredExperiment['plan']): number | null {
  if (size === null) return null;
  const shares = variants.map(({ share }) => share);
  const all = shares.reduce((sum, share) => sum + share, 0);
  return Math.ceil((size.visitors * all) / Math.min(...shares));
}

export function progressOf(
  { plan, started, stopped }: RegisteredExperiment,
  arms: ExperimentAnswer['arms'],
  found: Pick<FoundExperiment, 'to'> | undefined,
): Progress {
  const have = arms.reduce((sum, { visitors }) => sum + visitors, 0);
  const needed = neededOf(plan);
  const begun = Date.parse(started ?? '');
  const seen = Math.min(Date.parse(stopped ?? '') || Infinity, Date.parse(found?.to ?? '') || begun);
  const days = Number.isFinite(begun) ? Math.max(0, (seen - begun) / DAY) : 0;
  const perDay = days > 0 ? have / days : 0;
  const isEnough = needed !== null && have >= needed;
  return {
    have,
    needed,
    share: needed === null ? null : Math.min(1, have / needed),
    isEnough,
    days,
    perDay,
    daysLeft: needed === null || isEnough || perDay === 0 ? null : Math.ceil((needed - have) / perDay),
  };
}
