import { describe, expect, it } from 'vitest';
import type { TableRule } from './mapping.js';
import { problemsOf } from './problems.js';
import { eventName, roleOf, ruleOfColumn, withRole } from './roles.js';

const LOG: TableRule = {
  events: [
    {
      activity: '$step',
      time: { value: '$when', zone: 'Europe/Berlin' },
      objects: [{ type: 'order', id: '$order' }],
      amount: { value: '$total', currency: '$cur' },
      channel: '$source',
      text: { note: '$note' },
      numbers: { items: '$items' },
    },
  ],
};

const WIDE: TableRule = {
  events: [
    { activity: 'Order Placed', time: '$placed_at', objects: [{ type: 'order', id: '$id' }] },
    { activity: 'Parcel Delivered', time: '$delivered_at', objects: [{ type: 'order', id: '$id' }] },
  ],
};

describe('roleOf', () => {
  it('reads every role', () => {
    const roles = ['step', 'when', 'order', 'total', 'cur', 'source', 'note', 'items', 'other'].map(
      (column) => roleOf(LOG, column).is,
    );
    expect(roles).toEqual([
      'activity',
      'time',
      'object',
      'amount',
      'currency',
      'channel',
      'text',
      'number',
      'ignore',
    ]);
    expect(roleOf(LOG, 'order')).toEqual({ is: 'object', type: 'order' });
  });

  it('tells which event a time is of', () => {
    expect(roleOf(WIDE, 'delivered_at')).toEqual({ is: 'time', activity: 'Parcel Delivered' });
  });

  it('sees a column that a rule uses in another way', () => {
    const rule: TableRule = { events: [{ activity: { title: '${status}' }, time: '$t', objects: [] }] };
    expect(roleOf(rule, 'status')).toEqual({ is: 'rule' });
    expect(roleOf({ ...LOG, group: { by: ['$invoice'] } }, 'invoice')).toEqual({ is: 'rule' });
  });
});

describe('withRole', () => {
  it('gives back each role that it was given', () => {
    for (const is of ['activity', 'amount', 'channel', 'device', 'system', 'text', 'number'] as const) {
      expect(roleOf(withRole(LOG, 'other', { is }), 'other')).toEqual({ is });
    }
    const role = { is: 'object', type: 'customer' } as const;
    expect(roleOf(withRole(LOG, 'other', role), 'other')).toEqual(role);
  });

  it('takes a role that only one can have from the one that had it', () => {
    const changed = withRole(LOG, 'other', { is: 'activity' });
    expect(roleOf(changed, 'step')).toEqual({ is: 'ignore' });
  });

  it('keeps what else was said of a time', () => {
    const changed = withRole(LOG, 'other', { is: 'time', activity: null });
    expect(changed.events?.[0]?.time).toEqual({ value: '$other', zone: 'Europe/Berlin' });
    expect(changed.events).toHaveLength(1);
  });

  it('makes an event of each time where no column names the activity', () => {
    const changed = withRole(WIDE, 'shipped_at', { is: 'time', activity: null });
    expect(changed.events?.map(({ activity }) => activity)).toEqual([
      'Order Placed',
      'Parcel Delivered',
      'Shipped',
    ]);
    expect(changed.events?.[2]?.objects).toEqual([{ type: 'order', id: '$id' }]);
  });

  it('drops the event whose time is ignored, but never the last', () => {
    const one = withRole(WIDE, 'delivered_at', { is: 'ignore' });
    expect(one.events?.map(({ activity }) => activity)).toEqual(['Order Placed']);
    expect(withRole(one, 'placed_at', { is: 'ignore' }).events).toHaveLength(1);
  });

  it('names an event anew', () => {
    const changed = withRole(WIDE, 'delivered_at', { is: 'time', activity: 'Box Arrived' });
    expect(roleOf(changed, 'delivered_at')).toEqual({ is: 'time', activity: 'Box Arrived' });
  });

  it('leaves no empty list of attributes behind', () => {
    const event = withRole(LOG, 'note', { is: 'ignore' }).events?.[0];
    expect(event).not.toHaveProperty('text');
    expect(event).toHaveProperty('numbers');
  });

  it('keeps the amount when only its currency goes', () => {
    expect(withRole(LOG, 'cur', { is: 'ignore' }).events?.[0]?.amount).toBe('$total');
  });

  it('builds a rule from nothing', () => {
    const time = withRole({}, 'when', { is: 'time', activity: null });
    const named = withRole(time, 'what', { is: 'activity' });
    const whole = withRole(named, 'order', { is: 'object', type: 'order' });
    expect(whole.events).toEqual([
      { activity: '$what', time: '$when', objects: [{ type: 'order', id: '$order' }] },
    ]);
  });

  it('names columns that start with a dollar', () => {
    expect(roleOf(withRole({}, '$id', { is: 'object', type: 'order' }), '$id')).toEqual({
      is: 'object',
      type: 'order',
    });
  });
});

describe('ruleOfColumn', () => {
  it('finds where the column plays its part', () => {
    const rules = [['wide', WIDE] as const, ['log', LOG] as const];
    expect(ruleOfColumn(rules, 'step')?.[0]).toBe('log');
    expect(ruleOfColumn(rules, 'nowhere')?.[0]).toBe('wide');
    expect(ruleOfColumn([], 'step')).toBeUndefined();
  });
});

describe('eventName', () => {
  it('takes the words that are not of time', () => {
    expect(eventName('order_delivered_customer_date')).toBe('Order Delivered Customer');
    expect(eventName('shippedAt')).toBe('Shipped');
    expect(eventName('timestamp')).toBe('Timestamp');
  });
});

describe('problemsOf', () => {
  it('finds none in a whole mapping', () => {
    expect(problemsOf({ tables: { orders: WIDE } })).toEqual([]);
  });

  it('asks for what is missing', () => {
    const rule = withRole(withRole(LOG, 'when', { is: 'ignore' }), 'order', { is: 'ignore' });
    const problems = problemsOf({ tables: { log: rule } }).map(({ problem }) => problem);
    expect(problems).toHaveLength(2);
    expect(problems[0]).toMatch(/when it happened/u);
    expect(problems[1]).toMatch(/whose event/u);
  });

  it('asks for events where no table gives any', () => {
    expect(problemsOf({ tables: { customers: { objects: [{}] } } })).toHaveLength(1);
  });
});
