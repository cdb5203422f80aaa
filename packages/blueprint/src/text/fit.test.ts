import { describe, expect, it } from 'vitest';
import { cutText, fitText } from './fit.js';
import { textWidth } from './inter.js';

const box = { width: 80, fontSize: 11, count: 2 };

describe('fitting names into boxes', () => {
  it('breaks between words', () => {
    expect(fitText('Payment Info Entered', box)).toEqual({ lines: ['Payment Info', 'Entered'], cut: null });
  });

  it.each([
    ['checkout_shipping_details', ['checkout_', 'shipping_details']],
    ['onlinePaymentConfirmed', ['onlinePayment', 'Confirmed']],
  ])('breaks %s at its seams', (name, lines) => {
    expect(fitText(name, { ...box, width: 92 }).lines).toEqual(lines);
  });

  it('says the whole where it cuts', () => {
    const name = 'A name that is far too long for any box of this size';
    const { lines, cut } = fitText(name, box);
    expect(cut).toBe(name);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/u);
    for (const line of lines) expect(textWidth(line, 11)).toBeLessThanOrEqual(box.width);
  });

  it('never cuts a letter in two', () => {
    expect(cutText('👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 70, 11)).toMatch(/^(👩‍👩‍👧‍👦)*…$/u);
  });
});
