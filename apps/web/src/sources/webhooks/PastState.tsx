import { Button } from '@mantine/core';
import type { BackfillEntry } from '@throughline/server/routes';
import { isReading, useStopBackfill } from '../../api/webhooks.js';
import { formatCount } from '../../texts/format.js';
import { t } from '../../texts/texts.js';
import { clockText } from '../clock.js';
import { TITLES } from './senders.js';

interface PastStateProps {
  readonly shop: string;
  readonly entry: BackfillEntry;
  readonly zone: string;
}

/** How far the reading of a past is, and what it came to. */
export function PastState({ shop, entry, zone }: PastStateProps) {
  const stop = useStopBackfill(shop);
  const { records, accepted, rejected, dropped, error, since } = entry;
  const counts = [records, accepted, dropped, rejected].map(formatCount);
  return (
    <div className={`hook-past hook-past-${entry.phase}`}>
      <p role="status" className="hook-says">
        {saidOf(entry, zone)}
      </p>
      {isReading(entry) ? <progress aria-label={t().webhooks.past} /> : null}
      <p className="figures">{t().webhooks.came(counts)}</p>
      {since === null ? null : <p className="explore-note">{t().webhooks.only(clockText(since, zone))}</p>}
      {error === null ? null : (
        <p role="alert" className="pain" lang="en">
          {error.message} {error.hint}
        </p>
      )}
      {isReading(entry) ? (
        <Button
          size="xs"
          variant="default"
          loading={stop.isPending}
          onClick={() => stop.mutate(entry.vendor)}
        >
          {t().webhooks.stop}
        </Button>
      ) : null}
    </div>
  );
}

function saidOf({ phase, stream, begun, waits, vendor }: BackfillEntry, zone: string): string {
  const at = clockText(begun, zone);
  switch (phase) {
    case 'reading':
      return t().webhooks.reading(stream, at);
    case 'waiting':
      return t().webhooks.waits(TITLES[vendor], clockText(waits ?? begun, zone));
    case 'done':
      return t().webhooks.done(at);
    case 'cut':
      return t().webhooks.cut(stream, at);
    case 'failed':
      return t().webhooks.failed(at);
  }
}
