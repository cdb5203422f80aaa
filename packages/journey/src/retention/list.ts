import { intervalNumber, type ListedIds, type RetentionQuestion } from '@throughline/model';
import { readListed } from '../answer/listed.js';
import { QuestionError } from '../answer/question-error.js';
import type { Reader } from '../answer/reader.js';
import { numbersOf } from '../source/range.js';
import type { RetentionRows } from './fetch.js';
import type { RetentionPlans } from './plan.js';
import { returnedIds, type Returned } from './retention.sql.js';
import { begunOf, frameOf } from './shape.js';

type List = NonNullable<RetentionQuestion['list']>;

/** @throws QuestionError where the list is of an interval or a group that the answer does not tell. */
export function requireListed({ list, intervals, breakdown }: RetentionQuestion): void {
  if (list === undefined) return;
  if (list.after >= intervals)
    throw QuestionError.because('list.after', ({ noInterval }) => noInterval(list.after, intervals));
  if (list.group !== undefined && breakdown === undefined)
    throw QuestionError.because('list.group', ({ noGroups }) => noGroups);
}

/** Who is behind a figure of the answer. */
export async function listReturned(
  reader: Reader,
  { whole, split }: RetentionPlans,
  { rows, asOf, list }: { readonly rows: RetentionRows; readonly asOf: string | null; readonly list: List },
): Promise<ListedIds> {
  const { after, group, cohort } = list;
  const frame = frameOf(whole, rows, asOf);
  const { interval } = whole.question;
  const told = frame.range === null ? [] : numbersOf(frame.range);
  // Those for whom the time has come, as where all cohorts are taken together; a cohort that is named is what it is.
  const cohorts =
    cohort === undefined
      ? told.filter((number) => begunOf(number, frame) > after)
      : [intervalNumber(Date.parse(cohort), interval, whole.calendar)];
  const of = group === undefined ? null : groupOf(group, rows);
  return readListed(reader, returnedIds((of && split) ?? whole, { cohorts, after, group: of }), list);
}

function groupOf(group: NonNullable<List['group']>, { split }: RetentionRows): Returned['group'] {
  if (group === 'other') return { values: split?.values ?? [], rest: true };
  return { values: [group.value], rest: false };
}
