import type { Suggestion } from '@throughline/model';

/** What to try, by the id of a study or the name of a detector. */
export type Remedies = Readonly<Record<string, readonly Suggestion[]>>;

/** Work of hours, days or weeks; what it usually moves is told in words, since no figure holds in every shop. */
export function remedy(
  effort: Suggestion['effort'],
  title: string,
  { moves, source }: Pick<Suggestion, 'moves' | 'source'>,
): Suggestion {
  return { title, effort, moves, source };
}
