import { Where } from '@throughline/model';
import { expect, test } from 'vitest';
import { conditionOf, readOnly, writeOnly } from './only.js';

const ONLY = [
  { property: 'device', value: 'phone' },
  { property: 'text.product', value: 'Tent ~ 2, 100 %' },
  { property: 'segment', value: 'vip' },
  { property: 'object.text.country', value: 'DE' },
];

test('a filter survives the address, whatever stands in it', () => {
  expect(readOnly(writeOnly(ONLY))).toEqual(ONLY);
});

test('what makes no sense is left out', () => {
  expect(readOnly('device,~phone,a~b~c,channel~email,x~%')).toEqual([
    { property: 'channel', value: 'email' },
    { property: 'x', value: '%' },
  ]);
  expect(readOnly(7)).toEqual([]);
});

test('each becomes a condition that a question takes', () => {
  const where = ONLY.map(conditionOf);
  expect(Where.safeParse(where).success).toBe(true);
  expect(where).toMatchObject([
    { journey: 'device', value: 'phone' },
    { with: { where: [{ property: 'text.product', value: 'Tent ~ 2, 100 %' }] } },
    { segment: 'vip' },
    { journey: 'object.text.country', value: 'DE' },
  ]);
});
