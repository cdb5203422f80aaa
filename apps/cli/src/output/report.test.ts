import type { ImportSummary } from '@throughline/server';
import { expect, test } from 'vitest';
import { describeReport } from './report.js';

const REPORT: ImportSummary = {
  events: 1_234,
  duplicates: 0,
  rejected: 0,
  reasons: [],
  rejectsFile: null,
  objects: 1,
  relations: 0,
  journeys: 2,
  from: '2026-03-02T09:00:00.000Z',
  to: '2026-03-05T10:00:00.000Z',
  notes: ['“when” is the time, by its name.'],
};

test('what was understood comes first, then what was imported', () => {
  expect(describeReport(REPORT, 'en')).toEqual([
    '“when” is the time, by its name.',
    'Imported 1,234 events, 1 object, 2 journeys, 2026-03-02 to 2026-03-05.',
  ]);
});

test('events known already are told apart', () => {
  expect(describeReport({ ...REPORT, duplicates: 7 }, 'en')).toContain(
    '7 events were known already and are not counted twice.',
  );
});

test('rows left out: how many, why, and where they are kept', () => {
  const reasons = Array.from({ length: 10 }, (_, at) => ({
    file: 'a.csv',
    reason: `reason ${at}`,
    count: 10 - at,
  }));
  const rejecting = { ...REPORT, rejected: 55, reasons, rejectsFile: '/data/rejects/1.jsonl' };
  const lines = describeReport(rejecting, 'en');
  expect(lines.slice(2, 4)).toEqual(['55 rows could not be used:', '  10 × a.csv: reason 0']);
  expect(lines.slice(-2)).toEqual([
    '  and 2 other reasons',
    '  Kept with their lines and reasons in /data/rejects/1.jsonl',
  ]);
  expect(describeReport({ ...REPORT, rejected: 1, reasons: reasons.slice(0, 1) }, 'en').at(-1)).toContain(
    '--rejects FILE',
  );
});

test('in German all of it is said and written as Germans do', () => {
  const reasons = [{ file: 'a.csv', reason: 'Die Zeit fehlt', count: 1_200 }];
  const report = { ...REPORT, duplicates: 1, rejected: 1_200, reasons, notes: ['„wann“ ist die Zeit.'] };
  expect(describeReport(report, 'de')).toEqual([
    '„wann“ ist die Zeit.',
    'Importiert: 1.234 Ereignisse, 1 Objekt, 2 Reisen, 02.03.2026 bis 05.03.2026.',
    '1 Ereignis war schon bekannt und wird nicht doppelt gezählt.',
    '1.200 Zeilen waren nicht zu gebrauchen:',
    '  1.200 × a.csv: Die Zeit fehlt',
    '  Sie sind nicht aufgehoben: --rejects DATEI hebt sie mit ihren Zeilen und Gründen auf.',
  ]);
});
