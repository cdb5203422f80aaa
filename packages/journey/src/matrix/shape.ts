import type { MatrixQuestion, MatrixStep, MatrixTransition } from '@throughline/model';
import { byName } from '../answer/order.js';
import { endsOf } from '../map/compute.js';
import type { StepRow, TransitionRow } from './matrix.sql.js';

/** Names of activities by number; null for 0, which is none. */
export type NameOf = (activity: number) => string | null;

interface Ends {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Rows in the order of their names, the start of journeys first and their end last. */
export function shapeTransitions(
  rows: readonly TransitionRow[],
  weight: MatrixQuestion['weight'],
  nameOf: NameOf,
): MatrixTransition[] {
  const ends = rows.map(({ edge, count }): Ends => ({ ...endsOf(edge), count }));
  const whole = wholes(ends, weight);
  return ends
    .map((each) => ({ from: nameOf(each.from), to: nameOf(each.to), value: each.count / whole(each) }))
    .sort((a, b) => startFirst(a.from, b.from) || endLast(a.to, b.to));
}

/** What a count is a share of. */
function wholes(ends: readonly Ends[], weight: MatrixQuestion['weight']): (each: Ends) => number {
  const sums = (of: 'from' | 'to') => {
    const totals = new Map<number, number>();
    for (const each of ends) totals.set(each[of], (totals.get(each[of]) ?? 0) + each.count);
    return totals;
  };
  switch (weight) {
    case 'count':
      return () => 1;
    case 'per journey': {
      const journeys = journeysOf(ends);
      return () => journeys;
    }
    case 'out': {
      const totals = sums('from');
      return ({ from }) => totals.get(from) ?? 1;
    }
    case 'in': {
      const totals = sums('to');
      return ({ to }) => totals.get(to) ?? 1;
    }
  }
}

/** Each journey starts once. */
function journeysOf(ends: readonly Ends[]): number {
  return ends.reduce((sum, { from, count }) => sum + (from === 0 ? count : 0), 0);
}

export function journeysIn(rows: readonly TransitionRow[]): number {
  return journeysOf(rows.map(({ edge, count }) => ({ ...endsOf(edge), count })));
}

/** Shares of the journeys; what is missing at a step has ended before it. Step 0, the start, is left out. */
export function shapeSteps(rows: readonly StepRow[], depth: number, nameOf: NameOf): MatrixStep[] {
  const all = rows.find(({ step }) => step === 0)?.journeys ?? 0;
  if (all === 0) return [];
  return Array.from({ length: depth }, (_, at) => at + 1).flatMap((step) => {
    const there = rows.filter((row) => row.step === step);
    const ended = all - there.reduce((sum, { journeys }) => sum + journeys, 0);
    const cells = there.map((row) => ({ step, activity: nameOf(row.activity), value: row.journeys / all }));
    const end = ended === 0 ? [] : [{ step, activity: null, value: ended / all }];
    return [...cells.sort((a, b) => endLast(a.activity, b.activity)), ...end];
  });
}

function startFirst(a: string | null, b: string | null): number {
  return a === null || b === null ? Number(b === null) - Number(a === null) : byName(a, b);
}

function endLast(a: string | null, b: string | null): number {
  return a === null || b === null ? Number(a === null) - Number(b === null) : byName(a, b);
}
