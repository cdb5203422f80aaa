import { expect, test } from 'vitest';
import type { FindingPlace } from './finding.js';
import { currentFindingId, isIdOf, slug } from './ids.js';

test('names that differ by a mark alone keep apart, and are the same however they are encoded', () => {
  expect(slug('की गई')).not.toBe(slug('का गई'));
  expect(slug('Prüfung bestätigt'.normalize('NFD'))).toBe('prüfung-bestätigt');
  expect(slug('Order Completed')).toBe('order-completed');
});

const place = (more: Partial<FindingPlace>): FindingPlace => ({
  stage: null,
  lane: null,
  segment: {},
  ...more,
});
const after = (from: string) => place({ edge: { from, to: 'Payment Failed' } });

test.each([
  [
    'after-pr-fung-best-tigt-then-payment-failed',
    after('Prüfung bestätigt'),
    'after-prüfung-bestätigt-then-payment-failed',
  ],
  ['after---then-payment-failed', after('Оплата'), 'after-оплата-then-payment-failed'],
  [
    'after-क-गई-then-payment-failed:device=phone',
    after('की गई'),
    'after-की-गई-then-payment-failed:device=phone',
  ],
  [
    'after-pru-fung-then-payment-failed',
    after('Prüfung'.normalize('NFD')),
    'after-prüfung-then-payment-failed',
  ],
  ['again-after-क-', place({ activity: 'की' }), 'again-after-की'],
  [
    'skipped-क--then-ticket',
    place({ edge: { from: 'Order Confirmed', to: 'की' } }),
    'skipped-की-then-ticket',
  ],
])('what was called %s is known again', (id, where, now) => {
  expect(currentFindingId({ id, where })).toBe(now);
  expect(currentFindingId({ id: now, where })).toBe(now);
});

test('a finding is meant by its former ids, and by no other', () => {
  const finding = { id: 'again-after-की', where: place({ activity: 'की' }) };
  expect(['again-after-की', 'again-after-क-', 'again-after-ख-'].map((id) => isIdOf(id, finding))).toEqual([
    true,
    true,
    false,
  ]);
});

test('what is called as ever stays, and so does what names no step', () => {
  const same = (id: string, where: FindingPlace) => expect(currentFindingId({ id, where })).toBe(id);
  same('after-cart-viewed-then-payment-failed', after('Cart Viewed'));
  same('form-field-failed-pr-fung:text.form=-', place({ activity: 'Prüfung' }));
});
