import type { ThroughputAnswer } from '@throughline/model';
import { BarTable } from '../explore/BarTable.js';
import { formatCount, formatDuration, formatShare } from '../texts/format.js';
import { t } from '../texts/texts.js';

/** What was promised, and how much of it was kept. A shop that promised nothing has no such part. */
export function Promises({ answer: { promises } }: { readonly answer: ThroughputAnswer }) {
  const { promises: title, promisesNote, heads } = t().throughput;
  if (promises.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2>
        {title} <span>{promisesNote}</span>
      </h2>
      <BarTable
        label={title}
        heads={[heads.promise, heads.share, heads.kept, heads.broken, heads.open, heads.median]}
        rows={promises.map(({ name, kept, broken, open, share, time }) => ({
          key: name,
          name,
          share,
          tone: 'good',
          cells: [
            share === null ? '–' : formatShare(share),
            formatCount(kept),
            formatCount(broken),
            formatCount(open),
            time === null ? '–' : formatDuration(time.p50),
          ],
        }))}
      />
    </section>
  );
}
