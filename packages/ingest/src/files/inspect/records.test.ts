import { describe, expect, it } from 'vitest';
import { sniffDelimiter } from './delimiter.js';
import { readRecords } from './records.js';

const read = (text: string, delimiter = ',') => readRecords(text, { delimiter, most: 10, whole: true });

describe('readRecords', () => {
  it('keeps delimiters, quotes and line breaks that stand within quotes', () => {
    expect(read('a,"b, c","d ""e""\nf"\r\n1,,3').map((record) => record.fields)).toEqual([
      ['a', 'b, c', 'd "e"\nf'],
      ['1', '', '3'],
    ]);
  });

  it('counts the lines of a record', () => {
    expect(read('"a\nb",c\nd,e\n').map((record) => record.lines)).toEqual([2, 1]);
  });

  it('leaves out a record that the text breaks off, unless it is the whole', () => {
    expect(readRecords('a,b\nc,d', { delimiter: ',', most: 9, whole: false })).toHaveLength(1);
    expect(readRecords('a,b\nc,d', { delimiter: ',', most: 9, whole: true })).toHaveLength(2);
  });

  it('passes over empty lines', () => {
    expect(read('a\n\n\nb\n').map((record) => record.fields)).toEqual([['a'], ['b']]);
  });
});

describe('sniffDelimiter', () => {
  it.each([
    [',', 'a,b,c\n1,2,3\n'],
    [';', 'a;b;c\n1,5;2,5;3\n"x;y";2;3\n'],
    ['\t', 'a\tb, c\td\n1\t2, 3\t4\n'],
    ['|', 'a|b\n1|2\n'],
    [',', 'alone\nrow\n'],
  ])('finds %j', (delimiter, text) => {
    expect(sniffDelimiter(text, true)).toBe(delimiter);
  });
});
