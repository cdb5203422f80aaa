import { Where } from '@throughline/model';
import { describe, expect, it } from 'vitest';
import {
  type ChosenWay,
  chosenConditions,
  hasRoom,
  isChosen,
  readChosen,
  toggled,
  waysOf,
  writeChosen,
} from './chosen.js';

const BOUGHT: ChosenWay = { object: 'order', activities: ['Order, paid~50 %', 'Packed', 'Packed', 'Sent'] };
const LOOKED: ChosenWay = { object: 'session', activities: ['2*Viewed', '100 % of it', 'on two\nlines'] };

const NOTHING = {
  journeys: 6,
  activities: [],
  edges: [],
  variantCount: 2,
  capped: 0,
  goal: null,
  reached: 0,
  lost: 0,
  open: 0,
};

describe('ways that are chosen', () => {
  it('come back from the address as they were', () => {
    expect(readChosen(writeChosen([BOUGHT, LOOKED]))).toEqual([BOUGHT, LOOKED]);
    expect(writeChosen([BOUGHT])).toContain('~2*Packed~');
  });

  it('take what makes no sense for nothing', () => {
    expect(readChosen('order,~a,,order~999*a')).toEqual([]);
    expect(readChosen(undefined)).toEqual([]);
  });

  it('are taken in and out one by one', () => {
    const both = toggled([BOUGHT], LOOKED);
    expect(both).toEqual([BOUGHT, LOOKED]);
    expect(isChosen(both, { ...BOUGHT, activities: [...BOUGHT.activities] })).toBe(true);
    expect(toggled(both, BOUGHT)).toEqual([LOOKED]);
  });

  it('are no more than an address and a question hold, and none longer than a question takes', () => {
    const long = Array.from({ length: 100 }, (_, at) => `Activity number ${at} of a long way`);
    expect(hasRoom([{ object: 'order', activities: Array<string>(201).fill('a') }])).toBe(false);
    expect(hasRoom([{ object: 'order', activities: long }])).toBe(true);
    expect(
      hasRoom([
        { object: 'order', activities: long },
        { object: 'session', activities: long },
      ]),
    ).toBe(false);
    const many = (object: string, count: number): ChosenWay[] =>
      Array.from({ length: count }, (_, at) => ({ object, activities: [`${at}`] }));
    expect(hasRoom([...many('order', 40), ...many('session', 40)])).toBe(true);
    expect(hasRoom(many('order', 41))).toBe(false);
  });

  it('are those that a drawing shows, of each of its types', () => {
    const way = ({ activities }: ChosenWay) => ({ activities: [...activities], count: 3, share: 0.5 });
    const order = { ...NOTHING, variants: [way(BOUGHT)] };
    expect(waysOf({ order, session: { ...NOTHING, variants: [way(LOOKED)] } })).toEqual([BOUGHT, LOOKED]);
    expect(waysOf({})).toEqual([]);
  });

  it('are one condition of each type', () => {
    const conditions = chosenConditions([BOUGHT, LOOKED, { object: 'order', activities: ['Packed'] }]);
    expect(conditions).toEqual([
      { variants: { object: 'order', ways: [BOUGHT.activities, ['Packed']] } },
      { variants: { object: 'session', ways: [LOOKED.activities] } },
    ]);
    expect(() => Where.parse(conditions)).not.toThrow();
  });
});
