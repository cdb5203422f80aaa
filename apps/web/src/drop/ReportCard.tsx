import { CloseButton } from '@mantine/core';
import { formatCount, formatObjects } from '../texts/format.js';
import { t } from '../texts/texts.js';
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
          {t().drop.eventsIn(
            formatObjects(report.events, 'event'),
            formatObjects(report.journeys, 'journey'),
          )}
        </strong>
        <CloseButton aria-label={t().drop.closeReport} onClick={onClose} />
      </div>
      {report.duplicates > 0 ? (
        <p className="figures">{t().drop.duplicates(formatCount(report.duplicates))}</p>
      ) : null}
      {report.rejected > 0 ? <Rejects report={report} /> : <p>{t().drop.allUsed}</p>}
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
        {t().drop.rejected(formatCount(report.rejected), report.rejected === 1)}
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
          {t().drop.each} <code>{report.rejectsFile}</code>
        </p>
      )}
    </>
  );
}
