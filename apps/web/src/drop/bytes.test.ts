import { expect, it } from 'vitest';
import { bytesText } from './bytes.js';

it('says sizes in the unit that fits', () => {
  expect([0, 812, 1000, 3_400_000, 999_600, 128_000_000_000].map(bytesText)).toEqual([
    '0\u202FB',
    '812\u202FB',
    '1\u202FkB',
    '3.4\u202FMB',
    '1\u202FMB',
    '128\u202FGB',
  ]);
});
