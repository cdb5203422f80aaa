import { expect, test } from 'vitest';
import { figureText, ruleText } from './words.js';

test('a share is told in hundredths, as messages tell it, anything else as it is', () => {
  expect(figureText({ path: 'overall.rate', label: 'Rate', value: 0.4567 })).toMatch(/45\.67\s%/u);
  const rule = { when: 'below', bound: 0.4 } as const;
  expect(ruleText({ figure: 'overall.rate', rule })).toMatch(/below 40\s%$/u);
  expect(ruleText({ figure: 'steps.1.journeys', rule })).toMatch(/below 0\.4$/u);
});
