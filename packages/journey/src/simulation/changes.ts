import type { SimulationChange } from '@throughline/decide';
import { millisecondsOf, type ActivityNames, type SimulatedChange } from '@throughline/model';
import { cannotEstimate } from '../answer/estimated.js';
import type { Inquiry } from '../answer/inquiry.js';
import { named } from './plan.js';
import { weekOf } from './week.js';

/** What the shop's activities are called, and the words in which it is told that they never happened. */
type ChangePlan = Pick<Inquiry<unknown>, 'facts' | 'words'>;

/** What shoppers and orders meet where a shelf is empty. */
const OUT_OF_STOCK = ['Item Out of Stock', 'Product Out of Stock Shown'];

/**
 * A question's change in the words of the simulation: activities by the names under which they came in.
 * @throws CannotEstimate where the shop has none of what is changed.
 */
export function changeOf(change: SimulatedChange, plan: ChangePlan): SimulationChange {
  switch (change.change) {
    case 'probability': {
      const { of, from, to, ...more } = change;
      return {
        ...more,
        ...(from === undefined ? {} : { from: incoming(from, plan) }),
        ...(to === undefined ? {} : { to: incoming(to, plan) }),
        ...(of === undefined ? {} : { segment: of }),
      };
    }
    case 'duration': {
      const { from, to, ...more } = change;
      return {
        ...more,
        ...(from === undefined ? {} : { from: incoming(from, plan) }),
        to: incoming(to, plan),
      };
    }
    case 'stock':
      return {
        change: 'probability',
        to: incoming({ activity: OUT_OF_STOCK }, plan),
        factor: change.factor,
      };
    case 'staff': {
      const { team, ...more } = change;
      return { ...more, resource: team };
    }
    case 'capacity': {
      const { team, ...more } = change;
      return { ...more, resource: team };
    }
    case 'calendar':
      return { change: 'calendar', resource: change.team, week: weekOf(change.calendar) };
    case 'promise':
      return { change: 'promise', later: laterBy(change) };
    case 'arrivals':
    case 'mix':
    case 'price':
      return change;
  }
}

function incoming({ activity }: ActivityNames, { facts, words }: ChangePlan): string[] {
  const names = named(activity, facts).flatMap((number) => facts.nameOf.get(number) ?? []);
  if (names.length > 0) return names;
  throw cannotEstimate(words.reasons.neverHappened([activity].flat()));
}

function laterBy({ later, earlier }: Extract<SimulatedChange, { change: 'promise' }>): number {
  if (later !== undefined) return millisecondsOf(later) / 1000;
  return earlier === undefined ? 0 : -millisecondsOf(earlier) / 1000;
}
