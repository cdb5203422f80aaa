import { type ImportReport, reasonIn } from '@throughline/ingest';
import type { Locale } from '@throughline/model';
import type { ImportSummary } from '../routes.js';
import { refusalsIn } from '../words/words.js';

function howRead({ preset }: ImportReport, locale: Locale): string[] {
  return preset === null ? [] : [refusalsIn(locale).imports.byPreset(preset)];
}

/** What an import did, as it is told over the wire. */
export function summarise(report: ImportReport, locale: Locale = 'en'): ImportSummary {
  const { events, duplicates, rejected, rejects, rejectsPath, commit } = report;
  const { objects, relations, journeys, from, to } = commit;
  const reasons = rejects
    .map(({ file, code, rows }) => ({ file, reason: reasonIn(locale, { code }), count: rows }))
    .toSorted((left, right) => right.count - left.count);
  return {
    events,
    duplicates,
    rejected,
    reasons,
    rejectsFile: rejectsPath,
    objects,
    relations,
    journeys,
    from,
    to,
    notes: [...howRead(report, locale), ...report.notes],
  };
}
