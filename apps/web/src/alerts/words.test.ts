import { expect, test } from 'vitest';
import { figureNow, ruleText } from './words.js';

test('a share is told in hundredths, as messages tell it, anything else as it is', () => {
  const entry = { label: 'Rate', group: '', within: 'Rate', unit: 'number', currency: null } as const;
  expect(figureNow({ ...entry, path: 'overall.rate', value: 0.4567 })).toMatch(/45\.67\s%/u);
  expect(figureNow({ ...entry, path: 'steps.0.wait.mean', value: 839.195 })).toMatch(/^14\sm$/u);
  expect(figureNow({ ...entry, path: 'ways.3.worth', value: 12.5, currency: 'EUR' })).toBe('€12.50');
  const rule = { when: 'below', bound: 0.4 } as const;
  expect(ruleText({ figure: 'overall.rate', rule }, 'EUR')).toMatch(/below 40\s%$/u);
  expect(ruleText({ figure: 'steps.1.journeys', rule }, 'EUR')).toMatch(/below 0\.4$/u);
  expect(ruleText({ figure: 'ways.3.worth', rule }, 'EUR')).toMatch(/below €0\.40$/u);
});
