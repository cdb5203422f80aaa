import { type Asked, useAnswer } from '../api/queries.js';
import { BarTable } from '../explore/BarTable.js';
import { formatCount, formatShare } from '../texts/format.js';
import { t } from '../texts/texts.js';
import type { Rule } from './rule.js';

interface OfSegment {
  readonly asked: Asked;
  readonly rule: Rule;
}

/** On which channels and devices the segment's visits come. */
export function SegmentSplit(of: OfSegment) {
  return (
    <div className="explore-pair">
      <Split {...of} by="channel" />
      <Split {...of} by="device" />
    </div>
  );
}

const LISTED = 6;

function Split({ asked, rule, by }: OfSegment & { readonly by: 'channel' | 'device' }) {
  const { data } = useAnswer(asked, {
    kind: 'kpis',
    where: [{ segment: rule }],
    breakdown: { by, limit: LISTED },
  });
  const { heads, splits, unknown } = t().customers;
  const groups = (data?.groups ?? [])
    .filter(({ figures }) => (figures.sessions.value ?? 0) > 0)
    .map(({ value, figures }) => ({
      name: value === '' ? unknown : value,
      sessions: figures.sessions.value ?? 0,
      conversion: figures.conversion.value,
    }));
  const all = groups.reduce((sum, { sessions }) => sum + sessions, 0);
  if (all === 0) return null;
  return (
    <section aria-label={splits[by]}>
      <h3>{splits[by]}</h3>
      <BarTable
        label={splits[by]}
        heads={[heads.of, heads.visits, heads.share, heads.conversion]}
        rows={groups.map(({ name, sessions, conversion }) => ({
          key: name,
          name,
          share: sessions / all,
          cells: [
            formatCount(sessions),
            formatShare(sessions / all),
            conversion === null ? '–' : formatShare(conversion),
          ],
        }))}
      />
    </section>
  );
}
