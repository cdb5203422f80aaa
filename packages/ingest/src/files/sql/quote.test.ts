import { describe, expect, it } from 'vitest';
import { identifier, literal, literals, numeral } from './quote.js';

describe('quoting', () => {
  it('keeps quotes and backslashes within the literal', () => {
    expect(literal("a'b\\")).toBe("'a\\'b\\\\'");
    expect(literals(["x'", 'y'])).toBe("['x\\'', 'y']");
  });

  it('keeps backticks within the identifier', () => {
    expect(identifier('a`; DROP TABLE events; --')).toBe('`a\\`; DROP TABLE events; --`');
  });

  it('refuses what cannot stand in SQL', () => {
    expect(() => literal('a\0b')).toThrow('NUL');
    expect(() => numeral(Number.NaN)).toThrow('not a number');
    expect(numeral(-3)).toBe('-3');
  });
});
