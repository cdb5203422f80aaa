import type { EventMatch } from '@throughline/model';
import type { ShopFacts } from '../shop/facts.js';
import type { Binder } from '../sql/binder.js';
import { matchOf, plainNumbers, type Match } from './match.js';

/** Which events of a journey are meant, as a test of the elements, called `each`, of an array beside the others. */
export interface PointSql {
  readonly column: 'activities' | 'marks';
  readonly holds: string;
}

/** Events that a question asks about, and what its journeys need so that they can be told. */
export interface Points {
  /** For the order; undefined where activities alone decide. */
  readonly marks: readonly Match[] | undefined;
  readonly sql: (index: number, binder: Binder) => PointSql;
  /** True of every journey that holds an event of match `index`, and cheap to check. */
  readonly holdsOne: (index: number, binder: Binder) => string;
}

/** Whether an activity is among several; of one alone, the engine compares faster than it looks into a list. */
export function isAmong(activity: string, numbers: readonly number[], binder: Binder): string {
  const [one, ...others] = numbers;
  if (one !== undefined && others.length === 0) return `${activity} = ${binder.bind('UInt16', one)}`;
  return `has(${binder.activities(numbers)}, ${activity})`;
}

export function pointsOf(matches: readonly EventMatch[], facts: ShopFacts): Points {
  const found = matches.map((match) => matchOf(match, facts));
  const numbers = found.map(plainNumbers);
  const plain = found.every((match) => match.plain);
  const has = (index: number, binder: Binder, each: string) => {
    const wanted = numbers[index];
    return wanted ? isAmong(each, wanted, binder) : 'true';
  };
  return {
    marks: plain ? undefined : found,
    sql: (index, binder) =>
      plain
        ? { column: 'activities', holds: has(index, binder, 'each') }
        : { column: 'marks', holds: `bitTest(each, ${index})` },
    holdsOne: (index, binder) => {
      const wanted = numbers[index];
      return wanted ? `hasAny(activities, ${binder.activities(wanted)})` : 'notEmpty(activities)';
    },
  };
}
