import type { SentAlert } from '@throughline/server/routes';
import { Failed } from '../access/Failed.js';
import { t } from '../texts/texts.js';
import { Deliveries } from './SentLog.js';

interface TestedProps {
  readonly test: { readonly data: SentAlert | undefined; readonly error: Error | null };
}

/** What became of a test, place by place. */
export function Tested({ test: { data, error } }: TestedProps) {
  return (
    <>
      {data === undefined ? null : (
        <div className="alert-outcome" role="status">
          <p>{t().alerts.tested(data.why)}</p>
          <Deliveries sent={data} zone={null} />
        </div>
      )}
      {error === null ? null : <Failed error={error} />}
    </>
  );
}
