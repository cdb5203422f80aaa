import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { centsOf, decimalText, quoted } from './jsonText.js';
import { LineBuffer } from './lineBuffer.js';

it('quotes any text as JSON in ASCII', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(JSON.parse(quoted(text))).toBe(text);
      expect(quoted(text)).toMatch(/^[ -~]*$/u);
    }),
  );
  expect(quoted('Grün "10"\n😀')).toBe('"Gr\\u00fcn \\"10\\"\\n\\ud83d\\ude00"');
});

it('writes cents as exact decimals and reads prices back', () => {
  expect([0, 5, -5, 100, -12_345, 9_007_199_254_740_991].map(decimalText)).toEqual([
    '0.00',
    '0.05',
    '-0.05',
    '1.00',
    '-123.45',
    '90071992547409.91',
  ]);
  fc.assert(
    fc.property(fc.nat(), (cents) => {
      expect(centsOf(decimalText(cents))).toBe(cents);
    }),
  );
  expect([centsOf('4'), centsOf('4.9'), centsOf('4.90')]).toEqual([400, 490, 490]);
});

it('a line buffer gives back every line in order, those longer than itself too', () => {
  const buffer = new LineBuffer();
  const lines = [...Array(3000).keys()].map((index) => `${index} ${'x'.repeat((index * 37) % 400)}\n`);
  lines.splice(1500, 0, `${'y'.repeat(400_000)}\n`);
  const texts: string[] = [];
  for (const line of lines) {
    buffer.add(line);
    texts.push(...buffer.take(false));
  }
  texts.push(...buffer.take(true));
  expect(texts.join('')).toBe(lines.join(''));
});
