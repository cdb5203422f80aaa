import { CloseButton } from '@mantine/core';
import { formatCount, formatObjects } from '../texts/format.js';
import type { ImportReport } from './intake-state.js';

interface ReportCardProps {
  readonly report: ImportReport;
  readonly onClose: () => void;
}

/** What came of an import: beside the new blueprint, until it is closed. */
export function ReportCard({ report, onClose }: ReportCardProps) {
  return (
    <div className="report" role="status" data-testid="import-report">
      <div className="report-head">
        <strong className="figures">
          {formatObjects(report.events, 'event')} in {formatObjects(report.journeys, 'journey')}
        </strong>
        <CloseButton aria-label="Close the report" onClick={onClose} />
      </div>
      {report.duplicates > 0 ? (
        <p className="figures">
          {formatCount(report.duplicates)} were here already and were not counted again.
        </p>
      ) : null}
      {report.rejected > 0 ? <Rejects report={report} /> : <p>Every row could be used.</p>}
      {report.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  );
}

function Rejects({ report }: { readonly report: ImportReport }) {
  return (
    <>
      <p className="report-rejects figures">
        {report.rejected === 1 ? '1 row' : `${formatCount(report.rejected)} rows`} could not be used:
      </p>
      <ul className="figures">
        {report.reasons.map(({ reason, count }) => (
          <li key={reason}>
            {formatCount(count)} × {reason}
          </li>
        ))}
      </ul>
      {report.rejectsFile === null ? null : (
        <p>
          Each with its line in <code>{report.rejectsFile}</code>
        </p>
      )}
    </>
  );
}
