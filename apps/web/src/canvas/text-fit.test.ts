import { describe, expect, it } from 'vitest';
import { cut, wrapped } from './text-fit.js';

const tenEach = (text: string): number => text.length * 10;

describe('wrapped', () => {
  it('breaks at spaces', () => {
    expect(wrapped('Parcel Handed Over', { width: 130, lines: 3 }, tenEach)).toEqual([
      'Parcel Handed',
      'Over',
    ]);
  });

  it('puts the rest on the last line and cuts it there', () => {
    expect(wrapped('Checkout Step Completed', { width: 90, lines: 2 }, tenEach)).toEqual([
      'Checkout',
      'Step Com…',
    ]);
  });

  it('cuts a word that is too long for a line of its own', () => {
    expect(wrapped('Versandbestätigung geschickt', { width: 90, lines: 2 }, tenEach)).toEqual([
      'Versandb…',
      'geschickt',
    ]);
  });
});

describe('cut', () => {
  it('keeps what fits', () => {
    expect(cut('Paid', 40, tenEach)).toBe('Paid');
  });

  it('leaves no space before the ellipsis', () => {
    expect(cut('Order Completed', 70, tenEach)).toBe('Order…');
  });
});
