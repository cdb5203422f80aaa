import { expect, test } from 'vitest';
import { slug } from './slug.js';

test('names that differ by a mark alone keep apart, and are the same however they are encoded', () => {
  expect(slug('की गई')).not.toBe(slug('का गई'));
  expect(slug('Prüfung bestätigt'.normalize('NFD'))).toBe('prüfung-bestätigt');
  expect(slug('Order Completed')).toBe('order-completed');
});
