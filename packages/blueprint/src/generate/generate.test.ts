import { resolveSettings } from '@throughline/model';
import { describe, expect, it } from 'vitest';
import { type HandMadeLog, mapOf, SETTINGS, way } from '../../../../gallery/logs/log.js';
import { LOOPS } from '../../../../gallery/logs/loops.js';
import { SIXTY_ACTIVITIES } from '../../../../gallery/logs/sixty-activities.js';
import { WHOLE_SHOP } from '../../../../gallery/logs/whole-shop.js';
import { generateBlueprint } from '../index.js';

const blueprintOf = (log: HandMadeLog) => generateBlueprint(mapOf(log), SETTINGS);

function stepNamed(log: HandMadeLog, name: string) {
  const step = blueprintOf(log).steps.find((entry) => entry.name === name);
  if (!step) throw new Error(`no step is called ${name}`);
  return step;
}

const orderOf = (log: HandMadeLog) =>
  blueprintOf(log)
    .steps.filter((step) => step.id.startsWith('step:'))
    .map((step) => step.name);

describe('whose journeys a step is counted in', () => {
  const leadingOf = (leading: Readonly<Record<string, string>>) => {
    const told = generateBlueprint(mapOf(WHOLE_SHOP), SETTINGS, {
      leading: new Map(Object.entries(leading)),
    });
    const step = told.steps.find(({ name }) => name === 'Order Completed');
    return [step?.leading, step?.metrics.journeys];
  };

  it('is as was said, where such journeys pass it; else as it would be', () => {
    const { id, objectTypes, leading, metrics } = stepNamed(WHOLE_SHOP, 'Order Completed');
    expect(objectTypes).toContain('order');
    expect(leading).not.toBe('order');
    const [type, journeys] = leadingOf({ [id]: 'order' });
    expect(type).toBe('order');
    expect(journeys).toBeGreaterThan(0);
    expect(leadingOf({ [id]: 'ticket' })).toEqual([leading, metrics.journeys]);
  });
});

describe('the order of steps', () => {
  it('follows journeys of several object types, joined at the activities they share', () => {
    const order = orderOf(WHOLE_SHOP);
    const expected = [
      'Session Started',
      'Product Viewed',
      'Product Added',
      'Cart Viewed',
      'Checkout Started',
      'Order Completed',
      'Order Confirmed',
      'Item Picked',
      'Parcel Packed',
      'Parcel Handed Over',
      'Parcel In Transit',
      'Parcel Delivered',
      'Return Requested',
      'Return Received',
      'Return Refunded',
    ];
    expect(order.filter((name) => expected.includes(name))).toEqual(expected);
  });

  it('is not wrecked by loops', () => {
    const inOrder = ['home', 'catalogue', 'item', 'cart', 'pay', 'thanks'];
    expect(orderOf(LOOPS).filter((name) => inOrder.includes(name))).toEqual(inOrder);
  });

  it('is not wrecked by a rare way against the stream', () => {
    const log: HandMadeLog = {
      ways: { crate: [way(1000, 'b5 > d1 > a9 > c3'), way(20, 'c3 > a9 > d1 > b5')] },
    };
    const columns = new Map(blueprintOf(log).steps.map((step) => [step.name, step]));
    const stages = new Set([...columns.values()].map((step) => step.stage));
    const order = orderOf(log);
    // The stage comes from the placement; within one stage the journeys decide, not the names.
    if (stages.size === 1) expect(order).toEqual(['b5', 'd1', 'a9', 'c3']);
    else expect(order.toSorted()).toEqual(['a9', 'b5', 'c3', 'd1']);
  });

  it('falls to the taxonomy where a handful of journeys say both', () => {
    const log: HandMadeLog = {
      ways: {
        session: [
          way(900, 'Payment Info Entered > Order Completed'),
          way(5, 'Payment Info Entered > Order Completed > Payment Failed'),
          way(4, 'Payment Info Entered > Payment Failed > Order Completed'),
        ],
      },
    };
    expect(orderOf(log)).toEqual(['Payment Info Entered', 'Payment Failed', 'Order Completed']);
  });

  it('lets a type with few journeys speak beside one with many', () => {
    const settings = resolveSettings({ placements: { pack: place, label: place, wave: place } });
    const log: HandMadeLog = {
      ways: { order: [way(100_000, 'wave > pack')], crate: [way(200, 'wave > label > pack')] },
    };
    const { steps } = generateBlueprint(mapOf({ ...log, settings }), settings);
    expect(steps.filter((step) => step.id.startsWith('step:')).map((step) => step.name)).toEqual([
      'wave',
      'label',
      'pack',
    ]);
  });
});

const place = { stage: 'fulfilment', lane: 'backstage' } as const;

describe('stages', () => {
  it('give way by one where nearly all journeys contradict them', () => {
    const log: HandMadeLog = {
      ways: {
        order: [
          way(900, 'Order Completed > Order Confirmed > Order Paid'),
          way(20, 'Order Completed > Order Paid'),
        ],
      },
    };
    expect(stepNamed(log, 'Order Confirmed').stage).toBe('decision');
    expect(orderOf(log)).toEqual(['Order Completed', 'Order Confirmed', 'Order Paid']);
  });

  it('stay where only some journeys contradict them, and where the shop said so', () => {
    const some: HandMadeLog = {
      ways: {
        order: [
          way(500, 'Order Completed > Order Confirmed > Order Paid'),
          way(420, 'Order Completed > Order Paid > Order Confirmed'),
        ],
      },
    };
    expect(stepNamed(some, 'Order Confirmed').stage).toBe('fulfilment');
    const settings = resolveSettings({ placements: { 'Order Confirmed': { stage: 'fulfilment' } } });
    const log: HandMadeLog = {
      ways: { order: [way(900, 'Order Completed > Order Confirmed > Order Paid')] },
    };
    const { steps } = generateBlueprint(mapOf({ ...log, settings }), settings);
    expect(steps.find((step) => step.name === 'Order Confirmed')?.stage).toBe('fulfilment');
  });
});

describe('steps', () => {
  it('are one for several names of the same thing, bound to all of them', () => {
    const log: HandMadeLog = {
      ways: { session: [way(40, 'view_item > add_to_cart'), way(60, 'Product Viewed > Product Added')] },
    };
    const step = stepNamed(log, 'Product Viewed');
    expect(step.activities).toEqual(['Product Viewed', 'view_item']);
    expect(step.metrics.journeys).toBe(100);
    expect(step.canonical).toBe('Product Viewed');
  });

  it('keep the name that came in where there is only one', () => {
    const log: HandMadeLog = { ways: { session: [way(40, 'view_item > add_to_cart')] } };
    expect(stepNamed(log, 'view_item').canonical).toBe('Product Viewed');
  });

  it('count an event that several types share once, in journeys of the type whose goal it is', () => {
    const step = stepNamed(WHOLE_SHOP, 'Order Completed');
    expect(step.metrics.events).toBe(1_650);
    expect(step.leading).toBe('session');
    expect(step.objectTypes).toEqual(expect.arrayContaining(['customer', 'order', 'session']));
  });

  it('count in what they are about', () => {
    expect(stepNamed(WHOLE_SHOP, 'Return Received').leading).toBe('return');
    expect(stepNamed(WHOLE_SHOP, 'Order Confirmed').leading).toBe('order');
  });

  it('stand where the shop says', () => {
    const settings = resolveSettings({
      placements: { 'Item Picked': { lane: 'support', name: 'Picks in the cellar' } },
    });
    const { steps } = generateBlueprint(mapOf(WHOLE_SHOP), settings);
    const step = steps.find((entry) => entry.name === 'Picks in the cellar');
    expect(step).toMatchObject({ lane: 'support', placement: { source: 'shop' } });
  });

  it('have one cell of evidence for neighbours that speak of one thing', () => {
    const cells = blueprintOf(WHOLE_SHOP).steps.filter((step) => step.id.startsWith('evidence:Cart'));
    expect(cells).toHaveLength(1);
    expect(cells[0]?.activities).toEqual(expect.arrayContaining(['Product Added', 'Cart Viewed']));
  });
});

describe('the through-line', () => {
  const mainOf = (log: HandMadeLog) =>
    blueprintOf(log)
      .steps.filter((step) => step.main)
      .map((step) => step.name);

  it('runs from the first stage over session, order and parcel to the customer again', () => {
    expect(mainOf(WHOLE_SHOP)).toEqual([
      'Session Started',
      'Product List Viewed',
      'Product Viewed',
      'Product Added',
      'Cart Viewed',
      'Checkout Started',
      'Delivery Info Entered',
      'Payment Info Entered',
      'Order Completed',
      'Payment Authorised',
      'Order Confirmed',
      'Stock Reserved',
      'Item Picked',
      'Parcel Packed',
      'Parcel Handed Over',
      'Parcel In Transit',
      'Parcel Out for Delivery',
      'Parcel Delivered',
      'Review Posted',
      'Message Opened',
    ]);
  });

  it('passes by what only few pass', () => {
    const log: HandMadeLog = {
      ways: {
        order: [
          way(200, 'Order Completed > Item Out of Stock > Item Reordered > Item Picked > Parcel Delivered'),
          way(800, 'Order Completed > Item Picked > Parcel Delivered'),
        ],
      },
    };
    expect(mainOf(log)).toEqual(['Order Completed', 'Item Picked', 'Parcel Delivered']);
  });

  it('passes what everyone passes, though most go back before they go on', () => {
    const log: HandMadeLog = {
      ways: {
        session: [
          way(700, 'Product Viewed > Product Added > Product Viewed > Cart Viewed > Order Completed'),
          way(100, 'Product Viewed > Product Added > Cart Viewed > Order Completed'),
          way(4_000, 'Product Viewed'),
        ],
      },
    };
    expect(mainOf(log)).toEqual(['Product Viewed', 'Product Added', 'Cart Viewed', 'Order Completed']);
  });

  it('does not run on into a return', () => {
    const log: HandMadeLog = {
      ways: {
        order: [
          way(60, 'Order Completed > Parcel Delivered > Return Requested'),
          way(40, 'Order Completed > Parcel Delivered'),
        ],
      },
    };
    expect(mainOf(log)).toEqual(['Order Completed', 'Parcel Delivered']);
  });
});

describe('folding', () => {
  it('keeps the through-line and where each type starts and ends', () => {
    const answer = generateBlueprint(mapOf(SIXTY_ACTIVITIES), SETTINGS, { steps: 5 });
    const folded = new Set(answer.steps.filter((step) => step.foldedInto !== null).map((step) => step.name));
    expect(folded.size).toBeGreaterThan(30);
    for (const name of [
      'Session Started',
      'Order Completed',
      'Parcel Delivered',
      'Ticket Opened',
      'Ticket Solved',
    ]) {
      expect(folded).not.toContain(name);
    }
  });

  it('tells the flows of folded steps one by one beside the lifted ones', () => {
    const { flows, detail, steps } = generateBlueprint(mapOf(SIXTY_ACTIVITIES), SETTINGS, { steps: 5 });
    const folds = new Set(steps.filter((step) => step.folds > 0).map((step) => step.id));
    const lifted = flows.filter((flow) => folds.has(flow.from) || folds.has(flow.to));
    const sum = (all: readonly { count: number }[]) => all.reduce((total, flow) => total + flow.count, 0);
    expect(sum(detail)).toBe(sum(lifted));
  });
});
