import type { Locale } from '@throughline/model';
import type { ImportSummary } from '@throughline/server';
import { type CommandWords, commandWordsIn } from '../words/words.js';
import { say, type Terminal } from './terminal.js';

const REASONS_SHOWN = 8;

function broughtBy(report: ImportSummary): Parameters<CommandWords['imported']>[0] {
  const { from, to } = report;
  return { ...report, days: from === null || to === null ? null : [from.slice(0, 10), to.slice(0, 10)] };
}

function rejectLines(report: ImportSummary, words: CommandWords): string[] {
  if (report.rejected === 0) return [];
  const reasons = report.reasons
    .slice(0, REASONS_SHOWN)
    .map(({ file, reason, count }) => words.times(count, file, reason));
  const more = report.reasons.length - REASONS_SHOWN;
  const place = report.rejectsFile === null ? words.notKept : words.keptIn(report.rejectsFile);
  const below = [...reasons, ...(more > 0 ? [words.moreReasons(more)] : []), place];
  return [words.notUsed(report.rejected), ...below.map((line) => `  ${line}`)];
}

export function describeReport(report: ImportSummary, locale: Locale): string[] {
  const words = commandWordsIn(locale);
  return [
    ...report.notes,
    words.imported(broughtBy(report)),
    ...(report.duplicates === 0 ? [] : [words.knownAlready(report.duplicates)]),
    ...rejectLines(report, words),
  ];
}

export function tellReport(terminal: Terminal, report: ImportSummary, locale: Locale): void {
  for (const line of describeReport(report, locale)) say(terminal, line);
}
