import type { Cohort } from '@throughline/model';

export function shareOf(count: number, size: number): number {
  return size === 0 ? 0 : count / size;
}

/** Of fewer, one who comes back is a great share: so few do not make all others look pale. */
const FEW = 20;
const OF_THE_LARGEST = 0.1;

/** The share whose colour is the deepest: the largest, of cohorts that are not small; of all where all are. Never nought. */
export function deepest(cells: readonly { readonly of: number; readonly share: number | null }[]): number {
  const least = Math.max(FEW, OF_THE_LARGEST * Math.max(0, ...cells.map(({ of }) => of)));
  const sure = cells.filter(({ of }) => of >= least);
  return Math.max(0.0001, ...(sure.length > 0 ? sure : cells).map(({ share }) => share ?? 0));
}

export interface Pooled {
  readonly of: number;
  readonly back: number;
  readonly share: number | null;
}

/** All cohorts together, interval by interval: of those for whom it has begun, the share that came back. */
export function pooled(cohorts: readonly Cohort[], columns: number): readonly Pooled[] {
  return Array.from({ length: columns }, (_, at) => {
    const begun = cohorts.filter((cohort) => cohort.begun > at);
    const of = begun.reduce((sum, { size }) => sum + size, 0);
    const back = begun.reduce((sum, { returned }) => sum + (returned[at] ?? 0), 0);
    return { of, back, share: of === 0 ? null : back / of };
  });
}
