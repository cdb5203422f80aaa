import { describe, expect, it } from 'vitest';
import { RecordFinder } from './record-finder.js';

function find(text: string, wanted: number[], chunk: number) {
  const finder = new RecordFinder(new Set(wanted), { quotes: true, headerRecords: 1, blanks: true });
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += chunk) finder.take(bytes.subarray(at, at + chunk));
  return Object.fromEntries(finder.finish());
}

const TEXT = 'h,i\r\n1,"a\nb"\n\n2,"c ""d"""\n3,e';

describe('RecordFinder', () => {
  it.each([1, 3, 7, 1000])('finds records over line breaks in chunks of %i bytes', (chunk) => {
    expect(find(TEXT, [0, 2, 3], chunk)).toEqual({
      0: { line: 2, text: '1,"a\nb"' },
      2: { line: 5, text: '2,"c ""d"""' },
      3: { line: 6, text: '3,e' },
    });
  });
});
