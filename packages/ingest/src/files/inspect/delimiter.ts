import { readRecords } from './records.js';

const CANDIDATES = [',', ';', '\t', '|'] as const;

/** The delimiter that cuts the first records into the most fields with the same number in each. */
export function sniffDelimiter(text: string, whole: boolean): string {
  let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of CANDIDATES) {
    const score = evenness(text, delimiter, whole);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function evenness(text: string, delimiter: string, whole: boolean): number {
  const records = readRecords(text, { delimiter, most: 50, whole });
  const header = records[0]?.fields.length ?? 0;
  if (header < 2) return 0;
  const alike = records.filter((record) => record.fields.length === header).length;
  return (alike / records.length) * (1 + Math.log(header));
}
