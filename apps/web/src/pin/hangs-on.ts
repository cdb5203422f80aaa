import type { AlertEntry, DashboardEntry, DigestEntry } from '@throughline/server/routes';

/** What people keep in a shop that may name a saved answer; undefined while it is on its way. */
export interface Kept {
  readonly alerts: readonly Pick<AlertEntry, 'answer'>[] | undefined;
  readonly digests: readonly Pick<DigestEntry, 'answer'>[] | undefined;
  readonly boards: readonly Pick<DashboardEntry, 'id' | 'tiles'>[] | undefined;
}

/**
 * Whether anything beside one dashboard names a saved answer. What is not known counts as if it did: then the answer stays.
 * @param board the dashboard that is left out.
 */
export function isNamedElsewhere(answer: string, board: string, { alerts, digests, boards }: Kept): boolean {
  if (alerts === undefined || digests === undefined || boards === undefined) return true;
  return (
    [...alerts, ...digests].some((each) => each.answer === answer) ||
    boards.some(({ id, tiles }) => id !== board && tiles.some((tile) => tile.answer === answer))
  );
}
