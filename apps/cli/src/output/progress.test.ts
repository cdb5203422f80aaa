import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { describeStep, ProgressLine } from './progress.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function opened(live: boolean) {
  const err = new PassThrough();
  const line = new ProgressLine({ out: new PassThrough(), err, live }, 'en');
  return { line, written: () => String(err.read() ?? '') };
}

test.each([
  [{ phase: 'reading', rows: 0 }, 'reading …'],
  [{ phase: 'reading', rows: 1_234_567 }, 'reading: 1,234,567 rows …'],
  [{ phase: 'storing', rows: 50, total: 200 }, 'storing: 50 of 200 rows (25 %) …'],
  [{ phase: 'journeys', rows: 300, total: 200 }, 'building journeys: 300 rows …'],
])('%j reads: %s', (step, words) => {
  expect(describeStep(step, 'en')).toBe(words);
});

test('in German a step is told in German, with figures as Germans write them', () => {
  expect(describeStep({ phase: 'storing', rows: 1_500, total: 3_000 }, 'de')).toBe(
    'speichert: 1.500 von 3.000 Zeilen (50 %) …',
  );
});

test('a log gets a line at each phase and every five seconds, and no control characters', () => {
  const { line, written } = opened(false);
  line.tell({ phase: 'reading', rows: 1 });
  line.tell({ phase: 'reading', rows: 2 });
  vi.advanceTimersByTime(5_000);
  line.tell({ phase: 'reading', rows: 3 });
  line.tell({ phase: 'storing', rows: 4 });
  line.clear();
  expect(written()).toBe('reading: 1 rows …\nreading: 3 rows …\nstoring: 4 rows …\n');
});

test('a terminal has one line, which goes when it is cleared', () => {
  const { line, written } = opened(true);
  line.tell({ phase: 'reading', rows: 1 });
  line.tell({ phase: 'reading', rows: 2 });
  vi.advanceTimersByTime(100);
  line.tell({ phase: 'reading', rows: 3 });
  line.clear();
  line.clear();
  expect(written()).toBe('\r\u001b[Kreading: 1 rows …\r\u001b[Kreading: 3 rows …\r\u001b[K');
});
