import type { BlueprintAnswer, MapAnswer } from '@throughline/model';
import { describe, expect, it } from 'vitest';
import { mapOf, SETTINGS, way } from '../../../../gallery/logs/log.js';
import { SIXTY_ACTIVITIES } from '../../../../gallery/logs/sixty-activities.js';
import { blueprintOn, generateBlueprint, layoutBlueprint, layoutMap, type Scene } from '../index.js';

const ALL = mapOf({
  ways: {
    order: [
      way(60, 'Order Completed > Parcel Shipped > Parcel Delivered'),
      way(25, 'Order Completed > Payment Failed'),
      way(10, 'Order Completed > Parcel Shipped > Parcel Lost'),
      way(5, 'Order Completed > Address Checked > Parcel Shipped > Parcel Delivered'),
    ],
  },
});
const SOME = mapOf({ ways: { order: [way(3, 'Order Completed > Parcel Shipped > Parcel Delivered')] } });

const OTHER = mapOf({
  ways: {
    order: [
      way(2, 'Order Completed > Parcel Shipped > Parcel Delivered'),
      way(5, 'Order Completed > Payment Failed'),
    ],
  },
});

const placesOf = ({ nodes }: Scene): unknown[] =>
  nodes.map(({ id, x, y, width, height }) => ({ id, x, y, width, height }));
const blueprint = (map: MapAnswer, steps = 200): BlueprintAnswer =>
  generateBlueprint(map, SETTINGS, { steps });
const stepNamed = ({ steps }: BlueprintAnswer, name: string) => steps.find((step) => step.name === name);

describe('a filter on a blueprint', () => {
  const base = blueprint(ALL);
  const some = blueprintOn(base, blueprint(SOME));

  it('tells the figures of what is left, on all steps of the shop', () => {
    expect(some.steps.map(({ id }) => id)).toEqual(base.steps.map(({ id }) => id));
    expect(stepNamed(some, 'Order Completed')?.metrics.journeys).toBe(3);
    expect(stepNamed(some, 'Payment Failed')?.metrics).toMatchObject({ journeys: 0, events: 0, share: 0 });
    expect(some.log.objects['order']).toBe(3);
    expect(some.flows.map(({ count }) => count)).toEqual([3, 3]);
  });

  it('says of the whole shop what the whole shop says', () => {
    const whole = blueprintOn(base, base);
    expect(whole.steps.filter(({ folds }) => folds === 0)).toEqual(
      base.steps.filter(({ folds }) => folds === 0),
    );
    expect(whole.flows).toEqual(base.flows);
  });

  it('works figures of folds out from the members that are left', () => {
    const folded = blueprint(mapOf(SIXTY_ACTIVITIES), 24);
    const on = blueprintOn(folded, blueprint(mapOf(SIXTY_ACTIVITIES)));
    const folds = (answer: BlueprintAnswer) =>
      answer.steps
        .filter((step) => step.folds > 0)
        .map(({ id, metrics: { events, journeys, lost } }) => ({ id, events, journeys, lost }));
    expect(folds(folded).length).toBeGreaterThan(0);
    expect(folds(on)).toEqual(folds(folded));
    const counts = ({ flows }: BlueprintAnswer) => flows.map(({ from, to, count }) => ({ from, to, count }));
    expect(counts(on)).toEqual(counts(folded));
  });

  it('moves nothing', () => {
    const before = layoutBlueprint(base);
    const after = layoutBlueprint(some, { like: base });
    expect(placesOf(after)).toEqual(placesOf(before));
    expect(after.links.length).toBeLessThan(before.links.length);
    const paths = new Map(before.links.map(({ id, path }) => [id, path]));
    for (const { id, path } of after.links) expect(path).toBe(paths.get(id));
  });
});

describe('a comparison', () => {
  const factsOf = ({ links }: Scene, to: string) => links.find((link) => link.to === to)?.facts;

  it('draws what only the other side of a blueprint goes, gone by nobody, and moves nothing', () => {
    const base = blueprint(ALL);
    const told = blueprintOn(base, blueprint(SOME));
    const beside = blueprintOn(base, blueprint(OTHER));
    const failed = stepNamed(base, 'Payment Failed')?.id ?? '';
    const alone = layoutBlueprint(told, { like: base });
    const both = layoutBlueprint(told, { like: base, beside });
    expect(alone.links.some(({ to }) => to === failed)).toBe(false);
    expect(both.links.length).toBe(alone.links.length + 1);
    expect(factsOf(both, failed)).toEqual([{ name: 'Journeys', value: expect.stringMatching(/^0 orders/u) }]);
    expect(placesOf(both)).toEqual(placesOf(alone));
    expect(both.links.filter(({ to }) => to !== failed)).toEqual(alone.links);
  });

  it('draws what is strong on one side, though weak among all', () => {
    const whole = mapOf({
      ways: {
        order: [
          way(60, 'Order Completed > Parcel Shipped > Parcel Delivered'),
          way(1, 'Order Completed > Parcel Delivered'),
        ],
      },
    });
    const side = mapOf({ ways: { order: [way(1, 'Order Completed > Parcel Delivered')] } });
    const ends = ({ links }: Scene) => links.map(({ from, to }) => `${from} ${to}`);
    const base = blueprint(whole);
    const told = blueprintOn(base, blueprint(SOME));
    const beside = blueprintOn(base, blueprint(side));
    const id = (name: string) => stepNamed(base, name)?.id ?? '';
    const skips = `${id('Order Completed')} ${id('Parcel Delivered')}`;
    const alone = layoutBlueprint(told, { like: base, paths: 0.5 });
    const both = layoutBlueprint(told, { like: base, beside, paths: 0.5 });
    expect(ends(alone)).not.toContain(skips);
    expect(ends(both)).toContain(skips);
    const like = { like: whole, paths: 0.5 };
    expect(ends(layoutMap(SOME, like))).not.toContain('Order Completed Parcel Delivered');
    const mapped = layoutMap(SOME, { ...like, beside: side });
    expect(ends(mapped)).toContain('Order Completed Parcel Delivered');
    expect(placesOf(mapped)).toEqual(placesOf(layoutMap(SOME, like)));
  });

  it('draws what only the other side of a map goes', () => {
    const both = layoutMap(SOME, { paths: 1, like: ALL, beside: OTHER });
    const alone = layoutMap(SOME, { paths: 1, like: ALL });
    expect(placesOf(both)).toEqual(placesOf(alone));
    expect(both.links.length).toBe(alone.links.length + 1);
    const bare = layoutMap(ALL, {
      paths: 1,
      beside: mapOf({ ways: { order: [way(2, 'Order Completed > Order Completed')] } }),
    });
    expect(bare.links.length).toBe(layoutMap(ALL, { paths: 1 }).links.length + 1);
    expect(factsOf(both, 'Payment Failed')?.map(({ name }) => name)).toEqual(['Times', 'Journeys']);
  });
});

describe('a filter on a map', () => {
  it('moves nothing, and leaves out the ways that nobody goes', () => {
    const before = layoutMap(ALL, { paths: 1 });
    const after = layoutMap(SOME, { paths: 1, like: ALL });
    expect(placesOf(after)).toEqual(placesOf(before));
    expect(after.links.filter(({ label }) => label === '3')).toHaveLength(2);
    expect(after.nodes.find(({ id }) => id === 'Payment Failed')?.figures.left).toBe('');
    expect(after.links.some(({ to }) => to === 'Payment Failed')).toBe(false);
  });
});
