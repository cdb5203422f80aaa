import { describe, expect, test } from 'vitest';
import { wordsIn } from '../words/words.js';
import { brokeTitle } from './breaks/words.js';
import { segmentWords } from './telling.js';

const english = wordsIn('en');

describe('whose journeys a finding is about', () => {
  test.each([
    [{ device: 'phone', 'text.browser': 'Safari' }, 'phone, Safari'],
    [{ 'text.coupon': 'SUMMER25' }, 'SUMMER25'],
    [{ 'text.price band': '200 and more' }, 'price band 200 and more'],
    [{ 'text.price band': 'under 25' }, 'price band under 25'],
    [{ 'text.price band': 'more than 200' }, 'price band more than 200'],
    [{ 'text.price band': 'less than €20' }, 'price band less than €20'],
    [{ 'text.basket': 'at least 3 items' }, 'basket at least 3 items'],
    [{ 'text.basket': 'from 3 to 5' }, 'basket from 3 to 5'],
    [{ 'text.korb': 'mehr als 200' }, 'korb mehr als 200'],
    [{ 'text.korb': 'höchstens 20' }, 'korb höchstens 20'],
    [{ 'text.discount': 'none' }, 'discount none'],
    [{ 'text.range': 'More Than Tea' }, 'More Than Tea'],
    [{ 'object.text.loyal': 'yes' }, 'loyal yes'],
    [{ weekday: 'friday' }, 'Friday'],
  ])('%j', (segment, words) => {
    expect(segmentWords(segment as Readonly<Record<string, string>>, english)).toBe(words);
  });
});

describe('a figure that turned for the better', () => {
  const title = (name: string, what: string, of: 'hits' | 'amounts') =>
    brokeTitle(
      {
        found: { segment: {}, observed: 177.156, baseline: 151.07 },
        counted: { study: { name } },
      } as unknown as Parameters<typeof brokeTitle>[0],
      { better: true, of, from: '2026-10-02', until: null, doings: [] },
      { words: english, currency: 'EUR', what },
    );

  test('is called by what is better of the shop as a whole', () => {
    expect(title('order-value', 'Orders come to less', 'amounts')).toBe(
      'Orders come to more since 2 Oct 2026: €177.16 against €151.07 before',
    );
  });

  test('is called by what there is less of elsewhere', () => {
    expect(title('stop-at-cart-viewed', 'They stop before “Checkout Started”', 'hits')).toContain(
      'Better since 2 Oct 2026, “They stop before ‘Checkout Started’”: ',
    );
  });
});
