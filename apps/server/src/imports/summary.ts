import type { ImportReport } from '@throughline/ingest';
import type { ImportSummary } from '../routes.js';

function howRead({ preset }: ImportReport): string[] {
  return preset === null ? [] : [`Read by the preset "${preset}".`];
}

/** What an import did, as it is told over the wire. */
export function summarise(report: ImportReport): ImportSummary {
  const { events, duplicates, rejected, rejects, rejectsPath, commit } = report;
  const { objects, relations, journeys, from, to } = commit;
  const reasons = rejects
    .map(({ file, reason, rows }) => ({ file, reason, count: rows }))
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
    notes: [...howRead(report), ...report.notes],
  };
}
