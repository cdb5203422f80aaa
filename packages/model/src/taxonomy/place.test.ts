import { describe, expect, it } from 'vitest';
import { ShopSettings } from '../settings.js';
import { placeActivities } from './place.js';

const shop = ShopSettings.parse({
  placements: {
    zap: { stage: 'retention', lane: 'backstage' },
    zip: { lane: 'support' },
    add_to_cart: { lane: 'frontstage' },
    received_back: { canonical: 'Return Received' },
  },
});

function place(activity: string, more = {}) {
  const placement = placeActivities([{ activity, ...more }], shop).get(activity);
  if (placement === undefined) throw new Error(`${activity} has no place`);
  return placement;
}

describe('placeActivities', () => {
  it('takes what the taxonomy knows, surely', () => {
    expect(place('purchase')).toEqual({
      activity: 'purchase',
      canonical: 'Order Completed',
      stage: 'decision',
      lane: 'customer',
      stageConfidence: 1,
      laneConfidence: 1,
      source: 'taxonomy',
      evidence: 'Receipt',
      support: 'Order system',
      order: 400,
    });
  });

  it('lets a person overrule taxonomy and inference', () => {
    expect(place('zap')).toMatchObject({
      stage: 'retention',
      lane: 'backstage',
      source: 'shop',
      canonical: null,
    });
    expect(place('add_to_cart')).toMatchObject({ stage: 'decision', lane: 'frontstage', source: 'shop' });
    expect(place('received_back')).toMatchObject({
      canonical: 'Return Received',
      lane: 'backstage',
      source: 'taxonomy',
    });
  });

  it('infers what a person left open', () => {
    const placement = place('zip', { systems: ['carrier'] });
    expect(placement).toMatchObject({
      lane: 'support',
      laneConfidence: 1,
      source: 'shop',
      stage: 'fulfilment',
    });
    expect(placement.stageConfidence).toBeLessThan(1);
  });

  it('is unsure of a name that says nothing', () => {
    const placement = place('evt_17');
    expect(placement.source).toBe('inferred');
    expect(placement.stageConfidence).toBeLessThan(0.5);
    expect(placement.evidence).toBeNull();
  });

  it('goes by the neighbours where the name says nothing', () => {
    const contexts = [
      { activity: 'Parcel Handed Over', systems: ['warehouse'], objects: ['parcel'] },
      {
        activity: 'x1',
        systems: ['carrier'],
        objects: ['parcel'],
        before: [{ activity: 'Parcel Handed Over', count: 9 }],
      },
      { activity: 'x2', systems: ['carrier'], objects: ['parcel'], before: [{ activity: 'x1', count: 9 }] },
    ];
    const placed = placeActivities(contexts, shop);
    expect(placed.get('x1')).toMatchObject({ stage: 'fulfilment', lane: 'support' });
    expect(placed.get('x2')).toMatchObject({ stage: 'fulfilment' });
  });

  it('gives each activity one place, in the order asked for', () => {
    const contexts = ['evt_1', 'purchase', 'evt_2'].map((activity) => ({ activity }));
    expect([...placeActivities(contexts, shop).keys()]).toEqual(['evt_1', 'purchase', 'evt_2']);
    expect(placeActivities([], shop).size).toBe(0);
  });
});
