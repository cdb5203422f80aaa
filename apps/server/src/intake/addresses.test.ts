import { expect, test } from 'vitest';
import { withoutAddresses } from './addresses.js';

test.each([
  ['{"ip":"203.0.113.9","n":1}', '{"ip":"","n":1}'],
  ['from 203.0.113.9, 10.0.0.1', 'from , '],
  ['{"ip":"2001:db8::7"}', '{"ip":""}'],
  ['{"ip":"::ffff:203.0.113.9"}', '{"ip":""}'],
  ['{"note":"from\\n203.0.113.9\\t2001:db8::7"}', '{"note":"from\\n\\t"}'],
  ['ip=203.0.113.9:80, at 203.0.113.9.', 'ip=:80, at .'],
  [
    '{"time":"10:20:30","at":"2026-03-01T10:20:30.123Z"}',
    '{"time":"10:20:30","at":"2026-03-01T10:20:30.123Z"}',
  ],
  ['{"price":"1.299.000","version":"1.2.3"}', '{"price":"1.299.000","version":"1.2.3"}'],
])('%s is kept as %s', (text, kept) => expect(withoutAddresses(text)).toBe(kept));
