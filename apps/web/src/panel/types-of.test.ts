import type { BlueprintAnswer } from '@throughline/model';
import { expect, it } from 'vitest';
import { blueprintTypes } from './types-of.js';

it('names what is drawn, in the order of the shop, and leaves context out', () => {
  const blueprint = {
    log: { objects: { product: 400, ticket: 3, order: 10, gift: 2, session: 50 } },
    steps: [{ leading: 'ticket' }, { leading: null }],
    flows: [{ objectType: 'order' }, { objectType: 'gift' }, { objectType: 'session' }],
  } as unknown as BlueprintAnswer;
  expect(Object.entries(blueprintTypes(blueprint))).toEqual([
    ['session', 50],
    ['order', 10],
    ['ticket', 3],
    ['gift', 2],
  ]);
});
