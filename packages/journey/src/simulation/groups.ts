import { meantBy, type SimulatedChange } from '@throughline/model';
import { QuestionError } from '../answer/question-error.js';

/**
 * Checks the values of `by` that changes name.
 * @param groups those that journeys are told apart by.
 * @throws QuestionError naming the field.
 */
export function requireGroups(changes: readonly SimulatedChange[], groups: readonly string[]): void {
  for (const [at, change] of changes.entries()) {
    if (change.change === 'probability' && change.of !== undefined)
      requireGroup(change.of, groups, `changes[${at}].of`);
    if (change.change === 'mix') requireMix(change.shares, groups, `changes[${at}].shares`);
  }
}

function requireMix(
  shares: Readonly<Record<string, number>>,
  groups: readonly string[],
  field: string,
): void {
  for (const name of Object.keys(shares)) requireGroup(name, groups, field);
  const sum = Object.values(shares).reduce((total, share) => total + share, 0);
  if (sum <= 1 + 1e-9) return;
  throw QuestionError.because(field, ({ overOne }) => overOne(sum));
}

function requireGroup(name: string, groups: readonly string[], field: string): void {
  if (groups.includes(name)) return;
  const meant = meantBy(name, groups);
  throw QuestionError.because(field, ({ noGroup }) => noGroup(name, meant));
}
