import { describe, expect, it } from 'vitest';
import { matching, scoreOf } from './match.js';

const best = (typed: string, names: readonly string[]) => matching(typed, names, (name) => name)[0];

describe('what was typed', () => {
  it('names a text whose letters come in that order, whatever their case and accents', () => {
    expect(scoreOf('rckgb', 'Rückgabe')).not.toBeNull();
    expect(scoreOf('schliessen', 'Schließen')).not.toBeNull();
    expect(scoreOf('xyz', 'Blueprint')).toBeNull();
    expect(scoreOf('tnirp', 'Blueprint')).toBeNull();
  });

  it('means beginnings of words before letters within them, and runs before single letters', () => {
    expect(best('pf', ['Stopping of', 'Payment Failed'])).toBe('Payment Failed');
    expect(best('path', ['Product at the home', 'Paths'])).toBe('Paths');
    expect(best('map', ['Mean amount paid', 'Map'])).toBe('Map');
  });

  it('finds a beginning of a word behind the same letters within another', () => {
    expect(best('order', ['Sort all derived', 'Stored Orders', 'Recorded'])).toBe('Stored Orders');
  });

  it('leaves all as it is where nothing was typed', () => {
    expect(matching(' ', ['b', 'a'], (name) => name)).toEqual(['b', 'a']);
  });
});
