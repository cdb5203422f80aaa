import type { CorrelationQuestion, ListedIds } from '@throughline/model';
import { readListed } from '../answer/listed.js';
import { QuestionError } from '../answer/question-error.js';
import type { Reader } from '../answer/reader.js';
import { factorIds } from './correlation.sql.js';
import { ACTIVITY, traitOf, type CorrelationPlan } from './plan.js';

type List = NonNullable<CorrelationQuestion['list']>;

/**
 * Who is behind a figure: the journeys that have a factor or lack it, or all; and of those the ones that reach the goal.
 * @throws QuestionError where half of a factor is named.
 */
export async function listHaving(reader: Reader, plan: CorrelationPlan, list: List): Promise<ListedIds> {
  const { by, value, has, outcome } = list;
  if ((by === undefined) !== (value === undefined))
    throw QuestionError.because('list.by', ({ halfRow }) => halfRow);
  const trait = by === undefined || by === ACTIVITY.path ? ACTIVITY : traitOf(by);
  const values = value === undefined ? null : valuesOf(trait === ACTIVITY, value, plan);
  const having = {
    trait,
    values,
    lack: value !== undefined && has === 'without',
    won: outcome === 'converted',
  };
  return readListed(reader, factorIds(plan, having), list);
}

/** Activities are told by name and looked for by number. */
function valuesOf(isActivity: boolean, value: string, { order }: CorrelationPlan): readonly string[] {
  if (!isActivity) return [value];
  return [...order.facts.nameOf].flatMap(([number, name]) => (name === value ? [String(number)] : []));
}
