import type { ImportSummary } from '@throughline/server';
import { say, type Terminal } from './terminal.js';

const counts = new Intl.NumberFormat('en-GB');
const REASONS_SHOWN = 8;

function plural(count: number, noun: string): string {
  const ending = noun.endsWith('y') && !/[aeiou]y$/u.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
  return `${counts.format(count)} ${count === 1 ? noun : ending}`;
}

function span({ from, to }: ImportSummary): string {
  return from === null || to === null ? '' : `, ${from.slice(0, 10)} to ${to.slice(0, 10)}`;
}

function rejectLines(report: ImportSummary): string[] {
  if (report.rejected === 0) return [];
  const reasons = report.reasons
    .slice(0, REASONS_SHOWN)
    .map(({ file, reason, count }) => `  ${counts.format(count)} × ${file}: ${reason}`);
  const more = report.reasons.length - REASONS_SHOWN;
  const place =
    report.rejectsFile === null
      ? '  They are not kept: give --rejects FILE to keep them with their lines and reasons.'
      : `  Kept with their lines and reasons in ${report.rejectsFile}`;
  return [
    `${plural(report.rejected, 'row')} could not be used:`,
    ...reasons,
    ...(more > 0 ? [`  and ${plural(more, 'other reason')}`] : []),
    place,
  ];
}

function duplicateLine({ duplicates }: ImportSummary): string[] {
  return duplicates === 0
    ? []
    : [
        `${plural(duplicates, 'event')} ${duplicates === 1 ? 'was' : 'were'} known already and ${duplicates === 1 ? 'is' : 'are'} not counted twice.`,
      ];
}

export function describeReport(report: ImportSummary): string[] {
  const things = [
    plural(report.events, 'event'),
    plural(report.objects, 'object'),
    plural(report.journeys, 'journey'),
  ];
  return [
    ...report.notes,
    `Imported ${things.join(', ')}${span(report)}.`,
    ...duplicateLine(report),
    ...rejectLines(report),
  ];
}

export function tellReport(terminal: Terminal, report: ImportSummary): void {
  for (const line of describeReport(report)) say(terminal, line);
}
