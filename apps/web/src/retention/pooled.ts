import type { Cohort } from '@throughline/model';

export function shareOf(count: number, size: number): number {
  return size === 0 ? 0 : count / size;
}

/** All cohorts together, interval by interval: of those for whom it has begun, the share that came back. */
export function pooled(
  cohorts: readonly Cohort[],
  columns: number,
): readonly { readonly of: number; readonly share: number | null }[] {
  return Array.from({ length: columns }, (_, at) => {
    const begun = cohorts.filter((cohort) => cohort.begun > at);
    const of = begun.reduce((sum, { size }) => sum + size, 0);
    const back = begun.reduce((sum, { returned }) => sum + (returned[at] ?? 0), 0);
    return { of, share: of === 0 ? null : back / of };
  });
}
