import { CannotEstimate, type SimulationChange } from '@throughline/decide';
import { millisecondsOf, type ActivityNames, type SimulatedChange } from '@throughline/model';
import type { ShopFacts } from '../shop/facts.js';
import { named } from './plan.js';
import { weekOf } from './week.js';

/** What shoppers and orders meet where a shelf is empty. */
const OUT_OF_STOCK = ['Item Out of Stock', 'Product Out of Stock Shown'];

/**
 * A question's change in the words of the simulation: activities by the names under which they came in.
 * @throws CannotEstimate where the shop has none of what is changed.
 */
export function changeOf(change: SimulatedChange, facts: ShopFacts): SimulationChange {
  switch (change.change) {
    case 'probability': {
      const { of, from, to, ...more } = change;
      return {
        ...more,
        ...(from === undefined ? {} : { from: incoming(from, facts) }),
        ...(to === undefined ? {} : { to: incoming(to, facts) }),
        ...(of === undefined ? {} : { segment: of }),
      };
    }
    case 'duration': {
      const { from, to, ...more } = change;
      return {
        ...more,
        ...(from === undefined ? {} : { from: incoming(from, facts) }),
        to: incoming(to, facts),
      };
    }
    case 'stock':
      return {
        change: 'probability',
        to: incoming({ activity: OUT_OF_STOCK }, facts),
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

function incoming({ activity }: ActivityNames, facts: ShopFacts): string[] {
  const names = named(activity, facts).flatMap((number) => facts.nameOf.get(number) ?? []);
  if (names.length > 0) return names;
  const said = typeof activity === 'string' ? activity : activity.join(' or ');
  throw new CannotEstimate(
    `“${said}” never happened in this shop: nothing can be learned of it.`,
    'Change a step that journeys take.',
  );
}

function laterBy({ later, earlier }: Extract<SimulatedChange, { change: 'promise' }>): number {
  if (later !== undefined) return millisecondsOf(later) / 1000;
  return earlier === undefined ? 0 : -millisecondsOf(earlier) / 1000;
}
